// Puts the harder exercises that were said yes to in the place of the easier ones.
#pragma once

#include "composer/fitting.hpp"

namespace unhunch::composer {

/// Of `picked` each that has a harder one instead, where that is among `fitting` and no rule of the session is broken by it:
/// neighbours in one chain never come together, nor two that are advanced; a basic row and a posture move stay, and each
/// category keeps its place.
[[nodiscard]] Pool with_harder(Pool picked, const Pool& fitting, const Household& household);

}  // namespace unhunch::composer
