#include "core/progression.hpp"

#include <algorithm>

#include "core/training_walk.hpp"

namespace unhunch::core {
namespace {

constexpr unsigned bottom = 8;  // of the range of repetitions (constants)
constexpr unsigned top = 12;
constexpr unsigned counted_from = 4;  // fewer are held or carried
constexpr unsigned sessions_before_advanced = 8;
constexpr unsigned clean_before_advanced = 3;

struct Sets {
    unsigned sets;
    int from_week;
};
constexpr Sets more_sets[] = {{2, 3}, {3, 7}};
constexpr date::days looked_back{14};

std::string reps_of(unsigned reps, const TrainedExercise& exercise) {
    return std::to_string(reps) + (reps == 1 ? " repetition of " : " repetitions of ") + exercise.name;
}

/// What could grow after the last session, in the order in which it is asked: one thing at the most.
class Suggesting {
public:
    Suggesting(const TrainingWalk& walk, Day today, unsigned sessions_a_week)
        : walk_{walk}, progress_{walk.progress}, today_{today}, a_week_{std::max(sessions_a_week, 1U)} {}

    std::optional<Change> suggestion() const {
        if (!walk_.last || !walk_.last->completed || !walk_.pending) return std::nullopt;
        if (walk_.answered.contains(walk_.last->run) || today_ - walk_.last->day >= pause_drops_a_set) return std::nullopt;
        auto change = keep_harder();
        if (!change) change = another_set();
        if (!change) change = some_growth();
        if (change) change->after = walk_.last->run;
        return change;
    }

private:
    std::optional<Change> keep_harder() const {
        if (!walk_.trial) return std::nullopt;
        const auto* tried = walk_.exercise(walk_.trial->harder);
        const auto* before = walk_.exercise(walk_.trial->exercise);
        const auto done = std::ranges::find(walk_.last->work, walk_.trial->harder, &Work::exercise);
        if (tried == nullptr || before == nullptr || !done->all_done || done->effort.value_or(0) > clean_effort)
            return std::nullopt;
        return Change{0, ChangeKind::KeepHarder, before->id, tried->id, 0,
                      "You tried " + tried->name + " and did all of it. It can take the place of " + before->name + "."};
    }

    std::optional<Change> another_set() const {
        const auto week = (walk_.last->day - walk_.session_days.front()).count() / 7 + 1;
        const auto recent = static_cast<unsigned>(std::ranges::count_if(
            walk_.session_days, [&](Day day) { return day > walk_.last->day - looked_back; }));
        const unsigned planned = 2 * a_week_;
        if (recent * 4 < planned * 3 || walk_.declined(ChangeKind::MoreSets, {}, {}, today_)) return std::nullopt;
        for (const Sets& step : more_sets) {
            if (progress_.adjustments.sets + 1 != step.sets || week < step.from_week) continue;
            return Change{0, ChangeKind::MoreSets, {}, {}, step.sets,
                          "This is week " + std::to_string(week) + ", and " + std::to_string(recent) + " of the " +
                              std::to_string(planned) + " sessions of the last two weeks are done. The next step is " +
                              std::to_string(step.sets) + " sets."};
        }
        return std::nullopt;
    }

    /// Of the exercises done, the one that has not grown for longest.
    std::optional<Change> some_growth() const {
        std::vector<std::pair<std::size_t, Change>> all;
        for (const Work& work : walk_.last->work)
            if (const auto* exercise = walk_.exercise(work.exercise))
                if (auto change = growth(*exercise, work)) all.emplace_back(grown_last(work.exercise), *std::move(change));
        const auto first = std::ranges::min_element(all, {}, [](const auto& one) { return one.first; });
        if (first == all.end()) return std::nullopt;
        return first->second;
    }

    std::size_t grown_last(const ExerciseId& id) const {
        std::size_t last = 0;
        for (std::size_t place = 0; place < progress_.changes.size(); ++place)
            if (progress_.changes[place].change.exercise == id) last = place + 1;
        return last;
    }

    std::optional<Change> growth(const TrainedExercise& exercise, const Work& work) const {
        const unsigned reps = present_reps(exercise, progress_.adjustments);
        if (!work.all_done || work.reps < reps || work.effort.value_or(0) > clean_effort) return std::nullopt;
        if (reps < most_reps(exercise)) return more_reps(exercise, work, reps);
        if (!easy_twice(exercise, reps)) return std::nullopt;
        const bool heavier = exercise.resistance != Resistance::None;
        if (heavier && !walk_.declined(ChangeKind::MoreLoad, exercise.id, {}, today_)) return more_load(exercise, reps);
        return try_harder(exercise, reps);
    }

    std::optional<Change> more_reps(const TrainedExercise& exercise, const Work& work, unsigned reps) const {
        if (walk_.declined(ChangeKind::MoreReps, exercise.id, {}, today_)) return std::nullopt;
        const bool easy = work.effort && *work.effort <= easy_effort;
        const unsigned next = std::min(most_reps(exercise), reps + (exercise.even || easy ? 2U : 1U));
        std::string because = "You did all " + reps_of(reps, exercise) + ".";
        if (easy) because += " It felt easy (effort " + std::to_string(*work.effort) + " of 10).";
        because += " The next step is " + std::to_string(next) + ".";
        return Change{0, ChangeKind::MoreReps, exercise.id, {}, next, because};
    }

    bool easy_twice(const TrainedExercise& exercise, unsigned reps) const {
        const auto done = walk_.work.find(exercise.id);
        if (done == walk_.work.end() || done->second.size() < 2) return false;
        const auto easy = [&](const Work& work) {
            return work.all_done && work.reps >= reps && work.effort && *work.effort <= easy_effort;
        };
        return easy(done->second.back()) && easy(done->second[done->second.size() - 2]);
    }

    static std::string twice(const TrainedExercise& exercise, unsigned reps) {
        return reps_of(reps, exercise) + " felt easy in two sessions running (effort 6 of 10 or less). ";
    }

    Change more_load(const TrainedExercise& exercise, unsigned reps) const {
        std::string because = twice(exercise, reps);
        because += exercise.resistance == Resistance::Band ? "The next step is the next band colour"
                                                           : "The next step is 2 to 10 % more weight, the smallest plate you have";
        if (least_reps(exercise) < reps) because += ", and back to " + std::to_string(least_reps(exercise)) + " repetitions";
        return {0, ChangeKind::MoreLoad, exercise.id, {}, progress_.adjustments.at(exercise.id).load + 1, because + "."};
    }

    std::optional<Change> try_harder(const TrainedExercise& exercise, unsigned reps) const {
        for (const ExerciseId& id : exercise.harder) {
            const auto* harder = walk_.exercise(id);
            if (harder == nullptr || !harder->fits || walk_.declined(ChangeKind::TryHarder, exercise.id, id, today_)) continue;
            if (harder->advanced && (!unlocked(*harder, progress_) || has_advanced())) continue;
            return Change{0, ChangeKind::TryHarder, exercise.id, id, 0,
                          twice(exercise, reps) + harder->name + " is the next in its chain, for one session; " +
                              exercise.name + " stays one tap away."};
        }
        return std::nullopt;
    }

    bool has_advanced() const {
        return std::ranges::any_of(progress_.adjustments.of, [&](const auto& one) {
            const auto* instead = walk_.exercise(one.second.instead);
            return instead != nullptr && instead->advanced;
        });
    }

    const TrainingWalk& walk_;
    const Progress& progress_;
    Day today_;
    unsigned a_week_;
};

}  // namespace

unsigned most_reps(const TrainedExercise& exercise) {
    return exercise.reps < counted_from ? exercise.reps : std::max(top, exercise.reps);
}

unsigned least_reps(const TrainedExercise& exercise) { return std::min(bottom, exercise.reps); }

unsigned present_reps(const TrainedExercise& exercise, const Adjustments& adjustments) {
    const auto adjusted = adjustments.at(exercise.id).reps;
    return adjusted == 0 ? exercise.reps : adjusted;
}

bool unlocked(const TrainedExercise& exercise, const Progress& progress) {
    return progress.sessions >= sessions_before_advanced &&
           std::ranges::any_of(exercise.easier, [&](const ExerciseId& easier) {
               const auto clean = progress.clean_sessions.find(easier);
               return clean != progress.clean_sessions.end() && clean->second >= clean_before_advanced;
           });
}

unsigned planned_sessions(const Settings& settings) {
    return settings.session_days.empty() ? 2 : static_cast<unsigned>(settings.session_days.size());
}

Progress progress_of(const TrainingHistory& history, std::span<const TrainedExercise> exercises, Day today,
                     unsigned sessions_a_week) {
    TrainingWalk walk{exercises};
    for (const TrainingEvent& event : history) std::visit(walk, event);
    walk.wait_until(today);
    walk.progress.suggestion = Suggesting{walk, today, sessions_a_week}.suggestion();
    return std::move(walk.progress);
}

}  // namespace unhunch::core
