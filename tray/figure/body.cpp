#include "figure/body.hpp"

#include <cmath>

#include "catalogue/skeleton.hpp"

namespace unhunch::tray {

namespace {

using Joint = std::map<std::string, double>;
constexpr auto& s = content::segments;

/// Positive is forward, to the figure's left, and a turn to the left.
Turn axial(const Joint& joint) {
    return about_y(joint.at("twist")) * about_z(-joint.at("side")) * about_x(joint.at("flex"));
}

/// The shortest way from hanging to (plane, elev), after the arm has turned about itself.
Turn swing(const Joint& joint, double sign) {
    const double plane = radians(joint.at("plane"));
    const Point axis{-std::sin(plane), 0, sign * std::cos(plane)};
    return about(axis, joint.at("elev")) * about_y(sign * joint.at("rot"));
}

Point down(double by) { return {0, -by, 0}; }

}  // namespace

Body::Body(const content::Pose& pose) {
    bend_spine(pose);
    hang_arm(pose, 'l', 1);
    hang_arm(pose, 'r', -1);
    set_leg(pose, 'l', 1);
    set_leg(pose, 'r', -1);
}

void Body::bend_spine(const content::Pose& pose) {
    const auto& root = pose.at("pelvis");
    pelvis_ = about_y(root.at("yaw")) * about_z(-root.at("roll")) * about_x(root.at("pitch"));
    points_["pelvis"] = {};
    const Turn lumbar = pelvis_ * axial(pose.at("lumbar"));
    points_["waist"] = lumbar * Point{0, s.lumbar, 0};
    chest_ = lumbar * axial(pose.at("thorax"));
    points_["c7"] = on_chest({0, s.thorax, 0});
    points_["sternum"] = on_chest({0, s.thorax * s.clavicle_at, 0});
    const Turn neck = chest_ * axial(pose.at("neck"));
    points_["skull"] = at("c7") + neck * Point{0, s.neck, 0};
    head_ = neck * axial(pose.at("head"));
    points_["head_c"] = at("skull") + head_ * Point{0, s.head * .48, .018};
    points_["nose"] = on_head({0, -.005, .064});
    points_["chin"] = on_head({0, -.055, .036});
    points_["vertex"] = at("skull") + head_ * Point{0, s.head, .01};
}

void Body::hang_arm(const content::Pose& pose, char side, double sign) {
    const std::string suffix{'_', side};
    const auto& clavicle = pose.at("clav" + suffix);
    const double elev = radians(clavicle.at("elev"));
    const double prot = radians(clavicle.at("prot"));
    const Point along{sign * std::cos(elev) * std::cos(prot), std::sin(elev), std::cos(elev) * std::sin(prot)};
    points_["shoulder" + suffix] = at("sternum") + chest_ * (s.clavicle * along);
    // The shoulder blade slides to the spine as the collarbone draws back, about 4 cm for 20 degrees on a tall body.
    points_["scap" + suffix] = on_chest({sign * (.075 + .0012 * clavicle.at("prot")),
                                         s.thorax * .62 + .0012 * clavicle.at("elev"), -.03});
    const Turn upper_arm = chest_ * swing(pose.at("shoulder" + suffix), sign);
    points_["elbow" + suffix] = at("shoulder" + suffix) + upper_arm * down(s.upper_arm);
    const Turn forearm = upper_arm * about_x(-pose.at("elbow" + suffix).at("flex"));
    points_["wrist" + suffix] = at("elbow" + suffix) + forearm * down(s.forearm);
    const Turn hand = forearm * about_x(-pose.at("wrist" + suffix).at("flex"));
    points_["hand" + suffix] = at("wrist" + suffix) + hand * down(s.hand);
    ends_[end_index("hand" + suffix)] = hand;
    const auto& fingers = pose.at("fingers" + suffix);
    fingers_[side == 'l' ? 0 : 1] = {fingers.at("curl"), fingers.at("spread"), fingers.at("turn")};
}

void Body::set_leg(const content::Pose& pose, char side, double sign) {
    const std::string suffix{'_', side};
    const auto& hip = pose.at("hip" + suffix);
    points_["hip" + suffix] = on_pelvis({sign * s.hip_half_width, 0, 0});
    const Turn thigh =
        pelvis_ * about_y(sign * hip.at("rot")) * about_z(sign * hip.at("abd")) * about_x(-hip.at("flex"));
    points_["knee" + suffix] = at("hip" + suffix) + thigh * down(s.thigh);
    const Turn shank = thigh * about_x(pose.at("knee" + suffix).at("flex"));
    points_["ankle" + suffix] = at("knee" + suffix) + shank * down(s.shank);
    const Turn foot = shank * about_x(-pose.at("ankle" + suffix).at("flex"));
    points_["toe" + suffix] = at("ankle" + suffix) + foot * Point{0, -s.ankle_height, s.foot};
    points_["heel" + suffix] = at("ankle" + suffix) + foot * Point{0, -s.ankle_height, -s.heel};
    ends_[end_index("foot" + suffix)] = foot;
}

Point Body::at(std::string_view point) const {
    const auto found = points_.find(point);
    if (found != points_.end()) return found->second;
    const auto side = std::string{point.substr(point.size() < 2 ? 0 : point.size() - 2)};
    if (point.starts_with("sole")) return between(at("heel" + side), at("toe" + side), .5);
    if (point.starts_with("thigh")) return between(at("hip" + side), at("knee" + side), .55);
    if (point.starts_with("foot")) return at("ankle" + side);
    return {};
}

Body::Palm Body::palm(char side) const {
    const auto& hand = ends_[end_index(side == 'l' ? "hand_l" : "hand_r")];
    const double sign = side == 'l' ? 1 : -1;
    // Turned by 0 the palm looks forward beside a hanging arm and the thumb outward.
    const Turn turned = hand * about_y(-sign * fingers(side).turn);
    return {hand * Point{0, -1, 0}, turned * Point{sign, 0, 0}, turned * Point{0, 0, 1}};
}

Point Body::in_palm(std::string_view hand, double out) const {
    return between(at(std::string{"wrist"} + std::string{hand.substr(4)}), at(hand), .8) + out * palm(hand.ends_with("_l") ? 'l' : 'r').out;
}

void Body::move(Point by) {
    for (auto& [name, point] : points_) point = point + by;
}

}  // namespace unhunch::tray
