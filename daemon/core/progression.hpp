// Decides how a training grows: what is in force, and at most one suggestion with its reason. Pure.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/adjustments.hpp"
#include "core/settings.hpp"
#include "core/training_history.hpp"

namespace unhunch::core {

/// With what an exercise can be made heavier.
enum class Resistance { None, Band, Weight };

/// What progression knows of an exercise of the catalogue.
struct TrainedExercise {
    ExerciseId id;
    std::string name;
    unsigned reps = 8;      // of its session dose; below 4 it is held or carried, and repetitions are no measure
    bool even = false;      // both sides in turn: repetitions come in pairs
    Resistance resistance = Resistance::None;
    unsigned level = 1;
    bool advanced = false;  // level 3, or said to be so
    bool fits = true;       // equipment, positions and what needs care
    std::vector<ExerciseId> easier{};
    std::vector<ExerciseId> harder{};
};

/// The ends of a range; an exercise that begins above or below keeps its own end.
[[nodiscard]] unsigned most_reps(const TrainedExercise&);
[[nodiscard]] unsigned least_reps(const TrainedExercise&);
/// What a set has under these adjustments.
[[nodiscard]] unsigned present_reps(const TrainedExercise&, const Adjustments&);

/// A change that was said yes to, or a step back after pain (whose `change.after` is 0).
struct MadeChange {
    enum class Standing { InForce, Over, TakenBack, Lapsed, Undone };

    Change change;
    Day since{};
    Standing standing = Standing::InForce;
    std::string why{};  // it is not in force any more; empty while it is
};

struct Progress {
    Adjustments adjustments{};
    unsigned sessions = 0;  // completed
    /// Sessions of each exercise with all its sets, no pain and a told effort of 7 of 10 or less.
    std::map<ExerciseId, unsigned> clean_sessions{};
    std::optional<Change> suggestion{};
    std::vector<MadeChange> changes{};  // oldest first
};

/// How many sessions a week the person plans, 2 where they planned none.
[[nodiscard]] unsigned planned_sessions(const Settings& settings);

/// How it stands on `today`.
[[nodiscard]] Progress progress_of(const TrainingHistory& history, std::span<const TrainedExercise> exercises, Day today,
                                   unsigned sessions_a_week = 2);

/// Whether sets, effort and sessions so far open an exercise of level 3.
[[nodiscard]] bool unlocked(const TrainedExercise&, const Progress&);

/// How everyone starts, for whoever shows a training that has not grown yet.
inline constexpr const char* start_light_words =
    "Everyone starts light: one set, with a load that would leave you about three repetitions in reserve.";

}  // namespace unhunch::core
