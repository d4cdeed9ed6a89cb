// The full sessions that were guided: when, how long, what was done of them, how hard they were. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/record.hpp"

namespace unhunch::core {

struct ToldEffort {
    ExerciseId exercise{};
    unsigned effort = 5;  // 1 to 10

    bool operator==(const ToldEffort&) const = default;
};

struct GuidedSession {
    std::int64_t run = 0;
    Day day{};
    WallTime at{};       // of its beginning
    seconds length{};    // as long as it ran
    RoutineEnd end = RoutineEnd::Completed;
    double share = 1.0;  // of its planned seconds, 0 to 1: what was never come to is missing here
    unsigned exercises = 0;    // of which some was done
    unsigned sets_begun = 0;   // both sides of one are one
    unsigned sets_done = 0;    // of those, with every repetition
    std::vector<ToldEffort> efforts{};  // in the order of the session; the last word about each exercise
    unsigned sets_planned = 0;  // of the exercises of which some was done

    bool operator==(const GuidedSession&) const = default;
};

/// In the order in which they began; one that still goes on is not among them. `counts_as_session` (session_days.hpp) is
/// another question: here stands what was only begun, too.
[[nodiscard]] std::vector<GuidedSession> guided_sessions(std::span<const DatedRecord> records);

}  // namespace unhunch::core
