#include "cli/news.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "api/words.hpp"
#include "cli/times.hpp"

namespace unhunch::cli {
namespace {

using api::Phase;
using api::Status;

bool on_break(const Status& status) { return status.phase == Phase::OnBreak || status.phase == Phase::BreakPaused; }

class Comparison {
public:
    Comparison(const Status& before, const Status& after, const core::Calendar& calendar)
        : before_{before}, after_{after}, calendar_{calendar} {}

    std::vector<News> all() && {
        presence();
        answers();
        breaks();
        pauses();
        holds();
        const bool shown = after_.phase == Phase::Reminding && before_.phase != Phase::Reminding;
        if (shown) tell("reminder", {{"routine", after_.routine.value}, {"name", after_.routine_name}});
        if (after_.mark && !before_.mark) tell("mark");
        return std::move(news_);
    }

private:
    void tell(const char* event, std::vector<std::pair<std::string, std::string>> details = {}) {
        std::erase_if(details, [](const auto& detail) { return detail.second.empty(); });
        news_.push_back({event, std::move(details)});
    }

    std::string instant(const std::optional<core::WallTime>& when) const { return when ? rfc3339(*when, calendar_) : ""; }

    /// Counts begin anew with the day.
    bool grew(unsigned core::DaySummary::*count) const {
        return after_.today.*count > (after_.today.day == before_.today.day ? before_.today.*count : 0U);
    }

    void presence() {
        const bool away = after_.state == api::State::Away;
        if (grew(&core::DaySummary::natural_breaks)) tell("natural_break");
        if (away != (before_.state == api::State::Away)) tell(away ? "away" : "back");
        if (after_.standing != before_.standing) tell(after_.standing ? "standing" : "sitting");
    }

    void answers() {
        if (grew(&core::DaySummary::snoozed)) tell("snoozed", {{"until", instant(after_.snoozed_until)}});
        // Counted only once it cannot be taken back any more; told at once.
        if (after_.undo_until && !before_.undo_until) tell("skipped", {{"undo_until", instant(after_.undo_until)}});
        if (grew(&core::DaySummary::ignored)) tell("ignored");
    }

    void breaks() {
        if (on_break(before_) && !on_break(after_)) {
            const auto how = grew(&core::DaySummary::completed) ? "completed" : grew(&core::DaySummary::partial) ? "partial" : "left";
            tell("break_finished", {{"routine", before_.routine.value}, {"name", before_.routine_name}, {"how", how}});
        } else if (!on_break(before_) && on_break(after_)) {
            tell("break_begun", {{"routine", after_.routine.value}, {"name", after_.routine_name}});
        } else if (before_.phase == Phase::OnBreak && after_.phase == Phase::BreakPaused) {
            tell("break_paused", {{"by", after_.interrupted_by ? api::name(*after_.interrupted_by) : ""}});
        } else if (before_.phase == Phase::BreakPaused && after_.phase == Phase::OnBreak) {
            tell("break_continued");
        }
        if (grew(&core::DaySummary::logged)) tell("break_logged");
    }

    void pauses() {
        if (after_.paused == before_.paused && after_.paused_until == before_.paused_until) return;
        if (after_.paused)
            tell("paused", {{"until", instant(after_.paused_until)}});
        else
            tell("resumed");
    }

    void holds() {
        if (after_.hold == before_.hold) return;
        if (after_.hold)
            tell("hold", {{"by", api::name(*after_.hold)}});
        else
            tell("released");
    }

    const Status& before_;
    const Status& after_;
    const core::Calendar& calendar_;
    std::vector<News> news_;
};

}  // namespace

std::vector<News> news_between(const std::optional<Status>& before, const std::optional<Status>& after,
                               const core::Calendar& calendar) {
    if (!before && !after) return {};
    if (!before) return {{"running", {{"version", after->version}}}};
    if (!after) return {{"stopped"}};
    return Comparison{*before, *after, calendar}.all();
}

std::vector<std::pair<std::string, std::string>> news_names() {
    return {{"running", "Unhunch is there; the first line, and after it has stopped"},
            {"stopped", "Unhunch has ended; it may come back"},
            {"reminder", "a reminder is on screen: routine, name"},
            {"snoozed", "it was put off: until"},
            {"skipped", "this break was let go: undo_until"},
            {"ignored", "a reminder went away unanswered"},
            {"mark", "a quiet mark came onto the icon"},
            {"break_begun", "routine, name"},
            {"break_paused", "by"},
            {"break_continued", "after a pause in it"},
            {"break_finished", "routine, name, how: completed, partial or left"},
            {"break_logged", "one done elsewhere was noted"},
            {"natural_break", "an absence was long enough to be one"},
            {"away", "nobody is at the desk"},
            {"back", "somebody is again"},
            {"standing", "by `unhunch standing on`"},
            {"sitting", "by `unhunch standing off`"},
            {"paused", "no reminders for a while: until"},
            {"resumed", "the pause is over"},
            {"hold", "a reminder would wait or waits: by"},
            {"released", "nothing holds reminders back any more"}};
}

std::string news_json(const News& news, const std::optional<Status>& after, const Surroundings& around) {
    nlohmann::ordered_json json{{"at", rfc3339(around.now(), around.calendar)}, {"event", news.event}};
    for (const auto& [name, value] : news.details) json[name] = value;
    if (after) {
        json["state"] = api::name(after->state);
        json["phase"] = api::name(after->phase);
    }
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string news_line(const News& news, const Surroundings& around) {
    const auto now = around.now();
    std::string line = api::clock_words_of(around.calendar, now)(now) + "  " + news.event;
    for (const auto& [name, value] : news.details) line += fmt::format(" {}={}", name, value);
    return line;
}

}  // namespace unhunch::cli
