// Where every point of the figure is when its joints have the angles of a pose.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
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
    [[nodiscard]] Point from_chest(Point direction) const { return chest_ * direction; }
    /// From the point, in the directions of the head, chest or pelvis it belongs to; from a limb, in those of the room.
    [[nodiscard]] Point beside(std::string_view point, Point offset) const;

    /// That far from the hand, on the side of its palm.
    [[nodiscard]] Point in_palm(std::string_view hand, double out) const;
    /// Fingers of a hand: how far they are bent and spread, in degrees.
    struct Fingers {
        double curl = 0, spread = 0, turn = 0;
    };
    [[nodiscard]] const Fingers& fingers(char side) const { return fingers_[side == 'l' ? 0 : 1]; }
    /// From the wrist: along the hand, to the side of the thumb, and out of the palm.
    struct Palm {
        Point along, thumb, out;
    };
    [[nodiscard]] Palm palm(char side) const;

    /// How the hand ("hand_l") or foot ("foot_l", "toe_l") is turned.
    [[nodiscard]] const Turn& turn(std::string_view end) const { return ends_[end_index(end)]; }

    void move(Point by);
    /// A point of the room, such as where a band is fixed.
    void mark(const std::string& name, Point place) { points_[name] = place; }
    /// Brings the end of a limb ("hand_l", "ankle_r", "foot_l") to `target`, or as near as the limb is long, bending
    /// elbow or knee the way it is bent already. With `held` the hand or foot is turned like that.
    void reach(std::string_view end, Point target, const std::optional<Turn>& held);

private:
    void bend_spine(const content::Pose& pose);
    void hang_arm(const content::Pose& pose, char side, double sign);
    void set_leg(const content::Pose& pose, char side, double sign);
    static std::size_t end_index(std::string_view end);

    std::map<std::string, Point, std::less<>> points_;
    Turn pelvis_, chest_, head_;
    std::array<Turn, 4> ends_;  // hands, then feet; left first
    std::array<Fingers, 2> fingers_;
};

}  // namespace unhunch::tray
