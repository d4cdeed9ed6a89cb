#include "composer/strength.hpp"

#include <algorithm>
#include <tuple>

#include "composer/growing.hpp"

namespace unhunch::composer {

namespace {

using content::Exercise;
using content::has_role;

bool basic_row(const Exercise* one) { return has_role(*one, "row") && !has_role(*one, "advanced"); }

/// Fewest of the person's flags, then lowest level, then fewest flags at all.
auto gentleness(const Exercise& one, const Household& household) {
    const auto asked = std::ranges::count_if(
        one.care_if, [&](const auto& flag) { return std::ranges::find(household.care, flag) != household.care.end(); });
    return std::tuple{asked, one.level, one.care_if.size()};
}

/// What is done with the person's own equipment first, and of that the hardest they may do.
Pool ranked(const Pool& pool, const Household& household) {
    Pool main;
    std::ranges::copy_if(pool, std::back_inserter(main), [](const Exercise* one) {
        return one->category == "strength" && !has_role(*one, "evidence");
    });
    std::ranges::stable_sort(main, {}, [&](const Exercise* one) {
        return std::tuple{!uses_owned(*one, household), -static_cast<int>(one->level)};
    });
    if (household.care.empty()) return main;
    auto gentlest = main.end();
    for (auto one = main.begin(); one != main.end(); ++one) {
        if (!basic_row(*one)) continue;
        if (gentlest == main.end() || gentleness(**one, household) < gentleness(**gentlest, household)) gentlest = one;
    }
    if (gentlest != main.end()) std::rotate(main.begin(), gentlest, gentlest + 1);
    return main;
}

int order(const Exercise& one) {
    if (has_role(one, "advanced")) return 3;
    if (has_role(one, "row")) return 0;
    return has_role(one, "pull") ? 1 : 2;
}

/// The hardest of its kind that is no neighbour of what was picked already.
const Exercise* hardest(const Pool& pool, const Pool& picked, bool (*kind)(const Exercise&)) {
    const Exercise* best = nullptr;
    for (const auto* one : pool) {
        const auto clashes = [&](const Exercise* other) { return other == one || near(*one, *other); };
        if (!kind(*one) || std::ranges::any_of(picked, clashes)) continue;
        if (best == nullptr || one->level > best->level) best = one;
    }
    return best;
}

bool is_core(const Exercise& one) { return one.category == "core"; }
bool is_grip(const Exercise& one) { return one.category == "grip" && has_role(one, "support"); }

}  // namespace

Picks strength(const Pool& pool, const Pool& fitting, const Household& household, const Plan& plan) {
    auto picks = pick(ranked(pool, household), plan.strength, {{{"row"}, "row"}, {{"posture"}, "posture"}});
    picks.exercises = with_harder(std::move(picks.exercises), fitting, household);
    std::ranges::stable_sort(picks.exercises, {}, [](const Exercise* one) { return order(*one); });
    return picks;
}

Support support(const Pool& pool, const Pool& fitting, const Household& household, const Plan& plan, const Pool& main) {
    Support support;
    auto picked = main;
    const auto add = [&](bool wanted, bool (*kind)(const Exercise&), bool& missing) {
        if (!wanted) return;
        const auto* found = hardest(pool, picked, kind);
        missing = found == nullptr;
        if (missing) return;
        picked.push_back(found);
        support.exercises.push_back(found);
    };
    add(plan.support, is_core, support.core_missing);
    add(plan.grip, is_grip, support.grip_missing);
    const auto all = with_harder(std::move(picked), fitting, household);
    std::ranges::copy(all.end() - static_cast<std::ptrdiff_t>(support.exercises.size()), all.end(), support.exercises.begin());
    return support;
}

}  // namespace unhunch::composer
