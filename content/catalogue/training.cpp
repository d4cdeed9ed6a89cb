#include "catalogue/training.hpp"

#include <algorithm>

#include "catalogue/words.hpp"
#include "core/selection.hpp"
#include "core/training_history.hpp"

namespace unhunch::content {
namespace {

template <class Value>
bool has(const std::vector<Value>& all, const Value& one) {
    return std::ranges::find(all, one) != all.end();
}

core::Resistance resistance_of(const Exercise& exercise) {
    const auto uses = [&](const char* thing) { return has<std::string>(exercise.equipment, thing); };
    if (uses("band")) return core::Resistance::Band;
    return uses("dumbbells") || uses("barbell") || uses("cable") ? core::Resistance::Weight : core::Resistance::None;
}

bool fits(const Exercise& exercise, core::Settings settings) {
    if (has<std::string>(settings.care, "recent_operation")) return false;
    settings.discreet = core::Discretion::Never;  // nobody trains in a call
    core::RoutineOutline outline;
    outline.avoid_if = exercise.avoid_if;
    for (const auto& role : exercise.roles)
        if (const auto area = words::area(role)) outline.areas.push_back(*area);
    auto ways = exercise.equipment_or;
    ways.push_back(exercise.equipment);
    return std::ranges::any_of(exercise.positions, [&](core::Position position) {
        return std::ranges::any_of(ways, [&](const std::vector<std::string>& things) {
            outline.positions = {position};
            outline.equipment = things;
            return core::fits(outline, settings, false);
        });
    });
}

std::vector<core::ExerciseId> ids(const std::vector<std::string>& names) {
    std::vector<core::ExerciseId> all;
    for (const auto& name : names) all.push_back({name});
    return all;
}

}  // namespace

bool strengthens(const Routine& routine) {
    return routine.id.value == core::session_routine || has<std::string>(routine.tags, "strength");
}

bool grows(const Exercise& exercise) {
    return exercise.category == "strength" || exercise.category == "core" || exercise.category == "grip";
}

std::vector<core::TrainedExercise> trained_exercises(const Catalogue& catalogue, const core::Settings& settings) {
    std::vector<core::TrainedExercise> all;
    for (const auto& exercise : catalogue.exercises) {
        if (!grows(exercise)) continue;
        all.push_back({.id = exercise.id,
                       .name = exercise.name,
                       .reps = exercise.session.reps,
                       .even = exercise.sides == Sides::Alternate,
                       .resistance = resistance_of(exercise),
                       .level = exercise.level,
                       .advanced = exercise.level >= 3 || has<std::string>(exercise.roles, "advanced"),
                       .fits = fits(exercise, settings),
                       .easier = ids(exercise.easier),
                       .harder = ids(exercise.harder)});
    }
    return all;
}

Dose session_dose(const Exercise& exercise, const core::Adjustments& adjustments) {
    Dose dose = exercise.session;
    if (const auto reps = adjustments.at(exercise.id).reps; reps > 0) dose.reps = reps;
    return dose;
}

}  // namespace unhunch::content
