#include "app/outlook.hpp"

#include <algorithm>
#include <tuple>

#include "api/kept_words.hpp"
#include "core/presence.hpp"
#include "core/reminder.hpp"
#include "core/routine_run.hpp"
#include "core/session_days.hpp"

namespace unhunch::app {
namespace {

using core::TimeKind;
namespace phase = core::phase;

// Kept in English: api/kept_words says these to the person, and has to know each.

/// One look at the state, with the words that every sentence needs.
struct View {
    const core::State& state;
    const core::Plan& plan;
    core::Moment now;
    api::ClockWords clock = api::kept_clock(plan.calendar, now.wall);

    [[nodiscard]] std::string when(core::Uptime instant) const { return clock(core::at(now, instant).wall); }
    [[nodiscard]] std::string length(core::Length value) const { return api::kept_length(value); }
};

std::string absence_words(const View& view) {
    const core::Desk& desk = view.state.desk;
    const std::string since = "Away since " + view.clock(view.state.absence->wall_since);
    if (desk.asleep) return since + ": the computer sleeps";
    if (desk.locked) return since + ": the screen is locked";
    if (desk.other_session) return since + ": somebody else's session is in front";
    return since + ": no input";
}

std::string presence_words(const View& view) {
    const auto& settings = view.plan.settings;
    switch (core::kind_of(view.state, settings, view.now.uptime)) {
        case TimeKind::OnBreak: return "A routine is running";
        case TimeKind::Standing: return "You are standing, which does not count as sitting";
        case TimeKind::Still:
            return std::string{"At the desk without input: "} +
                   (view.state.desk.call ? "a call is open" : "something that plays keeps the screen awake");
        case TimeKind::Away:
        case TimeKind::Locked:
        case TimeKind::Unwatched:
        case TimeKind::Asleep: return view.state.absence ? absence_words(view) : "Away";
        case TimeKind::Active: break;
    }
    return "At the desk: there was input within " + view.length(settings.idle_after);
}

std::string rest_words(const View& view) {
    const core::Absence& absence = *view.state.absence;
    if (absence.natural_break) return "It is a natural break: the count has begun anew";
    return "It becomes a natural break at " +
           view.when(absence.since + absence.unknown + view.plan.settings.natural_break);
}

std::string counting_words(const View& view) {
    const core::State& state = view.state;
    const auto& settings = view.plan.settings;
    const std::string limit = view.length(state.limit) + " of sitting";
    if (!view.plan.calendar.within(settings.working_hours, settings.days_off, view.now.wall))
        return "Outside your working hours nothing becomes due";
    if (!core::is_sitting(core::kind_of(state, settings, view.now.uptime)))
        return "The count stands at " + view.length(state.tally.count) + " of " + limit;
    return "Next: a break is due after " + limit + ", at " + view.when(view.now.uptime + (state.limit - state.tally.count));
}

std::string waiting_words(const View& view, const phase::Waiting& waiting) {
    const core::State& state = view.state;
    const auto& settings = view.plan.settings;
    if (state.absence) return "A break is due; next: it waits for your return";
    if (state.standing) return "A break is due; next: it waits until you sit again";
    if (state.unmet) return "A break is due and was shown; next: it comes again after the next input";
    const bool settling = waiting.released && waiting.undisturbed;
    const core::Uptime earliest = settling ? *waiting.released + settings.hold_settle : std::max(waiting.since, state.grace_until);
    const core::Uptime latest =
        settling ? *waiting.released + settings.hold_settle_max : waiting.since + settings.lull_max;
    std::string words = "A break is due; next: it is shown at the first lull of " + view.length(settings.lull);
    if (earliest > view.now.uptime)
        words += std::string{" from "} + view.when(earliest) + (settling ? " on (it was held back until now)" : " on (you have just come)");
    return words + ", at latest at " + view.when(latest);
}

std::string phase_words(const View& view) {
    struct Visitor {
        const View& view;
        std::string operator()(const phase::Counting&) const { return counting_words(view); }
        std::string operator()(const phase::Waiting& waiting) const { return waiting_words(view, waiting); }
        std::string operator()(const phase::Held& held) const {
            return "A break is due and held back since " + view.clock(held.wall_since) +
                   "; next: it is offered when nothing holds it any more";
        }
        std::string operator()(const phase::Shown& shown) const {
            return "The reminder is on the screen since " + view.when(shown.at) + "; next: your answer, or it goes after " +
                   view.length(view.plan.settings.ignored_after) + " of sitting";
        }
        std::string operator()(const phase::Snoozed& snoozed) const {
            return "Put off; next: it comes again at " + view.when(snoozed.until);
        }
        std::string operator()(const phase::OnBreak& on_break) const {
            const core::Run& run = on_break.run;
            if (run.paused)
                return "The routine is paused; next: it is over at " + view.when(*run.paused + core::continue_for) +
                       " where it is not continued";
            return "Next: the routine ends, at latest at " +
                   view.when(run.running_since + (run.planned + core::overtime - run.running));
        }
    };
    return std::visit(Visitor{view}, view.state.phase);
}

/// About the session that is planned for today; empty where none is.
std::string session_words(const View& view) {
    const auto& [settings, calendar] = std::tie(view.plan.settings, view.plan.calendar);
    const core::Day today = calendar.day_of(view.now.wall);
    const auto at = core::planned_on(today, settings, calendar);
    if (!at) return {};
    if (view.state.session_offered == today) return "Today's session was offered or begun already";
    switch (core::recovery(view.plan.sessions, today, settings.session_ceiling)) {
        case core::Recovery::DoneThatDay: return "Today's session is done";
        case core::Recovery::DoneTheDayBefore: return "No session is offered today: yesterday had one, and a day between is good";
        case core::Recovery::WeekIsFull:
            return "No session is offered today: the last seven days had " + std::to_string(settings.session_ceiling) +
                   ", which is enough";
        case core::Recovery::Rested: break;
    }
    if (*at > view.now.wall) return "A session is planned for " + view.clock(*at);
    if (view.state.absence) return "Today's session waits for your return";
    if (core::holding_at_any_hour(view.state, settings)) return "Today's session waits until nothing holds it back";
    return "Today's session is offered at the next quiet moment";
}

}  // namespace

std::vector<std::string> outlook(const core::State& state, const core::Plan& plan, core::Moment now) {
    const View view{state, plan, now};
    std::vector<std::string> reasons{presence_words(view)};
    if (state.absence) reasons.push_back(rest_words(view));
    if (const auto hold = core::holding(state, plan, now.wall)) {
        std::string words = std::string{"Held back: "} + api::kept_hold(*hold);
        if (state.pause && state.pause->until_uptime) words += " until " + view.when(*state.pause->until_uptime);
        if (state.pause && state.pause->until_wall) words += " until " + view.clock(*state.pause->until_wall);
        reasons.push_back(std::move(words));
    }
    if (auto words = session_words(view); !words.empty()) reasons.push_back(std::move(words));
    reasons.push_back(phase_words(view));
    return reasons;
}

}  // namespace unhunch::app
