#include "figure/outline.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace unhunch::tray {

namespace {

constexpr double whole = 2 * std::numbers::pi;
constexpr double deviation = 0.2;  // of the polygon from the circle

/// Corners of an arc, the first and the last on its ends.
struct Arc {
    Arc(Spot around, double wide, double begin, double end)
        : middle{around}, radius{wide}, from{begin}, until{end} {
        const double corner = 2 * std::acos(1 - std::min(deviation / radius, 0.5));
        corners = std::max(2, static_cast<int>(std::ceil((until - from) / corner)));
    }

    /// One turn is worked out, and each corner is the one before it turned on: sine and cosine take longer than all the rest.
    void add_to(std::vector<Spot>& edge) const {
        const double step = (until - from) / corners;
        const double c = std::cos(step), s = std::sin(step);
        double x = radius * std::cos(from), y = radius * std::sin(from);
        for (int i = 0; i <= corners; ++i) {
            edge.push_back({middle.x + x, middle.y + y});
            const double before = x;
            x = x * c - y * s;
            y = before * s + y * c;
        }
    }

    Spot middle;
    double radius, from, until;
    int corners;
};

std::vector<Spot> edge_of(std::initializer_list<Arc> arcs) {
    std::vector<Spot> edge;
    std::size_t corners = 0;
    for (const auto& arc : arcs) corners += static_cast<std::size_t>(arc.corners) + 1;
    edge.reserve(corners);
    for (const auto& arc : arcs) arc.add_to(edge);
    return edge;
}

}  // namespace

std::vector<Spot> outline(const Stroke& stroke, double side, double least) {
    const Spot first{stroke.x1 * side, stroke.y1 * side};
    const Spot second{stroke.x2 * side, stroke.y2 * side};
    const double start = std::max(least, stroke.width * side) / 2;
    const double end = std::max(least, stroke.end_width * side) / 2;
    const double length = std::hypot(second.x - first.x, second.y - first.y);
    if (length <= std::abs(start - end)) {  // one end lies within the other
        return edge_of({start >= end ? Arc{first, start, 0, whole} : Arc{second, end, 0, whole}});
    }
    const double along = std::atan2(second.y - first.y, second.x - first.x);
    const double touch = std::acos((start - end) / length);  // where the straight edges leave the ends
    return edge_of({Arc{first, start, along + touch, along + whole - touch}, Arc{second, end, along - touch, along + touch}});
}

bool translucent(Ink ink) { return ink == Ink::Ghost || ink == Ink::Glow; }

}  // namespace unhunch::tray
