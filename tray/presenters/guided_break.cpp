#include "presenters/guided_break.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace unhunch::tray {

namespace {

constexpr double hardly_begun = 3;          // seconds of a step within which Back means the step before
constexpr double enough_to_complete = 0.5;  // of the planned seconds, as in the daemon's rule on a break left early
constexpr double tolerance = 1e-6;          // a countdown adds up many small times

core::seconds whole(double length) { return core::seconds{std::llround(length)}; }

/// The seconds of holding among the first `worked` seconds of an exercise.
double held_within(double worked, const content::Tempo& tempo) {
    const double whole_reps = std::floor((worked + tolerance) / tempo.rep());
    const double begun = worked - whole_reps * tempo.rep();
    return whole_reps * tempo.hold + std::clamp(begun - tempo.move, 0.0, tempo.hold);
}

}  // namespace

GuidedBreak::GuidedBreak(RoutinePlan plan) : plan_{std::move(plan)}, credit_(plan_.steps.size(), 0.0), told_(plan_.steps.size(), false) {}

const PlannedStep* GuidedBreak::following() const {
    return at_ + 1 < plan_.steps.size() ? &plan_.steps[at_ + 1] : nullptr;
}

void GuidedBreak::take_up(std::size_t step, double done) {
    at_ = std::min(step, plan_.steps.size() - 1);
    into_ = 0;
    done_before_ = done;
    taken_up_at_ = at_;
    for (std::size_t before = 0; before < at_; ++before) told_[before] = true;
}

GuidedBreak::Reports GuidedBreak::advance(double seconds) {
    Reports reports;
    while (!paused_ && !end_ && seconds > 0) {
        const auto left = step().length() - into_;
        if (seconds < left - tolerance) {
            into_ += seconds;
            break;
        }
        seconds -= left;
        into_ = step().length();
        step_on(Left::Done, reports);
    }
    return reports;
}

GuidedBreak::Reports GuidedBreak::pause() {
    if (paused_ || end_) return {};
    paused_ = true;
    return {core::command::PauseRoutine{}};
}

GuidedBreak::Reports GuidedBreak::go_on() {
    if (!paused_ || end_) return {};
    paused_ = false;
    return {core::command::ContinueRoutine{}};
}

GuidedBreak::Reports GuidedBreak::back() {
    if (end_) return {};
    if (into_ < hardly_begun && at_ > 0) --at_;
    into_ = 0;
    return {};
}

GuidedBreak::Reports GuidedBreak::next() {
    Reports reports;
    if (!end_) step_on(Left::AsItIs, reports);
    return reports;
}

GuidedBreak::Reports GuidedBreak::done() {
    Reports reports;
    if (!end_) step_on(Left::Done, reports);
    return reports;
}

GuidedBreak::Reports GuidedBreak::skip_part() {
    Reports reports;
    if (!step().part) return reports;
    const auto part = step().part->name;
    while (!end_ && step().part && step().part->name == part) step_on(Left::Skipped, reports);
    return reports;
}

void GuidedBreak::begin_again() { at_ = 0, into_ = 0; }

bool GuidedBreak::lacks_warm_up() const {
    if (end_ || !step().part || step().part->warms_up) return false;
    double planned = 0;
    double done = 0;
    for (std::size_t before = 0; before < at_; ++before) {
        const auto& each = plan_.steps[before];
        if (!each.part || !each.part->warms_up) continue;
        planned += each.work_length();
        done += before < taken_up_at_ ? each.work_length() : credit_[before];
    }
    return done < planned * enough_to_complete - tolerance;
}

std::size_t GuidedBreak::exercises_done() const {
    std::set<std::size_t> items;
    for (std::size_t each = 0; each < plan_.steps.size(); ++each)
        if (credit_[each] > 0 || each < taken_up_at_) items.insert(plan_.steps[each].item);
    return items.size();
}

GuidedBreak::Reports GuidedBreak::hurts() {
    if (end_) return {};
    paused_ = true;
    return {core::command::RoutineHurts{}};
}

GuidedBreak::Reports GuidedBreak::stop() {
    Reports reports;
    if (end_) return reports;
    leave_step(Left::AsItIs, reports);
    finish(core::RoutineEnd::Hurts, reports);
    return reports;
}

GuidedBreak::Reports GuidedBreak::walk() {
    Reports reports;
    if (end_) return reports;
    leave_step(Left::AsItIs, reports);
    finish(core::RoutineEnd::Walk, reports);
    return reports;
}

GuidedBreak::Reports GuidedBreak::leave_out(const std::function<bool(const PlannedStep&)>& meant) {
    Reports reports;
    if (end_) return reports;
    if (meant(step())) {
        leave_step(Left::AsItIs, reports);
        into_ = 0;
    }
    auto& steps = plan_.steps;
    const bool some_left = std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(at_), steps.end(), std::not_fn(meant));
    if (!some_left) {
        finish_by_share(reports);
        return reports;
    }
    for (std::size_t later = steps.size(); later-- > at_;) {
        if (!meant(steps[later])) continue;
        const auto place = static_cast<std::ptrdiff_t>(later);
        steps.erase(steps.begin() + place);
        credit_.erase(credit_.begin() + place);
        told_.erase(told_.begin() + place);
    }
    plan_.seconds = 0;
    for (auto& each : steps) {
        each.begins = plan_.seconds;
        plan_.seconds += each.length();
    }
    return reports;
}

void GuidedBreak::change(RoutinePlan plan) {
    const auto item = step().item;
    plan_ = std::move(plan);
    at_ = 0;
    while (at_ + 1 < plan_.steps.size() && plan_.steps[at_].item < item) ++at_;
    into_ = 0;
    credit_.resize(at_);
    told_.resize(at_);
    credit_.resize(plan_.steps.size(), 0.0);
    told_.resize(plan_.steps.size(), false);
}

GuidedBreak::Reports GuidedBreak::leave() {
    Reports reports;
    if (end_) return reports;
    leave_step(Left::AsItIs, reports);
    finish(core::RoutineEnd::Partial, reports);
    return reports;
}

void GuidedBreak::step_on(Left how, Reports& reports) {
    leave_step(how, reports);
    if (at_ + 1 < plan_.steps.size()) {
        ++at_;
        into_ = 0;
    } else {
        finish_by_share(reports);
    }
}

void GuidedBreak::finish_by_share(Reports& reports) {
    const bool enough = share() >= enough_to_complete - tolerance;
    finish(enough ? core::RoutineEnd::Completed : core::RoutineEnd::Partial, reports);
}

/// A step that nobody began says nothing, unless it is skipped; one that is repeated after Back has been told already.
void GuidedBreak::leave_step(Left how, Reports& reports) {
    const auto& leaving = step();
    const auto worked = std::max(0.0, into_ - leaving.wait_length);
    if (how == Left::AsItIs && worked <= tolerance) return;
    credit_[at_] = std::max(credit_[at_], how == Left::Done ? leaving.work_length() : worked);
    if (told_[at_]) return;
    told_[at_] = true;

    const auto rep = leaving.dose.tempo.rep();
    core::StepRecord record;
    record.step = static_cast<unsigned>(at_);
    record.exercise = leaving.exercise->id;
    record.side = leaving.side;
    record.reps_planned = leaving.dose.reps;
    record.reps_done = how == Left::Done ? leaving.dose.reps
                                         : std::min(leaving.dose.reps, static_cast<unsigned>((worked + tolerance) / rep));
    record.planned = whole(leaving.work_length());
    record.done = whole(std::min(worked, leaving.work_length()));
    record.set = leaving.set;
    record.hold = whole(leaving.dose.tempo.hold);
    record.version = leaving.version;
    record.sets_planned = leaving.dose.sets;
    record.held = whole(held_within(std::min(worked, leaving.work_length()), leaving.dose.tempo));
    reports.push_back(core::command::ReportStep{std::move(record)});
}

void GuidedBreak::finish(core::RoutineEnd end, Reports& reports) {
    paused_ = false;
    end_ = end;
    reports.push_back(core::command::FinishRoutine{end});
}

double GuidedBreak::share() const {
    double done = done_before_;
    double planned = 0;
    for (const auto credit : credit_) done += credit;
    for (const auto& each : plan_.steps) planned += each.work_length();
    return planned > 0 ? done / planned : 1;
}

}  // namespace unhunch::tray
