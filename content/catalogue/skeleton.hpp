// The joints of the figure: how long its segments are, how it stands at rest, and how far each joint may turn.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "catalogue/catalogue.hpp"

namespace unhunch::content {

/// Fractions of body height: Drillis and Contini style proportions, rounded.
struct Segments {
    double hip_half_width = .095;
    double lumbar = .14;
    double thorax = .15;
    double clavicle = .12;
    double clavicle_at = .93;  // of the thorax, where the clavicles begin
    double neck = .055;
    double head = .125;
    double upper_arm = .186;
    double forearm = .146;
    double hand = .06;
    double thigh = .245;
    double shank = .246;
    double ankle_height = .039;
    double foot = .12;   // ankle to toe
    double heel = .04;   // ankle to the back of the heel
};
inline constexpr Segments segments;

/// One axis of a joint, in degrees. Paired joints are named without their side; both sides share the entry.
/// The ranges are wide enough for every exercise and narrow enough that a slip of the pen cannot show a broken neck.
struct Axis {
    std::string_view joint;
    std::string_view name;
    double rest;
    double least;
    double most;
    bool paired;
};

[[nodiscard]] std::span<const Axis> axes();

/// Quiet standing, with every joint of the skeleton.
[[nodiscard]] const Pose& rest_pose();

}  // namespace unhunch::content
