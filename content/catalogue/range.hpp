// From the least to the most, both allowed.
#pragma once

namespace unhunch::content {

struct Range {
    double least;
    double most;

    [[nodiscard]] bool holds(double value) const { return value >= least && value <= most; }
};

}  // namespace unhunch::content
