#include "figure/drawing.hpp"

namespace unhunch::tray {

void Drawing::line(Point from, Point to, double width, Ink ink) {
    sign(camera_.spot(from), camera_.spot(to), width * camera_.scale(), ink);
}

void Drawing::taper(Point from, Point to, double width_from, double width_to, Ink ink) {
    constexpr int parts = 12;  // enough that no step shows
    for (int i = 0; i < parts; ++i) {
        const double start = static_cast<double>(i) / parts;
        const double width = width_from + (width_to - width_from) * (start + .5 / parts);
        line(between(from, to, start), between(from, to, start + 1.0 / parts), width, ink);
    }
}

void Drawing::sign(Spot from, Spot to, double width, Ink ink) {
    strokes_.push_back({from.x, from.y, to.x, to.y, width, ink});
}

}  // namespace unhunch::tray
