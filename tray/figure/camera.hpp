// The view of the figure: from any side, moved close where the movement is small, far enough where it is wide.
#pragma once

#include "figure/body.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

struct Spot {
    double x, y;
};

class Camera {
public:
    /// Stands still during the clip: it looks at where the focus is in the first pose, or at all that the clip shows.
    /// `start` is the clip's first body.
    Camera(const content::Animation& clip, const Body& start, bool mirrored);

    /// On the unit square.
    [[nodiscard]] Spot spot(Point point) const;
    /// Towards the eye: the greater, the nearer.
    [[nodiscard]] double nearness(Point point) const;
    /// Canvas units of a body height.
    [[nodiscard]] double scale() const { return scale_; }
    // Which of the three the view is nearest to.
    [[nodiscard]] bool from_side() const { return sine_ > .7 || sine_ < -.7; }
    [[nodiscard]] bool from_behind() const { return !from_side() && cosine_ < 0; }
    /// Half of what a thing of that width (x) and depth (z) takes up from left to right.
    [[nodiscard]] double half_across(double half_width, double half_depth) const;
    /// In the room, one to the right of the picture.
    [[nodiscard]] Point rightward() const { return {mirrored_ ? -cosine_ : cosine_, 0, sine_}; }

private:
    [[nodiscard]] double across(Point point) const;
    [[nodiscard]] Point seen(Point point) const { return mirrored_ ? Point{-point.x, point.y, point.z} : point; }
    void show_everything(const content::Animation& clip, const Body& start);

    bool mirrored_;
    double cosine_, sine_;
    double scale_;
    double centre_x_ = 0, centre_y_ = 0;
};

}  // namespace unhunch::tray
