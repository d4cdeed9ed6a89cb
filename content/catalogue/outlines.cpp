#include <algorithm>
#include <cmath>

#include "catalogue/catalogue.hpp"
#include "catalogue/words.hpp"

namespace unhunch::content {

namespace {

template <class Value>
void add(std::vector<Value>& all, const Value& value) {
    if (std::ranges::find(all, value) == all.end()) all.push_back(value);
}

core::RoutineOutline outline(const Routine& routine, const Catalogue& catalogue) {
    core::RoutineOutline out;
    out.id = routine.id;
    out.name = routine.name;
    out.length = core::seconds{std::llround(routine.seconds)};
    out.equipment = routine.equipment;
    out.discreet = routine.discreet;
    out.everyday = std::ranges::find(routine.tags, "default") != routine.tags.end();
    if (const auto* asked = prescription_of(routine, catalogue)) out.prescribed = *asked;
    double work = 0;
    for (const auto& item : routine.items) work += item.seconds;
    out.work = core::seconds{std::llround(work)};
    for (const auto& item : routine.items) {
        add(out.positions, item.at);
        const auto* exercise = catalogue.exercise(item.exercise);
        if (exercise == nullptr) continue;
        for (const auto& thing : exercise->equipment) add(out.equipment, thing);
        for (const auto& flag : exercise->avoid_if) add(out.avoid_if, flag);
        if (is_strenuous(*exercise) || item.at == core::Position::Floor)
            add<std::string>(out.avoid_if, "recent_operation");
        core::ExerciseOutline worked{exercise->id, {}};
        for (const auto& role : exercise->roles) {
            if (const auto area = words::area(role)) add(worked.areas, *area);
        }
        for (const auto area : worked.areas) add(out.areas, area);
        add(out.exercises, worked);
    }
    return out;
}

}  // namespace

std::vector<core::RoutineOutline> outlines(const Catalogue& catalogue) {
    std::vector<core::RoutineOutline> all;
    for (const auto& routine : catalogue.routines) all.push_back(outline(routine, catalogue));
    return all;
}

}  // namespace unhunch::content
