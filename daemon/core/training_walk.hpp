// Walks through a training from its first day: what is in force, what was taken back, how each exercise went. For core's
// own files.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "core/progression.hpp"

namespace unhunch::core {

/// After this long without a session one set is dropped, after the other everything begins anew (constants).
inline constexpr date::days pause_drops_a_set{14};
inline constexpr date::days pause_restarts{28};

/// What was said no to is not offered again for this long (a constant).
inline constexpr date::days declined_for{14};

inline constexpr unsigned clean_effort = 7;  // of 10, at most
inline constexpr unsigned easy_effort = 6;

class TrainingWalk {
public:
    explicit TrainingWalk(std::span<const TrainedExercise> exercises) : exercises_{exercises} {}

    void operator()(const trained::Session&);
    void operator()(const trained::Pain&);
    void operator()(const trained::Answered&);
    void operator()(const trained::Undone&);
    /// The time since the last session, up to that day.
    void wait_until(Day);

    [[nodiscard]] const TrainedExercise* exercise(const ExerciseId&) const;
    [[nodiscard]] bool declined(ChangeKind, const ExerciseId&, const ExerciseId& harder, Day today) const;

    Progress progress;
    std::vector<Day> session_days;                      // completed, since the last beginning
    std::map<ExerciseId, std::vector<Work>> work;       // the same, oldest first
    std::optional<trained::Session> last;
    bool pending = false;                               // nothing stands against a suggestion after the last session
    std::optional<Change> trial;                        // the harder exercise that the last session tried
    std::set<std::int64_t> answered;

private:
    void adjust();
    void begin_anew();
    void step_back(const ExerciseId&, Day);
    MadeChange* newest(auto&& matches);

    std::span<const TrainedExercise> exercises_;
    std::vector<trained::Answered> declined_;
    std::set<std::pair<std::int64_t, ExerciseId>> pains_;         // in which session
    std::set<std::pair<std::int64_t, ExerciseId>> stepped_back_;  // once a session
};

}  // namespace unhunch::core
