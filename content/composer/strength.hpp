// The strength part: a row and a posture move among three to five, then what supports them, grip last of all.
#pragma once

#include <string>
#include <vector>

#include "composer/picking.hpp"
#include "composer/session.hpp"

namespace unhunch::composer {

/// Rows first, advanced moves last; the gentlest row leads where something needs care. Of `pool` only what the level
/// opens; what is harder and was said yes to may come out of `fitting`.
[[nodiscard]] Picks strength(const Pool& pool, const Pool& fitting, const Household& household, const Plan& plan);

struct Support {
    Pool exercises;
    bool core_missing = false;  // wanted, and nothing fits
    bool grip_missing = false;
};

[[nodiscard]] Support support(const Pool& pool, const Pool& fitting, const Household& household, const Plan& plan,
                              const Pool& main);

}  // namespace unhunch::composer
