// How much of an exercise a routine may ask for: the ranges that are safe to choose from.
#pragma once

#include "catalogue/exercise.hpp"
#include "catalogue/range.hpp"

namespace unhunch::content {

// What any dose keeps to; seconds but for the first two.
inline constexpr Range sets_range{1, 10};
inline constexpr Range reps_range{1, 50};
inline constexpr Range tempo_range{0, 60};
inline constexpr Range rest_range{0, 300};
inline constexpr Range micro_hold{12, 15};    // of a static hold in a routine at the desk
inline constexpr Range session_hold{15, 20};  // and in a session (content/README)
inline constexpr double neck_sweep = 4;       // a neck rolls at least that slowly

struct DoseLimits {
    Range sets = sets_range;
    Range reps = reps_range;
    Range move = tempo_range;
    Range hold = tempo_range;
    Range back = tempo_range;
    Range pause = tempo_range;
    Range rest = rest_range;
    bool even_reps = false;  // the sides alternate
};

/// Of an item in a routine of 60 to 120 s: static holds are short, and no neck is hurried.
[[nodiscard]] DoseLimits dose_limits(const Exercise&);

}  // namespace unhunch::content
