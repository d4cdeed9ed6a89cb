#include "core/training_walk.hpp"

namespace unhunch::core {
namespace {

using Standing = MadeChange::Standing;

/// Two fewer, never under half; pairs stay pairs.
unsigned fewer(unsigned reps, bool even) {
    if (reps < 4) return reps;
    const unsigned half = (reps + 1) / 2;
    const unsigned least = even && half % 2 == 1 ? half + 1 : half;
    return std::max(least, reps - 2);
}

bool is_clean(const Work& work) { return work.all_done && work.effort && *work.effort <= clean_effort; }

}  // namespace

void TrainingWalk::operator()(const trained::Session& session) {
    wait_until(session.day);
    last = session;
    pending = true;
    trial.reset();
    if (session.completed) {
        ++progress.sessions;
        session_days.push_back(session.day);
    }
    for (const Work& done : session.work) {
        const bool hurt = pains_.contains({session.run, done.exercise});
        if (hurt) pending = false;
        if (session.completed) work[done.exercise].push_back(done);
        if (session.completed && is_clean(done) && !hurt) ++progress.clean_sessions[done.exercise];
        for (MadeChange& made : progress.changes) {
            const bool tried = made.change.kind == ChangeKind::TryHarder && made.change.harder == done.exercise;
            if (!tried || made.standing != Standing::InForce) continue;
            made.standing = Standing::Over;
            made.why = "it was for one session";
            trial = made.change;
        }
    }
    adjust();
}

void TrainingWalk::operator()(const trained::Pain& pain) {
    pending = false;
    pains_.insert({pain.run, pain.exercise});
    if (pain.how == core::Pain::Mild) return;
    if (pain.run != 0 && !stepped_back_.insert({pain.run, pain.exercise}).second) return;
    step_back(pain.exercise, pain.day);
    adjust();
}

void TrainingWalk::operator()(const trained::Answered& reply) {
    answered.insert(reply.change.after);
    if (!reply.accepted) return declined_.push_back(reply);
    progress.changes.push_back({reply.change, reply.day, Standing::InForce, {}});
    adjust();
}

void TrainingWalk::operator()(const trained::Undone& undone) {
    for (MadeChange& made : progress.changes) {
        if (made.change.after != undone.after || made.standing != Standing::InForce) continue;
        made.standing = Standing::Undone;
        made.why = "you took it back";
    }
    adjust();
}

void TrainingWalk::wait_until(Day day) {
    if (!last) return;
    const auto pause = day - last->day;
    if (pause >= pause_restarts) {
        begin_anew();
    } else if (pause >= pause_drops_a_set) {
        auto* sets = newest([](const Change& change) { return change.kind == ChangeKind::MoreSets; });
        if (sets == nullptr) return;
        sets->standing = Standing::Lapsed;
        sets->why = "there was no session for 14 days, so it is one set fewer";
        adjust();
    }
}

const TrainedExercise* TrainingWalk::exercise(const ExerciseId& id) const {
    const auto found = std::ranges::find(exercises_, id, &TrainedExercise::id);
    return found == exercises_.end() ? nullptr : &*found;
}

bool TrainingWalk::declined(ChangeKind kind, const ExerciseId& id, const ExerciseId& harder, Day today) const {
    return std::ranges::any_of(declined_, [&](const trained::Answered& no) {
        return no.change.kind == kind && no.change.exercise == id && no.change.harder == harder &&
               today - no.day < declined_for;
    });
}

/// What is in force follows from the changes alone, in the order in which they were said yes to.
void TrainingWalk::adjust() {
    Adjustments all;
    for (const MadeChange& made : progress.changes) {
        if (made.standing != Standing::InForce) continue;
        const Change& change = made.change;
        if (change.kind == ChangeKind::MoreSets) {
            all.sets = change.amount;
            continue;
        }
        Adjustment& one = all.of[change.exercise];
        const auto* trained = exercise(change.exercise);
        const auto* harder = exercise(change.harder);
        switch (change.kind) {
            case ChangeKind::MoreReps: one.reps = change.amount; break;
            case ChangeKind::StepBack: one.reps = change.amount; break;
            case ChangeKind::MoreLoad:
                one.load = change.amount;
                one.reps = trained ? least_reps(*trained) : 0;
                break;
            case ChangeKind::KeepHarder:
                if (harder) all.level = std::max(all.level, harder->level);
                one.instead = change.harder;
                break;
            case ChangeKind::TryHarder: one.instead = change.harder; break;
            case ChangeKind::MoreSets: break;
        }
    }
    progress.adjustments = std::move(all);
}

void TrainingWalk::begin_anew() {
    for (MadeChange& made : progress.changes) {
        if (made.standing != Standing::InForce) continue;
        made.standing = Standing::Lapsed;
        made.why = "there was no session for 28 days, so the training begins anew";
    }
    session_days.clear();
    work.clear();
    trial.reset();
    adjust();
}

/// The newest step up is taken back; where there is none, a little less is done of it.
void TrainingWalk::step_back(const ExerciseId& id, Day day) {
    auto* up = newest([&](const Change& change) {
        return change.kind != ChangeKind::StepBack && (change.exercise == id || change.harder == id);
    });
    if (up != nullptr) {
        up->standing = Standing::TakenBack;
        up->why = "it hurt";
        return;
    }
    const auto* trained = exercise(id);
    if (trained == nullptr) return;
    const unsigned reps = present_reps(*trained, progress.adjustments);
    progress.changes.push_back(
        {{0, ChangeKind::StepBack, id, {}, fewer(reps, trained->even), trained->name + " hurt, so it is done more gently."},
         day,
         Standing::InForce,
         {}});
}

MadeChange* TrainingWalk::newest(auto&& matches) {
    for (auto made = progress.changes.rbegin(); made != progress.changes.rend(); ++made)
        if (made->standing == Standing::InForce && matches(made->change)) return &*made;
    return nullptr;
}

}  // namespace unhunch::core
