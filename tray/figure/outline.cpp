#include "figure/outline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::tray {

namespace {

constexpr double whole = 2 * std::numbers::pi;
constexpr double deviation = 0.125;  // of the polygon from the circle

void add_arc(std::vector<Spot>& edge, Spot middle, double radius, double from, double until) {
    const double corner = 2 * std::acos(1 - std::min(deviation / radius, 0.5));
    const auto corners = std::max(2, static_cast<int>(std::ceil((until - from) / corner)));
    for (int i = 0; i <= corners; ++i) {
        const double angle = from + (until - from) * i / corners;
        edge.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
    }
}

}  // namespace

std::vector<Spot> outline(const Stroke& stroke, double side, double least) {
    const Spot first{stroke.x1 * side, stroke.y1 * side};
    const Spot second{stroke.x2 * side, stroke.y2 * side};
    const double start = std::max(least, stroke.width * side) / 2;
    const double end = std::max(least, stroke.end_width * side) / 2;
    const double length = std::hypot(second.x - first.x, second.y - first.y);
    std::vector<Spot> edge;
    if (length <= std::abs(start - end)) {  // one end lies within the other
        start >= end ? add_arc(edge, first, start, 0, whole) : add_arc(edge, second, end, 0, whole);
        return edge;
    }
    const double along = std::atan2(second.y - first.y, second.x - first.x);
    const double touch = std::acos((start - end) / length);  // where the straight edges leave the ends
    add_arc(edge, first, start, along + touch, along + whole - touch);
    add_arc(edge, second, end, along - touch, along + touch);
    return edge;
}

bool translucent(Ink ink) { return ink == Ink::Ghost || ink == Ink::Glow; }

}  // namespace unhunch::tray
