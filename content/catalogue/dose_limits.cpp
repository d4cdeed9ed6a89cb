#include "catalogue/dose_limits.hpp"

#include <algorithm>

namespace unhunch::content {

DoseLimits dose_limits(const Exercise& exercise) {
    DoseLimits limits;
    limits.even_reps = exercise.sides == Sides::Alternate;
    if (limits.even_reps) limits.reps.least = 2;
    if (has_role(exercise, "static")) limits.hold = micro_hold;
    if (!has_role(exercise, "neck")) return limits;
    if (exercise.category == "warmup") limits.move.least = neck_sweep;
    if (!exercise.micro) return limits;
    limits.move.least = std::max(limits.move.least, exercise.micro->tempo.move);
    limits.back.least = exercise.micro->tempo.back;
    return limits;
}

}  // namespace unhunch::content
