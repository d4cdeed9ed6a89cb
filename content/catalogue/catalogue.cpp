#include "catalogue/catalogue.hpp"

#include <algorithm>

namespace unhunch::content {

namespace {

template <class Item, class Id>
const Item* find(const std::vector<Item>& items, const Id& id) {
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Exercise* Catalogue::exercise(const core::ExerciseId& id) const { return find(exercises, id); }
const Routine* Catalogue::routine(const core::RoutineId& id) const { return find(routines, id); }
const Animation* Catalogue::animation(const std::string& id) const { return find(animations, id); }

const Animation* Catalogue::animation_for(const core::ExerciseId& id, core::Position position) const {
    const auto shows = [&](const Animation& clip) {
        return clip.exercise == id && std::ranges::find(clip.positions, position) != clip.positions.end();
    };
    const auto found = std::ranges::find_if(animations, shows);
    return found == animations.end() ? nullptr : &*found;
}

double seconds_of(const Dose& dose, Sides sides) {
    const bool two_passes = sides == Sides::Each || sides == Sides::Directions;
    // Changing sides takes a moment longer than changing direction.
    const double change = sides == Sides::Each ? 3 : sides == Sides::Directions ? 2 : 0;
    const double passes = two_passes ? 2 : 1;
    const double sets = dose.sets;
    return sets * passes * dose.reps * dose.tempo.rep() + (sets - 1) * dose.rest + sets * (passes - 1) * change;
}

}  // namespace unhunch::content
