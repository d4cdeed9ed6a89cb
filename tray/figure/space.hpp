// Points and turns in the space of the figure: +x its left, +y up, +z where it faces; the unit is its height.
#pragma once

#include <array>

namespace unhunch::tray {

struct Point {
    double x = 0, y = 0, z = 0;

    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend Point operator*(double k, Point a) { return {k * a.x, k * a.y, k * a.z}; }
};

[[nodiscard]] double dot(Point a, Point b);
[[nodiscard]] double length(Point a);
[[nodiscard]] inline Point between(Point a, Point b, double share) { return a + share * (b - a); }

/// A rotation. `a * b` turns by b first, as seen from a.
struct Turn {
    std::array<std::array<double, 3>, 3> row{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

    friend Turn operator*(const Turn& a, const Turn& b);
    friend Point operator*(const Turn& turn, Point p);
};

// About one axis, by degrees.
[[nodiscard]] Turn about_x(double degrees);
[[nodiscard]] Turn about_y(double degrees);
[[nodiscard]] Turn about_z(double degrees);
/// About an axis of length 1.
[[nodiscard]] Turn about(Point axis, double degrees);
/// The shortest way from one direction to another.
[[nodiscard]] Turn turn_between(Point from, Point to);
/// On the way from one turn to another; `share` 0 to 1.
[[nodiscard]] Turn between(const Turn& from, const Turn& to, double share);
[[nodiscard]] Point cross(Point a, Point b);

[[nodiscard]] double radians(double degrees);

}  // namespace unhunch::tray
