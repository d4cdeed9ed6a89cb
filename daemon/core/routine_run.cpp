#include "core/routine_run.hpp"

#include <algorithm>
#include <utility>

#include "core/presence.hpp"
#include "core/reminder.hpp"
#include "core/session_days.hpp"

namespace unhunch::core {
namespace {

Run* run_of(State& state) {
    auto* on_break = std::get_if<phase::OnBreak>(&state.phase);
    return on_break ? &on_break->run : nullptr;
}

/// The rest since the pause took back what was to be offered again: what becomes due next is another reminder.
void forget_offer(State& state) {
    state.offered = false;
    state.snoozes = 0;
}

/// As if the start had not been: nothing is recorded as left early, and what was due is due after a grace.
void take_back_start(const Turn& turn, const Run& run) {
    State& state = turn.state;
    turn.decide({.kind = DecisionKind::Withdrawn, .because = {{.kind = ReasonKind::NotBegun}}, .routine = run.routine});
    state.phase = phase::Counting{};
    if (run.no_offer) forget_offer(state);
    if (run.void_since_pause || run.no_offer || state.tally.count < state.limit) return;
    state.grace_until = std::max(state.grace_until, turn.now.uptime + turn.settings().grace);
    state.phase = phase::Waiting{.since = state.grace_until};
}

void end_run(const Turn& turn, RoutineEnd end, Reason because, std::optional<double> told_share = {}) {
    State& state = turn.state;
    const Run run = *run_of(state);
    if (run.hurt && end == RoutineEnd::Partial) end = RoutineEnd::Hurts;
    const double share = end == RoutineEnd::Completed ? 1.0 : told_share.value_or(share_of(run));
    const Length length = run.paused ? run.running : run.running + (turn.now.uptime - run.running_since);
    const bool restarts = restarts_count(end, share);
    if (end == RoutineEnd::Partial && !was_begun(run)) return take_back_start(turn, run);
    turn.write(EndRecord{run.number, turn.now.wall, run.routine, end, length, share}, run.wall_started);
    const bool whole = end == RoutineEnd::Completed || end == RoutineEnd::Walk;
    turn.decide({.kind = whole ? DecisionKind::Completed : DecisionKind::Partial,
                 .because = {because, {.kind = ReasonKind::DoneShare, .length = run.done}},
                 .routine = run.routine});
    if (!run.paused) state.anchor = turn.now.uptime;
    state.phase = phase::Counting{};
    if (end == RoutineEnd::Completed || end == RoutineEnd::Partial)
        state.finished = Finished{run.number, run.routine, turn.now.uptime + check_in_for};
    if (run.void_since_pause) return;
    const Tally since = state.tally;
    if (restarts) begin_afresh(turn);
    if (!run.paused) {
        // Offered again after the length of a snooze, without using one up.
        if (!restarts) state.phase = phase::Snoozed{turn.now.uptime + turn.settings().snooze};
        return;
    }
    // It was over as of the pause: what was sat since then belongs to the next count.
    if (!restarts) {
        if (run.no_offer)
            forget_offer(state);
        else
            state.phase = phase::Snoozed{*run.paused + turn.settings().snooze};
        return;
    }
    take_along(state.tally, *run.paused);
    state.tally.count = std::max(since.count - run.at_pause.count, Length::zero());
    state.tally.bout = std::max(since.bout - run.at_pause.bout, Length::zero());
}

/// All repetitions are all of it, whatever the clock says; the seconds decide where nothing was counted.
StepOutcome outcome_of(const StepRecord& step, bool hurt) {
    if (hurt) return StepOutcome::Hurts;
    if (step.done <= seconds{0} && step.reps_done == 0) return StepOutcome::Skipped;
    const bool all = step.reps_planned > 0 ? step.reps_done >= step.reps_planned : step.done >= step.planned;
    return all ? StepOutcome::Done : StepOutcome::Partial;
}

constexpr const char* no_screen = "The screen is locked or another user's, so no break can be shown on it.";

/// Input that was there before is the click that began it, and the hand that goes on for a little.
std::optional<Uptime> typing_from(const Turn& turn) {
    if (!turn.plan.desk_is_asked || !turn.state.desk.input_going_on) return std::nullopt;
    return turn.now.uptime + typed_for;
}

}  // namespace

void void_since_pause(State& state) {
    if (Run* run = run_of(state); run && run->paused) run->void_since_pause = true;
}

void void_offer_since_pause(State& state) {
    if (Run* run = run_of(state); run && run->paused) run->no_offer = true;
}

void pay_back_since_pause(State& state, Length count_before) {
    Run* run = run_of(state);
    if (!run || !run->paused) return;
    const Length since = count_before - run->at_pause.count;
    const Length left = std::max(since - (count_before - state.tally.count), Length::zero());
    run->at_pause.count = state.tally.count - left;
}

bool restarts_count(RoutineEnd end, double share) { return end != RoutineEnd::Partial || share >= 0.5; }

bool was_begun(const Run& run) {
    const bool waits_first = run.paused && run.interrupted_by == Interruption::Person && run.running < began_after;
    return !waits_first || run.hurt || run.next_step > 0 || run.done > Length::zero();
}

double share_of(const Run& run) {
    if (run.work <= Length::zero()) return 0.0;
    return std::min(1.0, static_cast<double>(run.done.count()) / static_cast<double>(run.work.count()));
}

bool routine_running(const State& state) {
    const auto* on_break = std::get_if<phase::OnBreak>(&state.phase);
    return on_break && !on_break->run.paused;
}

void start_routine(const Turn& turn, const RoutineId& routine, bool was_due, minutes asked) {
    State& state = turn.state;
    if (std::holds_alternative<phase::Held>(state.phase)) end_held(turn);
    const auto* outline = turn.plan.outline(routine);
    const bool session = routine.value == session_routine;
    const Length unknown = session ? (asked > minutes{0} ? Length{asked} : usual_session) : Length{minutes{2}};
    const Length planned = outline ? Length{outline->length} : unknown;
    const Run run{.number = state.next_number++,
                  .routine = routine,
                  .started = turn.now.uptime,
                  .wall_started = turn.now.wall,
                  .running_since = turn.now.uptime,
                  .planned = planned,
                  .work = outline && outline->work > seconds{0} ? Length{outline->work} : planned,
                  .asked = asked,
                  .was_due = was_due,
                  .typing_since = typing_from(turn)};
    state.phase = phase::OnBreak{run};
    state.anchor = turn.now.uptime;
    state.skipped.reset();
    state.mark = false;
    turn.decide({.kind = DecisionKind::Started,
                 .because = {{.kind = was_due ? ReasonKind::AnsweredByPerson : ReasonKind::AskedByPerson}},
                 .routine = routine});
    turn.write(StartRecord{run.number, turn.now.wall, routine, !was_due}, turn.now.wall);
    turn.effects.push_back(effect::OpenRoutine{routine, asked});
}

void on_start_by_hand(const Turn& turn, const RoutineId& asked) {
    State& state = turn.state;
    if (routine_running(state))
        return turn.refuse("A routine is already running. Finish it or close its window first.");
    const RoutineId routine = asked.value.empty() ? turn.plan.next : asked;
    if (!turn.plan.outline(routine))
        return turn.refuse("There is no routine \"" + routine.value + "\". `unhunch routines` lists them all.");
    if (hides(hidden(turn.plan.care, turn.now.wall), *turn.plan.outline(routine)))
        return turn.refuse("A move of \"" + routine.value + "\" is left out for now because it hurt. `unhunch hurts` says "
                           "what is left out, and how to switch it on again.");
    (void)begin_by_hand(turn, routine);
}

bool begin_by_hand(const Turn& turn, const RoutineId& routine, minutes asked) {
    State& state = turn.state;
    if (routine_running(state)) {
        turn.refuse("A routine is already running. Finish it or close its window first.");
        return false;
    }
    if (!take_as_present(turn)) {
        turn.refuse(no_screen);
        return false;
    }
    if (run_of(state)) end_run(turn, RoutineEnd::Partial, {.kind = ReasonKind::Interrupted});  // it was left paused
    const bool was_due = state.tally.count >= state.limit;
    // The start is the answer to a reminder on the screen.
    if (std::holds_alternative<phase::Shown>(state.phase)) turn.effects.push_back(effect::WithdrawReminder{});
    start_routine(turn, routine, was_due, asked);
    return true;
}

void on_length_told(const Turn& turn, const command::TellLength& told) {
    Run* run = run_of(turn.state);
    if (!run) return turn.refuse("No routine is running, so its length does not matter.");
    run->planned = told.length;
    run->work = told.work;
}

void on_easier_taken(const Turn& turn, const EasierMove& move) {
    Run* run = run_of(turn.state);
    if (!run) return turn.refuse("No routine is running, so nothing of it can be made easier.");
    std::erase_if(run->easier, [&](const EasierMove& before) { return before.item == move.item; });
    run->easier.push_back(move);
}

void on_step_reported(const Turn& turn, StepRecord step) {
    Run* run = run_of(turn.state);
    if (!run) return turn.refuse("No routine is running, so this step is not counted.");
    step.run = run->number;
    step.outcome = outcome_of(step, run->hurt);
    run->done += step.done;
    run->next_step = std::max(run->next_step, step.step + 1);
    turn.write(step, run->wall_started);
}

void on_finish_routine(const Turn& turn, const command::FinishRoutine& finish) {
    if (!run_of(turn.state)) return turn.refuse("No routine is running.");
    end_run(turn, finish.end, {.kind = ReasonKind::AnsweredByPerson}, finish.share);
}

void on_break_window_lost(const Turn& turn) {
    Run* run = run_of(turn.state);
    if (!run) return;
    run->window_lost = true;
    if (run->paused || run->running + (turn.now.uptime - run->running_since) >= began_after)
        return pause_routine(turn, Interruption::WindowLost);
    end_run(turn, RoutineEnd::Partial, {.kind = ReasonKind::Interrupted});
}

void pause_routine(const Turn& turn, Interruption by) {
    Run* run = run_of(turn.state);
    if (!run || run->paused) return;
    run->running += turn.now.uptime - run->running_since;
    run->paused = turn.now.uptime;
    run->interrupted_by = by;
    run->typing_since.reset();
    const Tally& tally = turn.state.tally;
    run->at_pause = {tally.count, turn.state.limit, tally.bout, tally.bout_number, turn.now.uptime};
    turn.state.anchor = turn.now.uptime;
}

void on_pause_routine(const Turn& turn) {
    if (Run* run = run_of(turn.state)) run->window_lost = false;
    pause_routine(turn, Interruption::Person);
}

void on_routine_hurts(const Turn& turn) {
    Run* run = run_of(turn.state);
    if (!run) return turn.refuse("No routine is running.");
    run->hurt = true;
    run->window_lost = false;
    if (run->paused)
        run->interrupted_by = Interruption::Hurt;
    else
        pause_routine(turn, Interruption::Hurt);
}

void on_continue_routine(const Turn& turn) {
    Run* run = run_of(turn.state);
    if (!run || !run->paused) return turn.refuse("There is no paused routine to continue.");
    if (!take_as_present(turn)) return turn.refuse(no_screen);
    run->paused.reset();
    run->void_since_pause = run->no_offer = false;
    run->running_since = turn.now.uptime;
    run->typing_since = typing_from(turn);
    turn.state.anchor = turn.now.uptime;
    if (std::exchange(run->window_lost, false)) turn.effects.push_back(effect::OpenRoutine{run->routine, run->asked});
}

void on_check_in(const Turn& turn, const command::CheckIn& said) {
    const auto finished = std::exchange(turn.state.finished, std::nullopt);
    if (!finished || turn.now.uptime > finished->until)
        return turn.refuse("No break ended just now. How it went can be said for ten minutes after one, once.");
    const auto area = said.feeling == Feeling::Worse ? said.area : std::nullopt;
    turn.write(CheckInRecord{finished->run, turn.now.wall, finished->routine, said.feeling, area}, turn.now.wall);
}

void on_effort(const Turn& turn, const command::RateEffort& said) {
    const Run* run = run_of(turn.state);
    const auto& finished = turn.state.finished;
    if (!run && (!finished || turn.now.uptime > finished->until))
        return turn.refuse("No routine is running. How hard it was can be said while one runs and for ten minutes after it.");
    const EffortRecord effort{run ? run->number : finished->run, turn.now.wall, said.exercise, said.effort};
    turn.write(effort, turn.now.wall);
}

void follow_typing(State& state, bool input) {
    Run* run = run_of(state);
    if (!run || run->paused) return;
    run->typing_since.reset();
    if (input) run->typing_since = state.desk.last_input;
}

void doubt_window(State& state) {
    if (Run* run = run_of(state)) run->window_lost = true;
}

void settle_routine(const Turn& turn) {
    if (turn.state.finished && turn.now.uptime > turn.state.finished->until) turn.state.finished.reset();
    const Run* run = run_of(turn.state);
    if (!run || turn.state.desk.asleep) return;
    const Uptime now = turn.now.uptime;
    if (run->paused && now >= *run->paused + continue_for)
        return end_run(turn, RoutineEnd::Partial, {.kind = ReasonKind::Interrupted});
    if (run->typing_since && now >= *run->typing_since + typed_for) return pause_routine(turn, Interruption::Typing);
    if (!run->paused && run->running + (now - run->running_since) >= run->planned + overtime)
        end_run(turn, RoutineEnd::Partial, {.kind = ReasonKind::TimeOver});
}

void routine_deadlines(const State& state, std::vector<Uptime>& deadlines) {
    const auto* on_break = std::get_if<phase::OnBreak>(&state.phase);
    if (!on_break) return;
    const Run& run = on_break->run;
    if (run.typing_since) deadlines.push_back(*run.typing_since + typed_for);
    deadlines.push_back(run.paused ? *run.paused + continue_for
                                   : run.running_since + (run.planned + overtime - run.running));
}

}  // namespace unhunch::core
