// How a stretch of time becomes whole seconds.
#pragma once

#include "core/time.hpp"

namespace unhunch::core {

/// The instant of the nearest whole second.
[[nodiscard]] inline WallTime whole_instant(WallTime at) { return date::round<seconds>(at); }

/// Its edges are rounded, not its length, so that adjoining stretches neither gain nor lose a second.
[[nodiscard]] inline seconds whole_length(WallTime from, Length length) {
    return date::round<seconds>(from + length) - date::round<seconds>(from);
}

}  // namespace unhunch::core
