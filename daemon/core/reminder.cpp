#include "core/reminder.hpp"

#include <algorithm>

#include "core/attention.hpp"
#include "core/got_up.hpp"
#include "core/presence.hpp"
#include "core/routine_run.hpp"

namespace unhunch::core {
namespace {

bool in_hours(const Turn& turn) {
    return turn.plan.calendar.within(turn.settings().working_hours, turn.settings().days_off, turn.now.wall);
}

/// The reminder is over, however it ended; the next one has its snoozes again.
void end_reminder(const Turn& turn) {
    turn.state.phase = phase::Counting{};
    turn.state.snoozes = 0;
    turn.state.offered = false;
    turn.state.hold_stretch = {};
}

void show(const Turn& turn, std::vector<Reason> because, bool trial) {
    State& state = turn.state;
    const auto* waiting = std::get_if<phase::Waiting>(&state.phase);
    state.phase = phase::Shown{turn.now.uptime, turn.plan.next, trial,
                               waiting ? *waiting : phase::Waiting{.since = turn.now.uptime}};
    state.unmet = !state.desk.input_going_on;
    restart_showing(state.tally);
    turn.decide({.kind = DecisionKind::Reminder, .because = std::move(because), .routine = turn.plan.next});
    if (!trial) {
        turn.write(OfferRecord{turn.now.wall, turn.plan.next, !state.offered, {}}, turn.now.wall);
        state.offered = true;
    }
    turn.effects.push_back(effect::ShowReminder{turn.plan.next, state.snoozes < turn.settings().snooze_max});
}

/// Why the reminder may be shown at this moment; empty where it may not (README: The reminder, 2 and 3).
std::vector<Reason> reasons_to_show(const Turn& turn, const phase::Waiting& waiting) {
    const State& state = turn.state;
    const Settings& settings = turn.settings();
    const Uptime now = turn.now.uptime;
    const Length quiet = silence(state, now);
    const bool empty_chair = quiet > empty_chair_after && !state.desk.media;
    if (state.absence || state.standing || state.unmet || empty_chair || state.attention.unanswered) return {};
    if (waiting.released && now < *waiting.released + settings.hold_settle) return {};
    const bool settling = waiting.released && waiting.undisturbed;
    if (!settling && now < std::max(state.grace_until, waiting.since)) return {};
    const Uptime latest =
        settling ? *waiting.released + settings.hold_settle_max : waiting.since + settings.lull_max;
    const Reason sat{.kind = ReasonKind::SatFor, .length = state.tally.count};
    if (quiet >= settings.lull) return {sat, {.kind = ReasonKind::SilentFor, .length = quiet}};
    if (now < latest) return {};
    return {sat, {.kind = ReasonKind::WaitedFor, .length = now - (settling ? *waiting.released : waiting.since)}};
}

void become_due(const Turn& turn) {
    State& state = turn.state;
    if (!std::holds_alternative<phase::Counting>(state.phase)) return;
    if (state.tally.count < state.limit || !in_hours(turn)) return;
    state.phase = phase::Waiting{.since = std::max(turn.now.uptime, state.grace_until)};
    turn.decide(DecisionKind::Due, {{.kind = ReasonKind::SatFor, .length = state.tally.count},
                                    {.kind = ReasonKind::Limit, .length = state.limit}});
}

void begin_held(const Turn& turn, Hold hold) {
    State& state = turn.state;
    withdraw(turn, {{.kind = ReasonKind::HeldBy, .hold = hold}});
    if (!std::holds_alternative<phase::Waiting>(state.phase)) return;  // it was only tried
    HoldStretch& stretch = state.hold_stretch;
    if (stretch.ended && turn.now.uptime - *stretch.ended >= turn.settings().hold_settle) stretch = {};
    stretch.ended.reset();
    state.phase = phase::Held{hold, hold, turn.now.uptime, turn.now.wall};
    turn.decide({.kind = DecisionKind::Held, .because = {{.kind = ReasonKind::HeldBy, .hold = hold}}, .hold = hold});
}

void release(const Turn& turn, Hold last) {
    State& state = turn.state;
    end_held(turn);
    const bool chair_empty = silence(state, turn.now.uptime) > empty_chair_after && !state.desk.media;
    state.phase = phase::Waiting{.since = std::max(turn.now.uptime, state.grace_until),
                                 .released = turn.now.uptime,
                                 .undisturbed = !state.absence && !chair_empty};
    turn.decide({.kind = DecisionKind::Released, .because = {{.kind = ReasonKind::HoldEnded, .hold = last}}, .hold = last});
}

void settle_holds(const Turn& turn) {
    State& state = turn.state;
    const auto hold = holding(state, turn.plan, turn.now.wall);
    if (auto* held = std::get_if<phase::Held>(&state.phase)) {
        if (!hold) return release(turn, held->last);
        held->last = *hold;
        if (state.hold_stretch.length >= turn.settings().hold_ceiling && !state.hold_stretch.marked) {
            state.hold_stretch.marked = true;
            state.mark = true;
            turn.decide(DecisionKind::Mark, {{.kind = ReasonKind::HeldTooLong, .length = state.hold_stretch.length}});
        }
        return;
    }
    const bool offerable =
        std::holds_alternative<phase::Waiting>(state.phase) || std::holds_alternative<phase::Shown>(state.phase);
    if (offerable && hold) begin_held(turn, *hold);
}

void ignore(const Turn& turn) {
    State& state = turn.state;
    const phase::Shown shown = std::get<phase::Shown>(state.phase);
    turn.effects.push_back(effect::WithdrawReminder{});
    state.phase = phase::Counting{};
    if (shown.trial) return;
    const Reason unanswered{.kind = ReasonKind::Unanswered, .length = state.tally.showing};
    turn.write(ReplyRecord{Reply::Ignored, turn.now.wall, shown.routine}, turn.now.wall);
    turn.decide(DecisionKind::Ignored, {unanswered});
    restart_count(state.tally);
    close_question(turn);
    state.limit = turn.settings().offer_again_after;
    state.mark = true;  // it stays the same reminder: its snoozes are not refilled, its next showing is not a first one
}

void snooze(const Turn& turn, const RoutineId& routine) {
    State& state = turn.state;
    ++state.snoozes;
    state.phase = phase::Snoozed{turn.now.uptime + turn.settings().snooze};
    turn.effects.push_back(effect::WithdrawReminder{});
    turn.write(ReplyRecord{Reply::Snoozed, turn.now.wall, routine}, turn.now.wall);
    turn.decide(DecisionKind::Snoozed, {{.kind = ReasonKind::AnsweredByPerson}});
}

void skip(const Turn& turn, const RoutineId& routine) {
    State& state = turn.state;
    turn.effects.push_back(effect::WithdrawReminder{});
    turn.write(ReplyRecord{Reply::Skipped, turn.now.wall, routine}, turn.now.wall);
    turn.decide(DecisionKind::Skipped, {{.kind = ReasonKind::AnsweredByPerson}});
    state.skipped = Skipped{turn.now.uptime + undo_skip_for, state.tally.count, state.limit, state.snoozes, routine};
    restart_count(state.tally);
    close_question(turn);
    state.limit = turn.settings().sit_limit;
    state.mark = false;
    end_reminder(turn);
}

}  // namespace

bool counts_towards_ceiling(Hold hold) { return hold != Hold::Paused && hold != Hold::Hours; }

std::optional<Hold> holding(const State& state, const Plan& plan, WallTime now) {
    const Settings& settings = plan.settings;
    if (!state.pause && !plan.calendar.within(settings.working_hours, settings.days_off, now)) return Hold::Hours;
    return holding_at_any_hour(state, settings);
}

std::optional<Hold> holding_at_any_hour(const State& state, const Settings& settings) {
    if (state.pause) return Hold::Paused;
    if (state.desk.call && settings.hold_calls) return Hold::Call;
    if (state.desk.do_not_disturb && settings.hold_do_not_disturb) return Hold::DoNotDisturb;
    if (state.desk.full_screen && settings.hold_full_screen) return Hold::FullScreen;
    if (state.desk.media && settings.media == MediaRule::Hold) return Hold::Media;
    if (state.desk.application) return Hold::Application;
    return std::nullopt;
}

void begin_afresh(const Turn& turn) {
    State& state = turn.state;
    if (std::holds_alternative<phase::Held>(state.phase)) end_held(turn);
    restart_count(state.tally);
    restart_bout(state.tally);
    close_question(turn);
    state.limit = turn.settings().sit_limit;
    state.mark = false;
    state.skipped.reset();
    const bool on_break = std::holds_alternative<phase::OnBreak>(state.phase);
    const auto running = state.phase;
    end_reminder(turn);
    if (on_break) state.phase = running;
}

void take_back_since(const Turn& turn, Uptime since) {
    State& state = turn.state;
    if (state.tally.count >= state.limit) return;
    // It was never due in that time, so it was not held either.
    if (auto* held = std::get_if<phase::Held>(&state.phase)) {
        const Turn then{state, turn.plan, at(turn.now, std::max(since, held->since)), turn.effects};
        end_held(then);
    }
    take_back_if_below_limit(turn);
}

void take_back_if_below_limit(const Turn& turn) {
    State& state = turn.state;
    if (state.tally.count >= state.limit) return;
    if (std::holds_alternative<phase::Held>(state.phase)) end_held(turn);
    const bool due = std::holds_alternative<phase::Waiting>(state.phase) ||
                     std::holds_alternative<phase::Held>(state.phase) ||
                     std::holds_alternative<phase::Snoozed>(state.phase);
    if (due) end_reminder(turn);
}

void withdraw(const Turn& turn, std::vector<Reason> because) {
    State& state = turn.state;
    const auto* shown = std::get_if<phase::Shown>(&state.phase);
    if (!shown) return;
    turn.effects.push_back(effect::WithdrawReminder{});
    if (shown->trial) {
        state.phase = phase::Counting{};
        return;
    }
    state.phase = phase::Waiting{shown->waited};
    turn.decide(DecisionKind::Withdrawn, std::move(because));
}

void wait_anew(const Turn& turn) {
    auto* waiting = std::get_if<phase::Waiting>(&turn.state.phase);
    if (!waiting) return;
    waiting->since = std::max(turn.now.uptime, turn.state.grace_until);
    waiting->undisturbed = false;
}

void on_answer(const Turn& turn, Answer answer) {
    if (!std::holds_alternative<phase::Shown>(turn.state.phase))
        return turn.refuse("There is no reminder to answer. `unhunch status` says when the next one is due.");
    const phase::Shown shown = std::get<phase::Shown>(turn.state.phase);
    if (answer == Answer::Snooze && !shown.trial && turn.state.snoozes >= turn.settings().snooze_max)
        return turn.refuse("This reminder was snoozed as often as it may be. Start the break or skip it.");
    turn.state.unmet = false;  // what is not offered is no answer
    if (answer == Answer::Start) {
        turn.effects.push_back(effect::WithdrawReminder{});
        // What hurt since it was shown is not begun.
        const auto* outline = turn.plan.outline(shown.routine);
        const bool left_out = outline && hides(hidden(turn.plan.care, turn.now.wall), *outline);
        return start_routine(turn, left_out ? turn.plan.next : shown.routine, !shown.trial);
    }
    if (shown.trial) {
        turn.effects.push_back(effect::WithdrawReminder{});
        turn.state.phase = phase::Counting{};
        return;
    }
    answer == Answer::Snooze ? snooze(turn, shown.routine) : skip(turn, shown.routine);
}

void on_undo_skip(const Turn& turn) {
    State& state = turn.state;
    if (!state.skipped || turn.now.uptime > state.skipped->until || routine_running(state))
        return turn.refuse("There is no skip to undo: it can be undone for 10 seconds.");
    const Skipped skipped = *state.skipped;
    state.skipped.reset();
    turn.write(ReplyRecord{Reply::SkipUndone, turn.now.wall, skipped.routine}, turn.now.wall);
    state.tally.count += skipped.count;
    state.limit = skipped.limit;
    state.snoozes = skipped.snoozes;
    state.offered = true;
    // The person is looking: it comes back at once, unless something holds it.
    state.phase = phase::Waiting{.since = turn.now.uptime};
    if (!state.absence && !holding(state, turn.plan, turn.now.wall))
        show(turn, {{.kind = ReasonKind::AskedByPerson}}, false);
}

void on_remind(const Turn& turn) {
    State& state = turn.state;
    if (std::holds_alternative<phase::OnBreak>(state.phase)) return turn.refuse("A routine is running.");
    if (std::holds_alternative<phase::Shown>(state.phase)) return turn.refuse("A reminder is already on the screen.");
    if (state.absence) return turn.refuse("Nobody is at the desk, so nothing is shown. Use keyboard or mouse first.");
    if (const auto hold = holding(state, turn.plan, turn.now.wall)) {
        return turn.refuse(*hold == Hold::Paused
                               ? "Reminders are paused. Resume them first: `unhunch resume`."
                               : "A reminder would be held back now; `unhunch status` says by what.");
    }
    const bool due = std::holds_alternative<phase::Waiting>(state.phase) ||
                     std::holds_alternative<phase::Snoozed>(state.phase);
    show(turn, {{.kind = ReasonKind::AskedByPerson}}, !due);
}

void on_pause(const Turn& turn, Pause pause) {
    if (turn.state.pause == pause) return;
    turn.state.pause = pause;
    turn.decide(DecisionKind::Paused, {{.kind = ReasonKind::AskedByPerson}});
}

void on_resume(const Turn& turn) {
    if (!turn.state.pause) return turn.refuse("Reminders are not paused.");
    turn.state.pause.reset();
    turn.decide(DecisionKind::Resumed, {{.kind = ReasonKind::AskedByPerson}});
}

void on_logged_break(const Turn& turn, const command::LogBreak& logged) {
    State& state = turn.state;
    const WallTime ended = logged.at.value_or(turn.now.wall);
    if (ended > turn.now.wall) return turn.refuse("That break would end in the future. Give a time that has passed.");
    if (turn.now.wall - ended > std::chrono::hours{24 * 7})
        return turn.refuse("That break is more than a week ago. Give a time of the last seven days.");
    if (std::holds_alternative<phase::OnBreak>(state.phase))
        return turn.refuse("A routine is running. Finish it first, then log the other break.");
    turn.write(LoggedBreakRecord{logged.what, ended, logged.length}, ended);
    const Length since = turn.now.wall - ended;
    if (turn.settings().sit_limit - since < state.limit - state.tally.count) return;  // it would bring the next one sooner
    withdraw(turn, {{.kind = ReasonKind::AskedByPerson}});
    begin_afresh(turn);
    state.tally.count = since;
}

void end_held(const Turn& turn) {
    State& state = turn.state;
    const auto held = std::get<phase::Held>(state.phase);
    turn.write(held_records(held.first, held.wall_since, turn.now.uptime - held.since, turn.plan.calendar));
    state.hold_stretch.ended = turn.now.uptime;
    state.phase = phase::Waiting{.since = turn.now.uptime};
}

void settle_reminder(const Turn& turn) {
    State& state = turn.state;
    if (state.pause) {
        const bool over = (state.pause->until_uptime && turn.now.uptime >= *state.pause->until_uptime) ||
                          (state.pause->until_wall && turn.now.wall >= *state.pause->until_wall);
        if (over) {
            state.pause.reset();
            turn.decide(DecisionKind::Resumed, {{.kind = ReasonKind::TimeOver}});
        }
    }
    if (const auto* snoozed = std::get_if<phase::Snoozed>(&state.phase); snoozed && turn.now.uptime >= snoozed->until)
        state.phase = phase::Waiting{.since = std::max(turn.now.uptime, state.grace_until)};
    if (std::holds_alternative<phase::Shown>(state.phase) && state.tally.showing >= turn.settings().ignored_after)
        ignore(turn);
    become_due(turn);
    attend(turn);  // before it is shown, the desk is asked what may hold it back
    settle_holds(turn);
    if (const auto* waiting = std::get_if<phase::Waiting>(&state.phase))
        if (auto reasons = reasons_to_show(turn, *waiting); !reasons.empty()) show(turn, std::move(reasons), false);
}

void reminder_deadlines(const State& state, const Plan& plan, std::vector<Uptime>& deadlines) {
    const Settings& settings = plan.settings;
    const auto wall_to_uptime = [&](WallTime wall) { return state.upto + (wall - state.wall_upto); };
    if (state.pause && state.pause->until_uptime) deadlines.push_back(*state.pause->until_uptime);
    if (state.pause && state.pause->until_wall) deadlines.push_back(wall_to_uptime(*state.pause->until_wall));
    if (const auto change = plan.calendar.next_change(settings.working_hours, settings.days_off, state.wall_upto))
        deadlines.push_back(wall_to_uptime(*change));
    if (state.skipped) deadlines.push_back(state.skipped->until);

    const bool sitting = is_sitting(kind_of(state, settings, state.upto));
    if (std::holds_alternative<phase::Counting>(state.phase)) {
        if (sitting && plan.calendar.within(settings.working_hours, settings.days_off, state.wall_upto))
            deadlines.push_back(state.upto + (state.limit - state.tally.count));
    } else if (const auto* snoozed = std::get_if<phase::Snoozed>(&state.phase)) {
        deadlines.push_back(snoozed->until);
    } else if (std::holds_alternative<phase::Shown>(state.phase)) {
        if (sitting) deadlines.push_back(state.upto + (settings.ignored_after - state.tally.showing));
    } else if (std::holds_alternative<phase::Held>(state.phase)) {
        const auto hold = holding(state, plan, state.wall_upto);
        if (hold && counts_towards_ceiling(*hold) && !state.hold_stretch.marked)
            deadlines.push_back(state.upto + (settings.hold_ceiling - state.hold_stretch.length));
    } else if (const auto* waiting = std::get_if<phase::Waiting>(&state.phase); waiting && !state.absence) {
        if (!state.desk.input_going_on) deadlines.push_back(state.desk.last_input + settings.lull);
        deadlines.push_back(state.grace_until);
        deadlines.push_back(waiting->since);
        deadlines.push_back(waiting->since + settings.lull_max);
        if (waiting->released) {
            deadlines.push_back(*waiting->released + settings.hold_settle);
            deadlines.push_back(*waiting->released + settings.hold_settle_max);
        }
    }
}

}  // namespace unhunch::core
