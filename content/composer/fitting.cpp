#include "composer/fitting.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

#include "catalogue/words.hpp"

namespace unhunch::composer {

namespace {

constexpr std::array<std::string_view, 6> everyones{"chair", "wall", "doorway", "desk", "mat", "towel"};
constexpr unsigned sessions_before_advanced = 8;
constexpr unsigned clean_before_advanced = 3;

template <class Value>
bool has(const std::vector<Value>& all, const Value& one) {
    return std::ranges::find(all, one) != all.end();
}

bool is_there(const std::string& thing, const Household& household) {
    const bool common = std::ranges::find(everyones, thing) != everyones.end();
    return common ? !has(household.missing, thing) : has(household.equipment, thing);
}

bool all_there(const std::vector<std::string>& things, const Household& household) {
    return std::ranges::all_of(things, [&](const auto& thing) { return is_there(thing, household); });
}

bool equipped(const content::Exercise& exercise, const Household& household) {
    return all_there(exercise.equipment, household) ||
           std::ranges::any_of(exercise.equipment_or,
                               [&](const auto& alternative) { return all_there(alternative, household); });
}

bool allowed(core::Position position, const Household& household) {
    if (position == core::Position::Floor && after_operation(household)) return false;
    return has(household.positions, position);
}

bool area_off(const content::Exercise& exercise, const Household& household) {
    return std::ranges::any_of(exercise.roles, [&](const auto& role) {
        const auto area = content::words::area(role);
        return area && has(household.areas_off, *area);
    });
}

/// Fisher and Yates by hand: std::shuffle may differ from one library to the next.
void shuffle(Pool& pool, unsigned seed) {
    std::mt19937 random{seed};
    for (std::size_t left = pool.size(); left > 1; --left) std::swap(pool[left - 1], pool[random() % left]);
}

}  // namespace

bool after_operation(const Household& household) { return has<std::string>(household.care, "recent_operation"); }

bool fits(const content::Exercise& exercise, const Household& household) {
    const auto ruled_out = [&](const std::string& flag) { return has(household.care, flag); };
    return equipped(exercise, household) && !std::ranges::any_of(exercise.avoid_if, ruled_out) &&
           std::ranges::any_of(exercise.positions, [&](auto position) { return allowed(position, household); }) &&
           (!exercise.opt_in || has(household.chosen, exercise.id)) && !has(household.hidden, exercise.id) &&
           !(after_operation(household) && content::is_strenuous(exercise)) && !area_off(exercise, household);
}

bool open_at(const content::Exercise& exercise, unsigned level, const Household& household) {
    if (exercise.level > level) return false;
    if (exercise.level < 3 && !content::has_role(exercise, "advanced")) return true;
    return household.sessions >= sessions_before_advanced &&
           std::ranges::any_of(exercise.easier, [&](const auto& easier) {
               const auto clean = household.clean_sessions.find({easier});
               return clean != household.clean_sessions.end() && clean->second >= clean_before_advanced;
           });
}

Pool fitting(const content::Catalogue& catalogue, const Household& household, unsigned seed) {
    Pool pool;
    for (const auto& exercise : catalogue.exercises) {
        if (fits(exercise, household)) pool.push_back(&exercise);
    }
    if (seed != 0) shuffle(pool, seed);
    return pool;
}

bool uses_owned(const content::Exercise& exercise, const Household& household) {
    return all_there(exercise.equipment, household) &&
           std::ranges::any_of(exercise.equipment, [&](const auto& thing) { return has(household.equipment, thing); });
}

const std::vector<std::string>& things_for(const content::Exercise& exercise, const Household& household) {
    if (all_there(exercise.equipment, household)) return exercise.equipment;
    const auto found = std::ranges::find_if(exercise.equipment_or,
                                            [&](const auto& alternative) { return all_there(alternative, household); });
    return found == exercise.equipment_or.end() ? exercise.equipment : *found;
}

core::Position place_of(const content::Exercise& exercise, const Household& household) {
    const auto found =
        std::ranges::find_if(exercise.positions, [&](auto position) { return allowed(position, household); });
    return found == exercise.positions.end() ? core::Position::Standing : *found;
}

}  // namespace unhunch::composer
