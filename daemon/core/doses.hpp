// What was done of each exercise, and for each part of the body. Pure.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "core/record.hpp"

namespace unhunch::core {

/// One exercise over all steps of the records that were begun; planned is what those steps asked for.
struct ExerciseDose {
    ExerciseId exercise{};
    unsigned times = 0;        // routines in which some of it was done
    unsigned sets = 0;         // of which some was done; both sides of one are one
    unsigned reps_planned = 0; // each side's by itself
    unsigned reps_done = 0;
    seconds hold_planned{};    // in the repetitions: 3 of 10 s are 30 s
    seconds hold_done{};
    seconds planned{};         // lengths of the steps
    seconds done{};
    Day last_done{};           // the day of the last routine in which some of it was done; the first of all days if none

    bool operator==(const ExerciseDose&) const = default;
};

/// Those with a step among the records, by id.
[[nodiscard]] std::vector<ExerciseDose> exercise_doses(std::span<const DatedRecord> records);

/// Which parts of the body an exercise is for, as the catalogue says; an exercise may have several or none.
using AreasOfExercises = std::map<ExerciseId, std::vector<BodyArea>>;

/// What an exercise for two parts did counts for each of them whole, so their sum may be more than was done in all.
struct AreaDose {
    BodyArea area = BodyArea::Neck;
    unsigned breaks = 0;  // guided routines in which something was done for it
    seconds done{};

    bool operator==(const AreaDose&) const = default;
};

/// One for each part of the body, in the order of `BodyArea`, those without anything among them.
[[nodiscard]] std::vector<AreaDose> area_doses(std::span<const DatedRecord> records, const AreasOfExercises& areas);

}  // namespace unhunch::core
