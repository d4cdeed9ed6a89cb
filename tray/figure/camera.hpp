// The view of the figure: from the front, the side or behind, moved close where the movement is small.
#pragma once

#include "figure/body.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

struct Spot {
    double x, y;
};

class Camera {
public:
    /// Stands still during the clip: it looks at where the focus is in the first pose.
    Camera(const content::Animation& clip, bool mirrored);

    /// On the unit square.
    [[nodiscard]] Spot spot(Point point) const;
    /// Towards the eye: the greater, the nearer.
    [[nodiscard]] double nearness(Point point) const;
    /// Canvas units of a body height.
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] bool from_side() const { return from_side_; }

private:
    [[nodiscard]] double across(Point point) const;
    [[nodiscard]] Point seen(Point point) const { return mirrored_ ? Point{-point.x, point.y, point.z} : point; }

    bool mirrored_;
    bool from_side_;
    double cosine_, sine_;
    double scale_;
    double centre_x_ = 0, centre_y_ = 0;
};

}  // namespace unhunch::tray
