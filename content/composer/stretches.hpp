// The stretches at the end: chest, upper back, neck or shoulders, then lower back and hips.
#pragma once

#include "composer/picking.hpp"

namespace unhunch::composer {

/// Static holds of the pool, three to five; the wrists have theirs elsewhere.
[[nodiscard]] Picks stretches(const Pool& pool, unsigned number);

}  // namespace unhunch::composer
