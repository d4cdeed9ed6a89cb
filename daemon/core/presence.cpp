#include "core/presence.hpp"

#include <algorithm>

#include "core/attention.hpp"
#include "core/got_up.hpp"
#include "core/reminder.hpp"
#include "core/routine_run.hpp"

namespace unhunch::core {
namespace {

bool recent_input(const State& state, const Settings& settings, Uptime now) {
    return silence(state, now) < settings.idle_after;
}

/// A call or media counts as sitting, for as long as it may without any input.
bool kept(const State& state, const Settings& settings, Uptime now) {
    const Length quiet = silence(state, now);
    return (state.desk.call && quiet < call_keeps_for) ||
           (state.desk.media && settings.media == MediaRule::Sitting && quiet < media_keeps_for);
}

bool at_the_machine(const Desk& desk) { return !desk.locked && !desk.other_session && !desk.asleep; }

void leave(const Turn& turn, Uptime since, bool without_input) {
    State& state = turn.state;
    const Moment began = at(turn.now, since);
    const bool was_over_limit = state.tally.count >= state.limit;
    const Uptime counted = counted_from(state.tally, since, turn.now.uptime);
    take_back(state.tally, since);
    state.absence = Absence{.since = since,
                            .wall_since = began.wall,
                            .before = {state.tally.count, state.limit, state.tally.bout, state.tally.bout_number, counted},
                            .without_input = without_input,
                            .explained = !without_input};
    close_question(turn);
    pause_routine(turn, Interruption::Away);
    withdraw(turn, {{.kind = ReasonKind::PersonLeft, .length = turn.now.uptime - since}});
    if (was_over_limit) take_back_since(turn, since);
}

void leave_at_once(const Turn& turn) {
    if (!turn.state.absence) return leave(turn, turn.now.uptime, false);
    turn.state.absence->explained = true;
}

Length known_length(const Absence& absence, Uptime now) { return now - absence.since - absence.unknown; }

void make_natural_break(const Turn& turn) {
    State& state = turn.state;
    state.absence->natural_break = true;
    state.absence->towards_goal = state.tally.bout * 2 >= turn.settings().sit_limit;
    begin_afresh(turn);
    void_since_pause(state);
    state.standing = false;
}

void pay_back(const Turn& turn, Length absence) {
    State& state = turn.state;
    const Length rest = absence * turn.settings().sit_limit.count() / turn.settings().natural_break.count();
    const Length before = state.tally.count;
    state.tally.count = std::max(state.tally.count - rest, Length::zero());
    pay_back_since_pause(state, before);
    if (state.tally.count < state.limit) void_offer_since_pause(state);
    take_back_if_below_limit(turn);
}

void come_back(const Turn& turn) {
    State& state = turn.state;
    const Length length = known_length(*state.absence, turn.now.uptime);
    if (!state.absence->natural_break && length >= turn.settings().natural_break) make_natural_break(turn);
    tell_natural_break(turn);
    const Absence absence = *state.absence;
    state.absence.reset();
    state.anchor = turn.now.uptime;
    state.grace_until = turn.now.uptime + turn.settings().grace;
    if (!absence.natural_break) pay_back(turn, length);
    wait_anew(turn);
    ask_whether_got_up(turn, absence);
}

/// Unlocking and switching back are input, too.
void input_seen(const Turn& turn) {
    turn.state.desk.last_input = turn.now.uptime;
    turn.state.unmet = false;
}

void came_to_the_machine(const Turn& turn) {
    input_seen(turn);
    if (turn.state.absence && at_the_machine(turn.state.desk)) come_back(turn);
}

/// Back or awake without input: the table decides anew, except for whoever was away without input before.
void decide_anew(const Turn& turn) {
    State& state = turn.state;
    if (!state.absence || state.absence->without_input || !at_the_machine(state.desk)) return;
    if (recent_input(state, turn.settings(), turn.now.uptime) || kept(state, turn.settings(), turn.now.uptime))
        return come_back(turn);
    state.absence->without_input = true;  // from here on only input ends it
}

void call_ended(const Turn& turn) {
    // Calls are looked at only from this silence on, or while a reminder is due: an earlier end is unseen.
    if (is_due(turn.state) || silence(turn.state, turn.now.uptime) >= looked_at_after(turn.settings()))
        turn.state.stayed_until = turn.now.uptime;
}

}  // namespace

void tell_natural_break(const Turn& turn) {
    if (!turn.state.absence || !turn.state.absence->natural_break) return;
    const Absence& absence = *turn.state.absence;
    const Length length = turn.now.uptime - absence.since;
    turn.write(NaturalBreakRecord{absence.wall_since, turn.now.wall, length, absence.towards_goal}, turn.now.wall);
    turn.decide({.kind = DecisionKind::NaturalBreak,
                 .because = {{.kind = ReasonKind::AwayFor, .length = length}},
                 .from = Moment{absence.since, absence.wall_since}});
}

Length silence(const State& state, Uptime now) {
    return state.desk.input_going_on ? Length::zero() : now - state.desk.last_input;
}

bool is_away(const State& state) { return state.absence.has_value(); }

TimeKind kind_of(const State& state, const Settings& settings, Uptime now) {
    if (state.desk.asleep) return TimeKind::Asleep;
    if (routine_running(state)) return TimeKind::OnBreak;
    if (state.absence) return at_the_machine(state.desk) ? TimeKind::Away : TimeKind::Locked;
    if (state.standing) return TimeKind::Standing;
    return recent_input(state, settings, now) ? TimeKind::Active : TimeKind::Still;
}

bool take_as_present(const Turn& turn) {
    if (!at_the_machine(turn.state.desk)) return false;
    if (turn.state.absence) come_back(turn);
    return true;
}

void on_input(const Turn& turn) {
    State& state = turn.state;
    const bool chair_was_empty = silence(state, turn.now.uptime) > empty_chair_after && !state.desk.media;
    input_seen(turn);
    state.desk.input_going_on = true;
    if (turn.plan.desk_is_asked) follow_typing(state, true);
    if (state.absence && at_the_machine(state.desk))
        come_back(turn);
    else if (!state.absence && chair_was_empty)
        wait_anew(turn);
}

void on_silence(const Turn& turn, Length ago) {
    State& state = turn.state;
    state.desk.last_input = std::max(state.desk.last_input, turn.now.uptime - ago);
    state.desk.input_going_on = false;
    follow_typing(state, false);
}

void on_locked(const Turn& turn, bool locked) {
    State& state = turn.state;
    if (state.desk.locked == locked) return;
    state.desk.locked = locked;
    if (!locked) return came_to_the_machine(turn);
    state.standing = false;
    leave_at_once(turn);
}

void on_other_session(const Turn& turn, bool other) {
    if (turn.state.desk.other_session == other) return;
    turn.state.desk.other_session = other;
    if (!other) return came_to_the_machine(turn);
    if (!routine_running(turn.state)) leave_at_once(turn);
}

void on_asleep(const Turn& turn, bool asleep) {
    State& state = turn.state;
    if (state.desk.asleep == asleep) return;
    if (asleep) leave_at_once(turn);
    state.desk.asleep = asleep;
    if (asleep) return;
    settle_presence(turn);  // a natural break first
    decide_anew(turn);
}

void on_call(const Turn& turn, const event::Call& call) {
    if (turn.state.desk.call == call.on) return;
    if (!call.on && !call.found) call_ended(turn);
    turn.state.desk.call = call.on;
    if (call.on && !call.found) pause_routine(turn, Interruption::Call);
}

void on_media(const Turn& turn, const event::Media& media) {
    if (turn.state.desk.media == media.on) return;
    // Where it does not count as sitting, its end says nothing of the person.
    if (!media.on && !media.found && turn.settings().media == MediaRule::Sitting)
        turn.state.stayed_until = turn.now.uptime;
    turn.state.desk.media = media.on;
}

void on_standing(const Turn& turn, bool on) {
    State& state = turn.state;
    if (state.standing == on) return;
    state.standing = on;
    state.anchor = turn.now.uptime;
    close_question(turn);
    if (on) {
        restart_bout(state.tally);
        withdraw(turn, {{.kind = ReasonKind::Standing}});
    }
}

void begin_after_gap(const Turn& turn, Length gap) {
    State& state = turn.state;
    // What ran until the gap ends where it began.
    const Turn before{state, turn.plan, at(turn.now, state.upto), turn.effects};
    pause_routine(before, Interruption::Away);
    doubt_window(state);
    withdraw(before, {});
    if (auto* held = std::get_if<phase::Held>(&state.phase)) {
        turn.write(held_records(held->first, held->wall_since, state.upto - held->since, turn.plan.calendar));
        held->since = turn.now.uptime;
        held->wall_since = turn.now.wall;
    }
    extend(state.tally, {state.upto, turn.now.wall - gap}, turn.now, TimeKind::Unwatched, true, false, turn.plan.calendar);
    if (!state.absence) state.absence = Absence{.since = state.upto, .wall_since = turn.now.wall - gap};
    state.absence->unknown += gap;
    state.absence->explained = true;
    if (gap >= turn.settings().natural_break) {
        restart_bout(state.tally);
        restart_count(state.tally);
        state.limit = turn.settings().sit_limit;
        state.standing = state.mark = state.offered = false;
        state.snoozes = 0;
        state.hold_stretch = {};
        void_since_pause(state);
        if (!std::holds_alternative<phase::OnBreak>(state.phase)) state.phase = phase::Counting{};
    }
    state.upto = turn.now.uptime;
    state.wall_upto = turn.now.wall;
    state.grace_until = turn.now.uptime + turn.settings().grace;
}

void decide_after_gap(const Turn& turn) {
    decide_anew(turn);
    wait_anew(turn);
}

void settle_presence(const Turn& turn) {
    State& state = turn.state;
    const Uptime now = turn.now.uptime;
    if (state.desk.asleep) return;
    if (state.absence) {
        if (!state.absence->natural_break && known_length(*state.absence, now) >= turn.settings().natural_break)
            make_natural_break(turn);
        return;
    }
    if (routine_running(state)) return;
    if (!at_the_machine(state.desk)) return leave(turn, now, false);
    if (recent_input(state, turn.settings(), now) || kept(state, turn.settings(), now)) return;
    if (state.attention.unanswered) return;  // a call may be about to be found
    if (state.desk.call || (state.desk.media && turn.settings().media == MediaRule::Sitting))
        state.stayed_until = now;  // it kept the person for as long as it may
    leave(turn, std::max({state.desk.last_input, state.anchor, state.stayed_until}), true);
}

void presence_deadlines(const State& state, const Plan& plan, std::vector<Uptime>& deadlines) {
    if (state.absence) {
        if (!state.absence->natural_break)
            deadlines.push_back(state.absence->since + state.absence->unknown + plan.settings.natural_break);
        return;
    }
    if (state.desk.input_going_on || routine_running(state)) return;
    deadlines.push_back(state.desk.last_input + plan.settings.idle_after);
    if (state.desk.call) deadlines.push_back(state.desk.last_input + call_keeps_for);
    if (state.desk.media) deadlines.push_back(state.desk.last_input + media_keeps_for);
}

}  // namespace unhunch::core
