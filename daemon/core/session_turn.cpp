#include "core/session_turn.hpp"

#include <utility>

#include "core/attention.hpp"
#include "core/presence.hpp"
#include "core/reminder.hpp"
#include "core/routine_run.hpp"
#include "core/session_days.hpp"

namespace unhunch::core {
namespace {

void take_offer_away(const Turn& turn) {
    if (std::exchange(turn.state.session_on_screen, false)) turn.effects.push_back(effect::WithdrawSessionOffer{});
}

/// Two things are never offered at once: a break that is due comes first.
bool free_for_an_offer(const State& state) {
    return std::holds_alternative<phase::Counting>(state.phase) || std::holds_alternative<phase::Snoozed>(state.phase);
}

}  // namespace

bool session_is_due(const State& state, const Plan& plan, WallTime now) {
    const auto at = next_session(plan.settings, plan.calendar, plan.sessions, state.session_offered, now);
    return at && *at <= now;
}

bool session_is_ready(const State& state, const Plan& plan, WallTime now) {
    return !state.absence && !state.pause && free_for_an_offer(state) && session_is_due(state, plan, now);
}

void on_start_session(const Turn& turn, const command::StartSession& asked) {
    if (!begin_by_hand(turn, RoutineId{session_routine}, asked.length)) return;
    turn.state.session_offered = turn.plan.calendar.day_of(turn.now.wall);
    take_offer_away(turn);
}

void on_decline_session(const Turn& turn) { turn.state.session_on_screen = false; }

void settle_session(const Turn& turn) {
    State& state = turn.state;
    const Day today = turn.plan.calendar.day_of(turn.now.wall);
    if (state.session_on_screen && (state.session_offered != today || !free_for_an_offer(state))) take_offer_away(turn);
    if (!session_is_ready(state, turn.plan, turn.now.wall)) return;
    const bool empty_chair = silence(state, turn.now.uptime) > empty_chair_after && !state.desk.media;
    if (empty_chair || state.attention.unanswered || turn.now.uptime < state.grace_until) return;
    if (holding_at_any_hour(state, turn.settings())) return;
    state.session_offered = today;
    state.session_on_screen = true;
    turn.decide({.kind = DecisionKind::SessionOffered,
                 .because = {{.kind = ReasonKind::PlannedForToday}},
                 .routine = {session_routine}});
    turn.effects.push_back(effect::OfferSession{});
}

void session_deadlines(const State& state, const Plan& plan, std::vector<Uptime>& deadlines) {
    const auto wall_to_uptime = [&](WallTime wall) { return state.upto + (wall - state.wall_upto); };
    const auto at = next_session(plan.settings, plan.calendar, plan.sessions, state.session_offered, state.wall_upto);
    if (at) deadlines.push_back(wall_to_uptime(*at));
    const bool due = at && *at <= state.wall_upto;
    if (due) deadlines.push_back(state.grace_until);
    // What was not offered by then is over, and what was goes from the screen.
    if (due || state.session_on_screen) deadlines.push_back(wall_to_uptime(plan.calendar.next_day_begins(state.wall_upto)));
}

}  // namespace unhunch::core
