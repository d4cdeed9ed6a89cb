#include "core/schedule.hpp"

#include <algorithm>

#include "core/attention.hpp"
#include "core/care_turn.hpp"
#include "core/got_up.hpp"
#include "core/presence.hpp"
#include "core/reminder.hpp"
#include "core/routine_run.hpp"
#include "core/session_turn.hpp"
#include "core/turn.hpp"

namespace unhunch::core {
namespace {

/// Counts the time up to `now`, in which nothing changed.
void advance(const Turn& turn) {
    State& state = turn.state;
    const Moment from{state.upto, state.wall_upto};
    const Length passed = turn.now.uptime - from.uptime;
    if (passed > Length::zero()) {
        const TimeKind kind = kind_of(state, turn.settings(), from.uptime);
        const bool in_hours =
            turn.plan.calendar.within(turn.settings().working_hours, turn.settings().days_off, from.wall);
        extend(state.tally, from, turn.now, kind, in_hours, std::holds_alternative<phase::Shown>(state.phase),
               turn.plan.calendar);
        if (std::holds_alternative<phase::Held>(state.phase))
            if (const auto hold = holding(state, turn.plan, from.wall); hold && counts_towards_ceiling(*hold))
                state.hold_stretch.length += passed;
    }
    state.upto = turn.now.uptime;
    state.wall_upto = turn.now.wall;
}

void settle(const Turn& turn) {
    State& state = turn.state;
    if (state.desk.asleep) return;  // while the machine sleeps nothing is decided
    if (state.skipped && turn.now.uptime > state.skipped->until) state.skipped.reset();
    attend(turn);
    settle_presence(turn);
    settle_routine(turn);
    settle_presence(turn);  // a routine that ended leaves the person to the table
    settle_reminder(turn);
    settle_session(turn);
    settle_question(turn);
    attend(turn);  // what was looked at only for a reminder is let go of with it
}

void write_settled(const Turn& turn) {
    // What lies further back than idle_after can no longer be back-dated, nor can what was before the last return;
    // an absence that is asked about is open until the answer.
    Uptime horizon = turn.state.absence ? turn.now.uptime
                                        : std::max(turn.now.uptime - turn.settings().idle_after, turn.state.anchor);
    if (turn.state.question) horizon = turn.state.question->from;
    if (may_be_asked_about(turn)) horizon = turn.state.absence->since;
    // What was sat since a routine was paused may turn out to belong to the next bout.
    if (const auto* on_break = std::get_if<phase::OnBreak>(&turn.state.phase); on_break && on_break->run.paused)
        horizon = std::min(horizon, *on_break->run.paused);
    turn.write(settled(turn.state.tally, horizon));
}

void apply_command(const Turn& turn, const Command& asked) {
    struct Visitor {
        const Turn& turn;
        void operator()(const command::StartBreak& start) const { on_start_by_hand(turn, start.routine); }
        void operator()(const command::AnswerReminder& reply) const { on_answer(turn, reply.answer); }
        void operator()(const command::UndoSkip&) const { on_undo_skip(turn); }
        void operator()(const command::Remind&) const { on_remind(turn); }
        void operator()(const command::SetStanding& standing) const { on_standing(turn, standing.on); }
        void operator()(const command::LogBreak& logged) const { on_logged_break(turn, logged); }
        void operator()(const command::Pause& pause) const {
            if (pause.until && *pause.until <= turn.now.wall)
                return turn.refuse("That time has passed already. Give a time that lies ahead.");
            on_pause(turn, {.until_uptime = std::nullopt, .until_wall = pause.until});
        }
        void operator()(const command::PauseFor& pause) const {
            on_pause(turn, {.until_uptime = turn.now.uptime + pause.length, .until_wall = std::nullopt});
        }
        void operator()(const command::PauseUntilTomorrow&) const {
            on_pause(turn, {.until_uptime = std::nullopt, .until_wall = turn.plan.calendar.next_day_begins(turn.now.wall)});
        }
        void operator()(const command::Resume&) const { on_resume(turn); }
        void operator()(const command::ReportStep& report) const { on_step_reported(turn, report.step); }
        void operator()(const command::FinishRoutine& finish) const { on_finish_routine(turn, finish); }
        void operator()(const command::PauseRoutine&) const { on_pause_routine(turn); }
        void operator()(const command::ContinueRoutine&) const { on_continue_routine(turn); }
        void operator()(const command::CheckIn& said) const { on_check_in(turn, said); }
        void operator()(const command::RoutineHurts&) const { on_routine_hurts(turn); }
        void operator()(const command::ReportHurt& report) const { on_report_hurt(turn, report); }
        void operator()(const command::AnswerHurt& reply) const { on_answer_hurt(turn, reply.answer); }
        void operator()(const command::AllowAgain& allow) const { on_allow_again(turn, allow.what); }
        void operator()(const command::BandLooksFine&) const { on_band_looks_fine(turn); }
        void operator()(const command::RateEffort& said) const { on_effort(turn, said); }
        void operator()(const command::RateDiscomfort& said) const { on_discomfort(turn, said); }
        // Whether the number stands is asked of the journal before (app/runner).
        void operator()(const command::AnswerSuggestion& answer) const {
            turn.write(SuggestionRecord{turn.now.wall, answer.change, answer.accepted}, turn.now.wall);
        }
        void operator()(const command::UndoChange& undo) const {
            turn.write(UndoneRecord{turn.now.wall, undo.after}, turn.now.wall);
        }
        void operator()(const command::AcknowledgeNote&) const {
            turn.write(AcknowledgedRecord{turn.now.wall}, turn.now.wall);
        }
        void operator()(const command::AnswerGotUp& reply) const { on_got_up(turn, reply.got_up); }
        void operator()(const command::StartSession& start) const { on_start_session(turn, start); }
        void operator()(const command::DeclineSession&) const { on_decline_session(turn); }
        void operator()(const command::TellLength& told) const { on_length_told(turn, told); }
        void operator()(const command::TakeEasier& taken) const { on_easier_taken(turn, taken.move); }
    };
    std::visit(Visitor{turn}, asked);
}

void apply(const Turn& turn, const Event& happened) {
    struct Visitor {
        const Turn& turn;
        void operator()(const event::Input&) const { on_input(turn); }
        void operator()(const event::Silence& quiet) const { on_silence(turn, quiet.ago); }
        void operator()(const event::DeadlineReached&) const {}
        void operator()(const event::Locked& lock) const { on_locked(turn, lock.on); }
        void operator()(const event::OtherSession& other) const { on_other_session(turn, other.on); }
        void operator()(const event::Asleep& sleep) const { on_asleep(turn, sleep.on); }
        void operator()(const event::Call& call) const { on_call(turn, call); }
        void operator()(const event::Media& media) const { on_media(turn, media); }
        void operator()(const event::DoNotDisturb& quiet) const { turn.state.desk.do_not_disturb = quiet.on; }
        void operator()(const event::FullScreen& full) const { turn.state.desk.full_screen = full.on; }
        void operator()(const event::Application& app) const { turn.state.desk.application = app.on; }
        void operator()(const event::AnswersIn&) const { on_answers_in(turn); }
        void operator()(const event::PlanChanged& changed) const {
            // Only a longer limit takes back what is due: a zone, or anything else that is set, moves it by nothing.
            if (turn.state.tally.count < changed.limit_before || turn.state.tally.count >= turn.state.limit) return;
            withdraw(turn, {});
            take_back_if_below_limit(turn);
        }
        void operator()(const event::BreakWindowLost&) const { on_break_window_lost(turn); }
        void operator()(const event::Asked& asked) const { apply_command(turn, asked.command); }
    };
    std::visit(Visitor{turn}, happened);
}

void know_silence(State& state, std::optional<Length> quiet, Moment now, const Plan& plan) {
    state.desk.last_input = now.uptime - quiet.value_or(Length::zero());
    // A shorter silence is not told until it is as long as was wished for: until then input goes on.
    state.desk.input_going_on = !quiet || *quiet < plan.settings.idle_after;
}

/// What outlives a reboot. Its clock ended with it: instants are measured on by the wall.
void take_over(const Turn& turn, const State& last_boot) {
    State& state = turn.state;
    const auto* shown = std::get_if<phase::Shown>(&last_boot.phase);
    if (shown && !shown->trial) turn.decide(DecisionKind::Withdrawn, {});
    const Length gap = turn.now.wall - last_boot.wall_upto;
    const bool rested = gap >= turn.settings().natural_break;
    state.snoozes = rested ? 0 : last_boot.snoozes;
    // Whoever unlocked or switched back meanwhile is heard by the difference.
    state.desk.locked = last_boot.desk.locked;
    state.desk.other_session = last_boot.desk.other_session;
    state.next_number = last_boot.next_number;
    state.tally.bout = last_boot.tally.bout;
    state.tally.bout_number = last_boot.tally.bout_number;
    if (rested) restart_bout(state.tally);
    state.standing = last_boot.standing && !rested;
    state.pause = last_boot.pause;
    state.band_checked = last_boot.band_checked;
    state.session_offered = last_boot.session_offered;
    if (state.pause && state.pause->until_uptime)
        state.pause = Pause{.until_uptime = std::nullopt,
                            .until_wall = last_boot.wall_upto + (*state.pause->until_uptime - last_boot.upto)};
    if (gap < Length::zero()) return;  // the clock was set back: how long it was nobody knows
    const Uptime gone_at = turn.now.uptime - gap;
    if (last_boot.asked_last) state.asked_last = gone_at - (last_boot.upto - *last_boot.asked_last);
    state.absence = last_boot.absence.value_or(Absence{.since = last_boot.upto, .wall_since = last_boot.wall_upto});
    state.absence->since = gone_at - (last_boot.upto - state.absence->since);
    state.absence->unknown += gap;
    state.absence->explained = true;
}

}  // namespace

Transition sit_down(std::optional<Length> quiet, std::span<const Event> events, Moment now, const Plan& plan,
                    const State* last_boot) {
    Transition transition;
    const Turn turn{transition.state, plan, now, transition.effects};
    State& state = turn.state;
    state.upto = state.anchor = state.stayed_until = now.uptime;
    state.wall_upto = now.wall;
    state.limit = plan.settings.sit_limit;
    state.grace_until = now.uptime + plan.settings.grace;
    if (last_boot) take_over(turn, *last_boot);
    know_silence(state, quiet, now, plan);
    // Input came while the machine was off or started, of which nobody heard.
    if (state.absence && quiet && now.wall - *quiet > last_boot->wall_upto) state.absence->without_input = false;
    for (const Event& happened : events) apply(turn, happened);
    decide_after_gap(turn);
    settle(turn);
    write_settled(turn);
    return transition;
}

Transition take_up(State state, std::optional<Length> quiet, std::span<const Event> events, Moment now,
                   const Plan& plan) {
    Transition transition{std::move(state), {}};
    const Turn turn{transition.state, plan, now, transition.effects};
    const Uptime gone_at = turn.state.upto;
    Desk& desk = turn.state.desk;
    if (desk.input_going_on) desk.last_input = gone_at;  // it was last seen then
    begin_after_gap(turn, now.uptime - gone_at);
    // Input came in the gap, of which nobody heard.
    if (quiet && now.uptime - *quiet > gone_at) turn.state.absence->without_input = false;
    if (!quiet || now.uptime - *quiet > gone_at) {
        know_silence(turn.state, quiet, now, plan);
        turn.state.unmet = false;
    } else {
        desk.input_going_on = *quiet < plan.settings.idle_after;
    }
    for (const Event& happened : events) apply(turn, happened);
    decide_after_gap(turn);
    settle(turn);
    write_settled(turn);
    return transition;
}

Transition last_step(State state, std::span<const Event> events, Moment now, const Plan& plan) {
    Transition transition{std::move(state), {}};
    while (true) {
        const auto due = next_deadline(transition.state, plan);
        if (!due || *due >= now.uptime) break;
        const Turn turn{transition.state, plan, at(now, *due), transition.effects};
        advance(turn);
        settle(turn);
    }
    const Turn turn{transition.state, plan, now, transition.effects};
    advance(turn);
    for (const Event& happened : events) apply(turn, happened);
    return transition;
}

Transition step(State state, std::span<const Event> events, Moment now, const Plan& plan) {
    Transition transition = last_step(std::move(state), events, now, plan);
    const Turn turn{transition.state, plan, now, transition.effects};
    settle(turn);
    write_settled(turn);
    return transition;
}

std::optional<Uptime> next_deadline(const State& state, const Plan& plan) {
    if (state.desk.asleep) return std::nullopt;
    std::vector<Uptime> deadlines;
    presence_deadlines(state, plan, deadlines);
    reminder_deadlines(state, plan, deadlines);
    routine_deadlines(state, deadlines);
    question_deadlines(state, deadlines);
    attention_deadlines(state, plan, deadlines);
    care_deadlines(state, plan, deadlines);
    session_deadlines(state, plan, deadlines);
    std::optional<Uptime> next;
    for (const Uptime deadline : deadlines)
        if (deadline > state.upto && (!next || deadline < *next)) next = deadline;
    return next;
}

Length wanted_silence(const State& state, const Plan& plan) {
    const Settings& settings = plan.settings;
    const auto* waiting = std::get_if<phase::Waiting>(&state.phase);
    const Length seldom = plan.desk_is_asked ? looked_at_after(settings) : settings.idle_after;
    if (plan.desk_is_asked && routine_running(state)) return std::min(typing_pause, seldom);
    if (!waiting || state.standing) return seldom;  // nothing waits for a lull
    const bool settling = waiting->released && waiting->undisturbed;
    const Uptime earliest = settling ? *waiting->released + settings.hold_settle
                                     : std::max(waiting->since, state.grace_until);
    if (state.upto >= earliest && settings.lull > Length::zero()) return settings.lull;
    return looked_at_after(settings);
}

Transition conclude(State state, std::span<const Event> events, Moment now, const Plan& plan) {
    Transition transition = last_step(std::move(state), events, now, plan);
    const Turn turn{transition.state, plan, now, transition.effects};
    turn.state.desk.asleep = false;  // nobody will wake it
    // The end comes before whatever falls due at it; only a rest that was long enough is one.
    if (turn.state.absence) settle_presence(turn);
    tell_natural_break(turn);
    turn.write(write_out(turn.state, plan));
    return transition;
}

std::vector<DatedRecord> write_out(State& state, const Plan& plan) {
    auto records = unsettled(state.tally);
    state.tally.stretches.clear();
    if (auto* held = std::get_if<phase::Held>(&state.phase)) {
        for (auto& record : held_records(held->first, held->wall_since, state.upto - held->since, plan.calendar))
            records.push_back(std::move(record));
        held->since = state.upto;
        held->wall_since = state.wall_upto;
    }
    return records;
}

}  // namespace unhunch::core
