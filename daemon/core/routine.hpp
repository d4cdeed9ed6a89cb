// What the daemon knows of a routine: enough to choose one and to announce it, nothing to draw.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/vocabulary.hpp"

namespace unhunch::core {

/// One exercise of a routine, and the areas it works on.
struct ExerciseOutline {
    ExerciseId id;
    std::vector<BodyArea> areas;

    bool operator==(const ExerciseOutline&) const = default;
};

/// How often somebody was asked to do it, by a physiotherapist perhaps.
struct Prescription {
    std::vector<unsigned> days;  // weekdays, Sunday 0; never empty
    unsigned times_a_day = 1;

    bool operator==(const Prescription&) const = default;
};

/// The easier exercise that the person took in the place of a routine's item, from 0.
struct EasierMove {
    unsigned item = 0;
    ExerciseId exercise;

    bool operator==(const EasierMove&) const = default;
};

/// Computed by the catalogue from the doses of a routine's items.
struct RoutineOutline {
    RoutineId id;
    std::string name;
    seconds length{};                    // with lead-ins; 60 to 120 s for a micro-routine
    seconds work{};                      // without them
    std::vector<Position> positions;     // each that some item needs, in order of use
    std::vector<std::string> equipment;  // each thing that must be at hand: "band", "wall" ...
    std::vector<BodyArea> areas;         // that it exercises
    std::vector<std::string> avoid_if;   // care flags that rule it out (content/README, care flags)
    bool discreet = false;               // small enough for a video call
    bool everyday = false;               // a good one to begin with
    std::vector<ExerciseOutline> exercises{};
    std::optional<Prescription> prescribed{};

    bool operator==(const RoutineOutline&) const = default;
};

}  // namespace unhunch::core
