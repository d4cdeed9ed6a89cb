// Times in which something was so, as a sorted list without overlaps.
#pragma once

#include <vector>

#include "core/time.hpp"

namespace unhunch::app {

struct Interval {
    core::WallTime from;
    core::WallTime to;

    bool operator==(const Interval&) const = default;
};

/// Sorted; what overlaps or adjoins becomes one, what is empty goes.
[[nodiscard]] std::vector<Interval> united(std::vector<Interval> intervals);

}  // namespace unhunch::app
