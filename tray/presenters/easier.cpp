#include "presenters/easier.hpp"

#include <algorithm>

#include "catalogue/eased.hpp"
#include "catalogue/words.hpp"
#include "core/selection.hpp"

namespace unhunch::tray {

namespace {

template <class List, class Item>
bool holds(const List& list, const Item& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

const content::Exercise* easier_than(const content::Exercise& exercise, const content::Catalogue& catalogue,
                                     const core::Settings& settings, bool in_call) {
    for (const auto& id : exercise.easier) {
        const auto* easier = catalogue.exercise({id});
        if (easier == nullptr || !easier->micro) continue;
        core::RoutineOutline alone;
        alone.equipment = easier->equipment;
        alone.avoid_if = easier->avoid_if;
        alone.discreet = easier->discreet;
        if (core::fits(alone, settings, in_call)) return easier;
    }
    return nullptr;
}

content::Routine with_easier(content::Routine routine, std::size_t item, const content::Exercise& easier) {
    auto& place = routine.items.at(item);
    place.exercise = easier.id;
    place.dose = easier.micro.value_or(place.dose);
    if (!holds(easier.positions, place.at) && !easier.positions.empty()) place.at = easier.positions.front();
    place.seconds = content::seconds_of(place.dose, easier.sides);
    return routine;
}

content::Routine eased(content::Routine routine, const content::Catalogue& catalogue,
                       const std::vector<std::string>& exercises) {
    for (auto& item : routine.items) {
        const auto* exercise = catalogue.exercise(item.exercise);
        if (exercise == nullptr || !holds(exercises, item.exercise.value)) continue;
        item.dose = content::eased(item.dose, exercise->sides);
        item.seconds = content::seconds_of(item.dose, exercise->sides);
    }
    return routine;
}

bool works_on(const content::Exercise& exercise, core::BodyArea area) {
    return std::any_of(exercise.roles.begin(), exercise.roles.end(),
                       [&](const std::string& role) { return content::words::area(role) == area; });
}

}  // namespace unhunch::tray
