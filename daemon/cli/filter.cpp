#include "cli/filter.hpp"

#include <algorithm>

#include "cli/catalogue_lists.hpp"

namespace unhunch::cli {

namespace {

using Texts = std::vector<std::string>;

bool has(const Texts& all, const std::string& one) { return std::ranges::find(all, one) != all.end(); }

/// Nothing asked, or one of what is asked is there.
bool any_of(const Texts& asked, const Texts& there) {
    return asked.empty() || std::ranges::any_of(asked, [&](const auto& one) { return has(there, one); });
}

bool equipped(const Texts& asked, const Texts& needed) {
    return any_of(asked, needed) || (has(asked, "none") && needed.empty());
}

/// Furniture that everyone is taken to have is nothing to ask for, unless it is asked for.
Texts needed(const content::Exercise& exercise) {
    auto things = exercise.equipment;
    for (const auto& alternative : exercise.equipment_or)
        things.insert(things.end(), alternative.begin(), alternative.end());
    return things;
}

}  // namespace

bool matches(const Filter& filter, const content::Exercise& exercise) {
    Texts positions;
    for (const auto position : exercise.positions) positions.push_back(position_word(position));
    Texts areas = exercise.roles;
    if (has(areas, "grip")) areas.emplace_back("wrist");
    return equipped(filter.equipment, needed(exercise)) && any_of(filter.positions, positions) &&
           any_of(filter.areas, areas) && any_of(filter.categories, {exercise.category}) &&
           any_of(filter.packs, {content::pack_of(exercise.id.value)}) && (!filter.discreet || exercise.discreet);
}

bool matches(const Filter& filter, const content::Routine& routine, const content::Catalogue& catalogue) {
    Texts positions, equipment = routine.equipment, areas, categories;
    for (const auto& item : routine.items) {
        positions.push_back(position_word(item.at));
        const auto* exercise = catalogue.exercise(item.exercise);
        if (exercise == nullptr) continue;
        equipment.insert(equipment.end(), exercise->equipment.begin(), exercise->equipment.end());
        areas.insert(areas.end(), exercise->roles.begin(), exercise->roles.end());
        categories.push_back(exercise->category);
    }
    if (has(areas, "grip")) areas.emplace_back("wrist");
    return equipped(filter.equipment, equipment) && any_of(filter.positions, positions) &&
           any_of(filter.areas, areas) && any_of(filter.categories, categories) &&
           any_of(filter.packs, {content::pack_of(routine.id.value)}) && (!filter.discreet || routine.discreet);
}

content::Catalogue filtered(content::Catalogue catalogue, const Filter& filter) {
    std::erase_if(catalogue.routines, [&](const auto& routine) { return !matches(filter, routine, catalogue); });
    std::erase_if(catalogue.exercises, [&](const auto& exercise) { return !matches(filter, exercise); });
    return catalogue;
}

}  // namespace unhunch::cli
