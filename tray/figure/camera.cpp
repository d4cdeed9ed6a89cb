#include "figure/camera.hpp"

#include <algorithm>
#include <cmath>

#include "figure/contacts.hpp"
#include "figure/props.hpp"

namespace unhunch::tray {

namespace {

// With zoom 1 a figure that stretches its arms up or out fits, with a margin and the floor line.
constexpr double whole_scale = .72;
constexpr double whole_centre = .6;
constexpr double closest = 1.02;  // of a view of everything: somebody kneeling is not blown up to a giant
constexpr double margin = .085;    // around everything, in body heights: limbs are thicker than their points

double yaw(const content::Animation& clip) {
    if (clip.yaw) return *clip.yaw;
    if (clip.view == "side") return 90;
    if (clip.view == "back") return 180;
    return 0;
}

}  // namespace

Camera::Camera(const content::Animation& clip, const Body& start, bool mirrored)
    : mirrored_{mirrored},
      cosine_{std::cos(radians(yaw(clip)))},
      sine_{std::sin(radians(yaw(clip)))},
      scale_{whole_scale * clip.zoom} {
    if (clip.focus.empty()) {
        show_everything(clip, start);
        return;
    }
    const Point focus = start.at(clip.focus);
    // Closer by, the picture is a part of the whole one and never looks past its edge.
    const double room = std::max(.5 / whole_scale - .5 / scale_, 0.0);
    centre_x_ = std::clamp(across(focus), -room, room);
    centre_y_ = std::clamp(focus.y, whole_centre - room, whole_centre + room);
}

void Camera::show_everything(const content::Animation& clip, const Body& start) {
    double left = 10, right = -10, top = .2, bottom = 0;
    const auto include = [&](Point p) {
        left = std::min(left, across(p));
        right = std::max(right, across(p));
        top = std::max(top, p.y);
        bottom = std::min(bottom, p.y);
    };
    constexpr int steps = 6;
    for (int i = 0; i <= steps; ++i) {
        const Body body = body_at(clip, {Beat::Part::Move, static_cast<double>(i) / steps}, start);
        for (const auto& [name, point] : body.points()) include(point);
        for (const auto& hint : clip.hints) {
            const Point tail = body.at(hint.from) + Point{hint.offset[0], hint.offset[1], hint.offset[2]};
            if (hint.kind == "circle" && i == 0) {
                for (const double end : {-1.0, 1.0}) include(tail + end * hint.length * rightward());
            }
            if (hint.kind != "arrow") continue;
            const Point dir{hint.dir[0], hint.dir[1], hint.dir[2]};
            include(tail);
            if (length(dir) > 0) include(tail + hint.length / length(dir) * dir);
        }
        if (i > 0) continue;
        for (const auto& corner : corners_of(clip.props, body)) include(corner);
    }
    const double wide = right - left + 2 * margin;
    const double high = top - bottom + 2 * margin;
    scale_ = std::min(1 / std::max(wide, high), closest);
    centre_x_ = (left + right) / 2;
    // The floor stays low in the picture, so that people stand on it; what is left over is air above.
    const double air = 1 / scale_ - high;
    centre_y_ = (top + bottom) / 2 + .32 * air;
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

double Camera::half_across(double half_width, double half_depth) const {
    return std::abs(half_width * cosine_) + std::abs(half_depth * sine_);
}

}  // namespace unhunch::tray
