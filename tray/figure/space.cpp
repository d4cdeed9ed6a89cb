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

}  // namespace unhunch::tray
