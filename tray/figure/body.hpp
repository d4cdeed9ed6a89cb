// Where every point of the figure is when its joints have the angles of a pose.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "catalogue/catalogue.hpp"
#include "figure/space.hpp"

namespace unhunch::tray {

class Body {
public:
    /// The pelvis is at the origin.
    explicit Body(const content::Pose& pose);

    /// "pelvis", "c7", "hand_l" ...: the points of content/README.md.
    [[nodiscard]] Point at(std::string_view point) const;
    [[nodiscard]] const std::map<std::string, Point, std::less<>>& points() const { return points_; }

    // A place on a part that turns as a whole, seen from its root: pelvis, waist, neck base, base of the skull.
    [[nodiscard]] Point on_pelvis(Point offset) const { return at("pelvis") + pelvis_ * offset; }
    [[nodiscard]] Point on_chest(Point offset) const { return at("waist") + chest_ * offset; }
    [[nodiscard]] Point on_head(Point offset) const { return at("head_c") + head_ * offset; }
    [[nodiscard]] Point facing(Point direction) const { return head_ * direction; }

    void move(Point by);

private:
    void bend_spine(const content::Pose& pose);
    void hang_arm(const content::Pose& pose, char side, double sign);
    void set_leg(const content::Pose& pose, char side, double sign);

    std::map<std::string, Point, std::less<>> points_;
    Turn pelvis_, chest_, head_;
};

}  // namespace unhunch::tray
