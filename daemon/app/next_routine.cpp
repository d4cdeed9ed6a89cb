#include "app/next_routine.hpp"

#include <span>
#include <utility>
#include <variant>

#include "core/routine_run.hpp"
#include "core/selection.hpp"
#include "words/said.hpp"

namespace unhunch::app {
namespace {

constexpr unsigned history_kept = 20;  // selection promises balance within 10 breaks; the rest is for variety

constexpr const char* walk = "walk";

/// Where no routine fits, getting up is what can be offered, and it counts (README: Which routine).
core::RoutineOutline a_walk() {
    core::RoutineOutline outline;
    outline.id = {walk};
    outline.name = words::said("Stand up and walk a little");
    outline.length = core::seconds{60};
    outline.work = core::seconds{55};
    outline.positions = {core::Position::Walking};
    return outline;
}

}  // namespace

void NextRoutine::recall(ports::Journal& journal, core::Day today) {
    if (auto recent = journal.recent_routines(history_kept)) history_ = *std::move(recent);
    day_ = today;
    done_.clear();
    const auto records = journal.between(today, today);
    if (!records) return;
    for (const auto& dated : *records)
        if (const auto* end = std::get_if<core::EndRecord>(&dated.record)) ended(dated.day, *end);
}

void NextRoutine::started(const core::RoutineId& routine) {
    history_.insert(history_.begin(), routine);
    if (history_.size() > history_kept) history_.pop_back();
}

void NextRoutine::ended(core::Day day, const core::EndRecord& end) {
    if (!core::restarts_count(end.end, end.share) || day < day_) return;
    if (std::exchange(day_, day) != day) done_.clear();
    done_.push_back(end.routine);
}

bool NextRoutine::is_of_the_past(const core::Plan& plan, core::WallTime now) const {
    return plan.calendar.day_of(now) != day_ || core::hidden(plan.care, now) != hidden_;
}

void NextRoutine::choose(core::Plan& plan, bool in_call, core::WallTime now) {
    if (!plan.outline({walk})) plan.routines.push_back(a_walk());
    if (plan.outline(instead_.always)) {
        plan.next = instead_.always;
        return;
    }
    const auto catalogue = std::span{plan.routines}.first(plan.routines.size() - 1);  // the walk stands last
    const core::Day today = plan.calendar.day_of(now);
    hidden_ = core::hidden(plan.care, now);
    const auto seed = instead_.seed.value_or(static_cast<std::uint64_t>(today.time_since_epoch().count()));
    if (std::exchange(day_, today) != today) done_.clear();
    const core::SoFar so_far{.weekday = date::weekday{today}.c_encoding(), .done_today = done_};
    const core::Choice choice = core::choose(catalogue, plan.settings, in_call, history_, seed, hidden_, so_far);
    plan.next = choice.routine.value.empty() ? core::RoutineId{walk} : choice.routine;
}

}  // namespace unhunch::app
