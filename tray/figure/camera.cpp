#include "figure/camera.hpp"

#include <algorithm>
#include <cmath>

#include "figure/motion.hpp"

namespace unhunch::tray {

namespace {

// With zoom 1 a figure that stretches its arms up or out fits, with a margin and the floor line.
constexpr double whole_scale = .72;
constexpr double whole_centre = .6;

double yaw(const std::string& view) {
    if (view == "side") return 90;
    if (view == "back") return 180;
    return 0;
}

}  // namespace

Camera::Camera(const content::Animation& clip, bool mirrored)
    : mirrored_{mirrored},
      from_side_{clip.view == "side"},
      cosine_{std::cos(radians(yaw(clip.view)))},
      sine_{std::sin(radians(yaw(clip.view)))},
      scale_{whole_scale * clip.zoom} {
    const Point focus = body_at(clip, {}).at(clip.focus);
    // Closer by, the picture is a part of the whole one and never looks past its edge.
    const double room = .5 / whole_scale - .5 / scale_;
    centre_x_ = std::clamp(across(focus), -room, room);
    centre_y_ = std::clamp(focus.y, whole_centre - room, whole_centre + room);
}

double Camera::across(Point point) const {
    const Point p = seen(point);
    return p.x * cosine_ + p.z * sine_;
}

Spot Camera::spot(Point point) const {
    return {.5 + scale_ * (across(point) - centre_x_), .5 - scale_ * (point.y - centre_y_)};
}

double Camera::nearness(Point point) const {
    const Point p = seen(point);
    return p.z * cosine_ - p.x * sine_;
}

}  // namespace unhunch::tray
