#include "catalogue/exercise.hpp"

#include <algorithm>

namespace unhunch::content {

double seconds_of(const Dose& dose, Sides sides) {
    const bool two_passes = sides == Sides::Each || sides == Sides::Directions;
    // Changing sides takes a moment longer than changing direction.
    const double change = sides == Sides::Each ? 3 : sides == Sides::Directions ? 2 : 0;
    const double passes = two_passes ? 2 : 1;
    const double sets = dose.sets;
    return sets * passes * dose.reps * dose.tempo.rep() + (sets - 1) * dose.rest + sets * (passes - 1) * change;
}

bool has_role(const Exercise& exercise, std::string_view role) {
    return std::ranges::find(exercise.roles, role) != exercise.roles.end();
}

bool is_strenuous(const Exercise& exercise) {
    return exercise.category == "strength" || exercise.category == "grip" || exercise.category == "core";
}

}  // namespace unhunch::content
