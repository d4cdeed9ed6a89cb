#include "cli/status_lines.hpp"

#include <fmt/format.h>

#include "api/words.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using words::said_as;

std::string next_line(const api::Status& status) {
    if (status.routine_name.empty()) return {};
    const bool running = status.phase == api::Phase::OnBreak || status.phase == api::Phase::BreakPaused;
    const auto routine = status.routine_line.empty() ? status.routine_name : status.routine_name + " (" + status.routine_line + ")";
    return (running ? said("Routine: {0}", routine) : said("Next: {0}", routine)) + '\n';
}

std::string hold_line(const api::Status& status) {
    const bool told_already = status.paused || status.phase == api::Phase::Held;
    if (!status.hold || told_already) return {};
    return said("A reminder would wait: {0}", api::hold_words(*status.hold)) + '\n';
}

std::string session_line(const api::Status& status, core::WallTime now, const api::ClockWords& clock_words) {
    if (!status.session_at) return {};
    if (*status.session_at > now) return said("Next planned session: {0}", clock_words(*status.session_at)) + '\n';
    return said("A session planned for {0} waits for a quiet moment", clock_words(*status.session_at)) + '\n';
}

std::string means_line(const api::Status& status) {
    const auto named = [](const std::string& means) { return means.empty() || means == "none" ? said_as("nothing of this kind", "none") : means; };
    return said("Input: {0}, notifications: {1}, tray: {2}", named(status.idle_source), named(status.notifier), named(status.tray)) + '\n';
}

}  // namespace

std::string status_lines(const api::Status& status, core::WallTime now, const api::ClockWords& clock_words) {
    std::string lines = api::now_words(status, now, clock_words) + '\n';
    if (status.mark) lines += said("A break is waiting for you, whenever it suits") + '\n';
    lines += hold_line(status);
    lines += next_line(status);
    lines += session_line(status, now, clock_words);
    lines += api::today_words(status, now) + '\n';
    if (const auto timer = api::timer_words(status); !timer.empty()) lines += timer + '\n';
    return lines + means_line(status);
}

std::string done_line(const core::Command& command, const api::Status& after, core::WallTime now,
                      const api::ClockWords& clock_words) {
    const auto* answer = std::get_if<core::command::AnswerReminder>(&command);
    if (answer != nullptr && answer->answer == core::Answer::Skip) {
        return said("Skipped. To take it back within 10 seconds: unhunch undo") + '\n';
    }
    if (std::holds_alternative<core::command::AllowAgain>(command)) {
        return said("It may come again. Begin gently, and stop where it hurts.") + '\n';
    }
    if (const auto* rated = std::get_if<core::command::RateDiscomfort>(&command)) {
        return said("Noted: {0} of {1} today", rated->level, core::worst_discomfort) + '\n';
    }
    if (const auto* logged = std::get_if<core::command::LogBreak>(&command)) {
        const auto today = api::breaks_words(after.today, after.goal);
        // A time that has not come yet today was meant, or mistyped, as one of yesterday: its day is said.
        // Translators: {0} is a time, of another day with the weekday, "Sun 23:59"; {1} is "Today: 3 of 8 breaks".
        if (logged->at) return said("Noted for {0}. {1}", clock_words(*logged->at), today) + '\n';
        return said("Noted. {0}", today) + '\n';
    }
    return api::now_words(after, now, clock_words) + '\n';
}

}  // namespace unhunch::cli
