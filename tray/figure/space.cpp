#include "figure/space.hpp"

#include <cmath>
#include <cstddef>
#include <numbers>

namespace unhunch::tray {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

double dot(Point a, Point b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

double length(Point a) { return std::sqrt(dot(a, a)); }

Turn operator*(const Turn& a, const Turn& b) {
    Turn product;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            product.row[i][j] = a.row[i][0] * b.row[0][j] + a.row[i][1] * b.row[1][j] + a.row[i][2] * b.row[2][j];
        }
    }
    return product;
}

Point operator*(const Turn& turn, Point p) {
    const auto& r = turn.row;
    return {r[0][0] * p.x + r[0][1] * p.y + r[0][2] * p.z, r[1][0] * p.x + r[1][1] * p.y + r[1][2] * p.z,
            r[2][0] * p.x + r[2][1] * p.y + r[2][2] * p.z};
}

Turn about_x(double degrees) { return about({1, 0, 0}, degrees); }
Turn about_y(double degrees) { return about({0, 1, 0}, degrees); }
Turn about_z(double degrees) { return about({0, 0, 1}, degrees); }

Turn about(Point axis, double degrees) {
    const double c = std::cos(radians(degrees));
    const double s = std::sin(radians(degrees));
    const double k = 1 - c;
    const auto [x, y, z] = axis;
    return {{{{c + x * x * k, x * y * k - z * s, x * z * k + y * s},
              {y * x * k + z * s, c + y * y * k, y * z * k - x * s},
              {z * x * k - y * s, z * y * k + x * s, c + z * z * k}}}};
}

Point cross(Point a, Point b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }

Turn turn_between(Point from, Point to) {
    const Point axis = cross(from, to);
    const double sine = length(axis);
    if (sine < 1e-12) return {};
    return about(1 / sine * axis, std::atan2(sine, dot(from, to)) * 180 / std::numbers::pi);
}

Turn between(const Turn& from, const Turn& to, double share) {
    Turn back;  // a turn is undone by its transpose
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) back.row[i][j] = from.row[j][i];
    }
    const auto r = (to * back).row;
    const Point axis{r[2][1] - r[1][2], r[0][2] - r[2][0], r[1][0] - r[0][1]};
    const double sine = length(axis) / 2;
    if (sine < 1e-9) return share < .5 ? from : to;
    const double degrees = std::atan2(sine, (r[0][0] + r[1][1] + r[2][2] - 1) / 2) * 180 / std::numbers::pi;
    return about(.5 / sine * axis, share * degrees) * from;
}

}  // namespace unhunch::tray
