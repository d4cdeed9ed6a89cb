#include "composer/growing.hpp"

#include <algorithm>

#include "composer/picking.hpp"

namespace unhunch::composer {

namespace {

using content::Exercise;
using content::has_role;

constexpr unsigned any_level = 3;

bool advanced(const Exercise& one) { return one.level >= 3 || has_role(one, "advanced"); }

bool basic(const Exercise& one, const char* role) { return has_role(one, role) && !has_role(one, "advanced"); }

/// The session would have none of this role any more.
bool loses(const char* role, const Exercise& one, const Exercise& harder, const Pool& others) {
    return basic(one, role) && !basic(harder, role) &&
           std::ranges::none_of(others, [&](const Exercise* other) { return basic(*other, role); });
}

bool goes_along(const Exercise& one, const Exercise& harder, const Pool& others) {
    return one.category == harder.category && !loses("row", one, harder, others) && !loses("posture", one, harder, others) &&
           std::ranges::none_of(others, [&](const Exercise* other) {
               return other == &harder || near(harder, *other) || (advanced(harder) && advanced(*other));
           });
}

}  // namespace

Pool with_harder(Pool picked, const Pool& fitting, const Household& household) {
    for (auto& one : picked) {
        const auto meant = household.grown.instead_of(one->id);
        const auto found = std::ranges::find_if(fitting, [&](const Exercise* each) { return each->id == meant; });
        if (found == fitting.end() || *found == one || !open_at(**found, any_level, household)) continue;
        auto others = picked;
        std::erase(others, one);
        if (goes_along(*one, **found, others)) one = *found;
    }
    return picked;
}

}  // namespace unhunch::composer
