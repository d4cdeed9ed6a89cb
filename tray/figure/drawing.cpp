#include "figure/drawing.hpp"

namespace unhunch::tray {

void Drawing::line(Point from, Point to, double width, Ink ink) { taper(from, to, width, width, ink); }

void Drawing::taper(Point from, Point to, double width_from, double width_to, Ink ink) {
    const auto start = camera_.spot(from);
    const auto end = camera_.spot(to);
    strokes_.push_back({start.x, start.y, end.x, end.y, width_from * camera_.scale(), width_to * camera_.scale(), ink});
}

void Drawing::sign(Spot from, Spot to, double width, Ink ink) {
    strokes_.push_back({from.x, from.y, to.x, to.y, width, width, ink});
}

}  // namespace unhunch::tray
