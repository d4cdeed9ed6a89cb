#include "cli/status_lines.hpp"

#include <fmt/format.h>

#include "api/words.hpp"

namespace unhunch::cli {

namespace {

std::string next_line(const api::Status& status) {
    if (status.routine_name.empty()) return {};
    const bool running = status.phase == api::Phase::OnBreak || status.phase == api::Phase::BreakPaused;
    return fmt::format("{}{}{}\n", running ? "Routine: " : "Next: ", status.routine_name,
                       status.routine_line.empty() ? "" : " (" + status.routine_line + ")");
}

std::string hold_line(const api::Status& status) {
    const bool told_already = status.paused || status.phase == api::Phase::Held;
    if (!status.hold || told_already) return {};
    return fmt::format("A reminder would wait: {}\n", api::hold_words(*status.hold));
}

std::string session_line(const api::Status& status, core::WallTime now, const api::ClockWords& clock_words) {
    if (!status.session_at) return {};
    if (*status.session_at > now) return fmt::format("Next planned session: {}\n", clock_words(*status.session_at));
    return fmt::format("A session planned for {} waits for a quiet moment\n", clock_words(*status.session_at));
}

std::string means_line(const api::Status& status) {
    const auto named = [](const std::string& means) { return means.empty() ? std::string{"none"} : means; };
    return fmt::format("Input: {}, notifications: {}, tray: {}\n", named(status.idle_source), named(status.notifier),
                       named(status.tray));
}

}  // namespace

std::string status_lines(const api::Status& status, core::WallTime now, const api::ClockWords& clock_words) {
    std::string lines = api::now_words(status, now, clock_words) + '\n';
    if (status.mark) lines += "A break is waiting for you, whenever it suits\n";
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
        return "Skipped. To take it back within 10 seconds: unhunch undo\n";
    }
    if (std::holds_alternative<core::command::AllowAgain>(command)) {
        return "It may come again. Begin gently, and stop where it hurts.\n";
    }
    if (const auto* said = std::get_if<core::command::RateDiscomfort>(&command)) {
        return fmt::format("Noted: {} of {} today\n", said->level, core::worst_discomfort);
    }
    if (std::holds_alternative<core::command::LogBreak>(command)) {
        return "Noted. " + api::breaks_words(after.today, after.goal) + '\n';
    }
    return api::now_words(after, now, clock_words) + '\n';
}

}  // namespace unhunch::cli
