#include "app/status_of.hpp"

#include "api/words.hpp"
#include "core/presence.hpp"
#include "core/reminder.hpp"
#include "core/session_days.hpp"
#include "words/said.hpp"

namespace unhunch::app {
namespace {

using core::TimeKind;
namespace phase = core::phase;

api::State state_named(TimeKind kind) {
    switch (kind) {
        case TimeKind::Active: return api::State::Active;
        case TimeKind::Still: return api::State::Still;
        case TimeKind::Standing: return api::State::Standing;
        case TimeKind::OnBreak: return api::State::OnBreak;
        case TimeKind::Away:
        case TimeKind::Locked:
        case TimeKind::Unwatched:
        case TimeKind::Asleep: return api::State::Away;
    }
    return api::State::Away;
}

api::Phase phase_of(const core::Phase& now) {
    struct Visitor {
        api::Phase operator()(const phase::Counting&) const { return api::Phase::Counting; }
        api::Phase operator()(const phase::Waiting&) const { return api::Phase::Due; }
        api::Phase operator()(const phase::Held&) const { return api::Phase::Held; }
        api::Phase operator()(const phase::Shown&) const { return api::Phase::Reminding; }
        api::Phase operator()(const phase::Snoozed&) const { return api::Phase::Snoozed; }
        api::Phase operator()(const phase::OnBreak& on) const {
            return on.run.paused ? api::Phase::BreakPaused : api::Phase::OnBreak;
        }
    };
    return std::visit(Visitor{}, now);
}

}  // namespace

api::Status status_of(const core::State& state, const core::Plan& plan, core::Moment now) {
    const auto& settings = plan.settings;
    const auto wall = [&](core::Uptime when) { return core::at(now, when).wall; };
    const TimeKind kind = core::kind_of(state, settings, now.uptime);
    const bool in_hours = plan.calendar.within(settings.working_hours, settings.days_off, now.wall);
    api::Status status;
    status.state = state_named(kind);
    status.phase = phase_of(state.phase);
    status.sitting = std::chrono::floor<core::seconds>(state.tally.count);
    status.as_of = now.wall;
    status.counting = core::is_sitting(kind) && in_hours;
    status.limit = core::whole(state.limit);
    if (status.counting && status.phase == api::Phase::Counting)
        status.due_at = now.wall + (state.limit - state.tally.count);
    if (const auto* snoozed = std::get_if<phase::Snoozed>(&state.phase)) status.snoozed_until = wall(snoozed->until);
    status.hold = core::holding(state, plan, now.wall);
    status.paused = state.pause.has_value();
    if (state.pause && state.pause->until_uptime) status.paused_until = wall(*state.pause->until_uptime);
    if (state.pause && state.pause->until_wall) status.paused_until = state.pause->until_wall;
    status.snooze_offered = state.snoozes < settings.snooze_max;
    if (state.skipped) status.undo_until = wall(state.skipped->until);
    status.mark = state.mark;
    status.standing = state.standing;
    const auto* on_break = std::get_if<phase::OnBreak>(&state.phase);
    const auto* shown = std::get_if<phase::Shown>(&state.phase);
    status.routine = on_break ? on_break->run.routine : shown ? shown->routine : plan.next;
    if (const auto* outline = plan.outline(status.routine)) {
        status.routine_name = outline->name;
        status.routine_line = api::routine_line(*outline);
    }
    if (on_break && status.routine.value == core::session_routine) {
        status.routine_name = words::said("Full session");
        status.routine_line = api::length_words(on_break->run.planned);
    }
    if (on_break) {
        if (on_break->run.paused) status.interrupted_by = on_break->run.interrupted_by;
        status.next_step = on_break->run.next_step;
        status.routine_done = core::whole(on_break->run.done);
        status.easier = on_break->run.easier;
    }
    status.in_call = state.desk.call;
    if (const auto about = core::to_ask_after(plan.care, plan.calendar, now.wall)) status.hurt_to_ask = about->area;
    for (const auto area : core::sore_areas(plan.care, now.wall)) status.sore_areas.emplace_back(api::name(area));
    if (const auto* outline = plan.outline(status.routine))
        for (const auto& exercise : outline->exercises)
            if (core::eased(plan.care, exercise.id, now.wall)) status.eased.push_back(exercise.id.value);
    status.band_checked = state.band_checked == plan.calendar.day_of(now.wall);
    status.goal = settings.goal;
    status.session_at =
        core::next_session(settings, plan.calendar, plan.sessions, state.session_offered, now.wall);
    return status;
}

bool same_news(const api::Status& before, const api::Status& after) {
    const auto clock_words = [](const std::optional<core::WallTime>& one, const std::optional<core::WallTime>& other) {
        if (one.has_value() != other.has_value()) return false;
        return !one || std::chrono::abs(*one - *other) < core::seconds{2};
    };
    if (!clock_words(before.due_at, after.due_at)) return false;
    if (std::chrono::abs(core::Length{after.sitting - api::sitting_at(before, after.as_of)}) > core::seconds{1}) return false;
    auto then = before;
    then.sitting = after.sitting;
    then.as_of = after.as_of;
    then.due_at = after.due_at;
    // The day's lengths grow with every second: they are no news, its counts are.
    const auto& day = after.today;
    then.today.sitting = day.sitting, then.today.active = day.active, then.today.still = day.still;
    then.today.standing = day.standing, then.today.away = day.away, then.today.asleep = day.asleep;
    then.today.on_break = day.on_break, then.today.longest_bout = day.longest_bout, then.today.held = day.held;
    for (auto member : {&api::Status::snoozed_until, &api::Status::paused_until, &api::Status::undo_until}) {
        if (!clock_words(then.*member, after.*member)) return false;
        then.*member = after.*member;
    }
    return then == after;
}

}  // namespace unhunch::app
