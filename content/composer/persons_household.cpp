#include "composer/persons_household.hpp"

#include <algorithm>

#include "catalogue/training.hpp"
#include "catalogue/words.hpp"

namespace unhunch::composer {

Household household_of(const core::Settings& settings, std::span<const core::DatedRecord> records, core::Day today,
                       const core::Progress& progress) {
    Household household;
    household.sessions = progress.sessions;
    household.clean_sessions = progress.clean_sessions;
    household.grown = progress.adjustments;
    household.equipment = settings.equipment;
    household.missing = settings.no_equipment;
    household.positions = settings.positions;
    household.care = settings.care;
    household.areas_off = settings.areas_off;
    for (const auto& dated : records) {
        const auto* step = std::get_if<core::StepRecord>(&dated.record);
        if (step == nullptr || step->reps_done == 0 || dated.day > today) continue;
        const auto days = static_cast<unsigned>((today - dated.day).count());
        const auto [known, fresh] = household.days_since.try_emplace(step->exercise, days);
        if (!fresh) known->second = std::min(known->second, days);
    }
    return household;
}

Plan usual_plan(const core::Settings& settings, const core::Adjustments& grown) {
    constexpr std::size_t sessions_for_grip = 3;  // a week
    Plan plan;
    plan.level = grown.level;
    plan.sets = grown.sets;
    plan.grip = settings.session_days.size() >= sessions_for_grip;
    return plan;
}

std::vector<core::ExerciseId> left_out(const content::Catalogue& catalogue, const core::CareBook& book, core::WallTime now) {
    const auto hidden = core::hidden(book, now);
    std::vector<core::ExerciseId> all;
    for (const auto& exercise : catalogue.exercises) {
        core::ExerciseOutline outline{exercise.id, {}};
        for (const auto& role : exercise.roles)
            if (const auto area = content::words::area(role)) outline.areas.push_back(*area);
        if (core::hides(hidden, outline)) all.push_back(exercise.id);
    }
    return all;
}

std::vector<std::string> stepped_back(const content::Catalogue& catalogue, const core::CareBook& book, core::WallTime now) {
    std::vector<std::string> all;
    for (const auto& exercise : catalogue.exercises)
        if (!content::grows(exercise) && core::eased(book, exercise.id, now)) all.push_back(exercise.id.value);
    return all;
}

}  // namespace unhunch::composer
