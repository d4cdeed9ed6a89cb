#include "presenters/easier.hpp"

#include <algorithm>

#include "catalogue/eased.hpp"
#include "catalogue/words.hpp"
#include "core/selection.hpp"
#include "core/session_days.hpp"

namespace unhunch::tray {

namespace {

template <class List, class Item>
bool holds(const List& list, const Item& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

const content::Exercise* easier_than(const content::Exercise& exercise, const content::Catalogue& catalogue,
                                     const core::Settings& settings, bool in_call, Doing doing) {
    const auto may = [&](core::Position position) { return holds(settings.positions, position); };
    for (const auto& id : exercise.easier) {
        const auto* easier = catalogue.exercise({id});
        if (easier == nullptr || (doing == Doing::Routine && !easier->micro)) continue;
        if (doing == Doing::Session && std::none_of(easier->positions.begin(), easier->positions.end(), may)) continue;
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
    const auto sets = place.dose.sets;
    const bool session = routine.id.value == core::session_routine;
    place.dose = session ? easier.session : easier.micro.value_or(place.dose);
    if (session) place.dose.sets = sets;
    if (!holds(easier.positions, place.at) && !easier.positions.empty()) place.at = easier.positions.front();
    place.seconds = content::seconds_of(place.dose, easier.sides);
    return routine;
}

content::Routine with_easier(content::Routine routine, const std::vector<core::EasierMove>& taken,
                             const content::Catalogue& catalogue) {
    for (const auto& [item, id] : taken) {
        const auto* exercise = catalogue.exercise(id);
        if (exercise != nullptr && item < routine.items.size()) routine = with_easier(std::move(routine), item, *exercise);
    }
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
