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

const Exercise* Catalogue::exercise(const core::ExerciseId& id) const {
    if (const auto* found = find(exercises, id)) return found;
    const auto was = [&](const Exercise& exercise) {
        return std::ranges::find(exercise.renamed_from, id.value) != exercise.renamed_from.end();
    };
    const auto renamed = std::ranges::find_if(exercises, was);
    return renamed == exercises.end() ? nullptr : &*renamed;
}
const Routine* Catalogue::routine(const core::RoutineId& id) const { return find(routines, id); }
const Animation* Catalogue::animation(const std::string& id) const { return find(animations, id); }

const Animation* Catalogue::animation_for(const core::ExerciseId& id, core::Position position) const {
    const auto shows = [&](const Animation& clip) {
        return clip.exercise == id && std::ranges::find(clip.positions, position) != clip.positions.end();
    };
    const auto found = std::ranges::find_if(animations, shows);
    return found == animations.end() ? nullptr : &*found;
}

std::string Catalogue::version_of(const core::ExerciseId& id) const {
    const auto pack = pack_of(id.value);
    for (const auto& head : packs)
        if (head.id == pack) return head.version;
    return version;
}

const core::Prescription* prescription_of(const Routine& routine, const Catalogue& catalogue) {
    if (routine.prescription) return &*routine.prescription;
    const auto pack = std::ranges::find(catalogue.packs, pack_of(routine.id.value), &PackHead::id);
    return pack != catalogue.packs.end() && pack->prescription ? &*pack->prescription : nullptr;
}

std::string pack_of(const std::string& id) {
    const auto colon = id.find(':');
    return colon == std::string::npos ? "core" : id.substr(0, colon);
}

}  // namespace unhunch::content
