// The things an exercise is done with: what is behind the figure, what before it, and how much room all of it takes.
#pragma once

#include <optional>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "figure/body.hpp"
#include "figure/drawing.hpp"

namespace unhunch::tray {

/// What stands behind the figure, before it is drawn. `start` is the body in the first pose, under which chairs stand.
void draw_props_behind(Drawing& drawing, const Body& body, const Body& start,
                       const std::vector<content::Prop>& props);
/// What is in front of it or in its hands, after.
void draw_props_before(Drawing& drawing, const Body& body, const Body& start, const std::vector<content::Prop>& props);

/// Corners of what must be in the picture besides the body.
[[nodiscard]] std::vector<Point> corners_of(const std::vector<content::Prop>& props, const Body& start);

/// Where a desk's or bench's top is, for hands and knees that rest on it; absent for other things.
struct Top {
    double y;
    Point from, to;  // two corners
};
[[nodiscard]] std::optional<Top> top_of(const content::Prop& prop, const Body& start);

}  // namespace unhunch::tray
