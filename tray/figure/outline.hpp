// The edge of a stroke as a polygon, for whoever fills it: cheaper than a pen's strokes and curves, and as round to the eye.
#pragma once

#include <vector>

#include "figure/camera.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

/// Of a stroke on a square canvas of that side, no thinner than `least`, all in the same unit, pixels at best: the corners
/// keep within a fifth of one unit of the round edge. All edges turn in the same sense, so that what overlaps fills as one.
[[nodiscard]] std::vector<Spot> outline(const Stroke& stroke, double side, double least = 0);

/// Whether strokes of this ink are painted one by one, since those below shine through.
[[nodiscard]] bool translucent(Ink ink);

}  // namespace unhunch::tray
