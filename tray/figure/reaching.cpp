#include <algorithm>
#include <cmath>

#include "catalogue/skeleton.hpp"
#include "figure/body.hpp"

namespace unhunch::tray {

namespace {

constexpr auto& s = content::segments;

/// The names of one limb's points, from its root to its end.
struct Limb {
    std::string root, middle, joint;  // shoulder, elbow, wrist
    std::vector<std::string> ends;    // what turns with the hand or foot
    std::vector<Point> places;        // of the ends, seen from the joint
};

Limb limb_of(std::string_view end) {
    const auto side = std::string{end.substr(end.size() - 2)};
    if (end.starts_with("hand") || end.starts_with("wrist")) {
        return {"shoulder" + side, "elbow" + side, "wrist" + side, {"hand" + side}, {{0, -s.hand, 0}}};
    }
    return {"hip" + side, "knee" + side, "ankle" + side, {"toe" + side, "heel" + side},
            {{0, -s.ankle_height, s.foot}, {0, -s.ankle_height, -s.heel}}};
}

Point unit(Point p) {
    const double long_as = length(p);
    return long_as > 1e-9 ? 1 / long_as * p : Point{};
}

/// Where elbow or knee goes so that two bones span from root to target; on the side where it is now.
Point bent(Point root, Point middle, Point target, double upper, double lower, Point otherwise) {
    const Point way = target - root;
    const Point along = unit(way);
    const double far = std::clamp(length(way), std::abs(upper - lower) + 1e-6, upper + lower - 1e-6);
    const double foot = (upper * upper - lower * lower + far * far) / (2 * far);
    const double out = std::sqrt(std::max(upper * upper - foot * foot, 0.0));
    Point aside = middle - root - dot(middle - root, along) * along;
    if (length(aside) < .004) aside = otherwise - dot(otherwise, along) * along;
    return root + foot * along + out * unit(aside);
}

}  // namespace

std::size_t Body::end_index(std::string_view end) {
    const bool hand = end.starts_with("hand") || end.starts_with("wrist");
    return (hand ? 0U : 2U) + (end.ends_with("_l") ? 0U : 1U);
}

Point Body::beside(std::string_view point, Point offset) const {
    for (const auto* part : {"skull", "head_c", "nose", "chin", "vertex"}) {
        if (point == part) return at(point) + head_ * offset;
    }
    for (const auto* part : {"waist", "c7", "sternum", "shoulder_l", "shoulder_r", "scap_l", "scap_r"}) {
        if (point == part) return at(point) + chest_ * offset;
    }
    for (const auto* part : {"pelvis", "hip_l", "hip_r"}) {
        if (point == part) return at(point) + pelvis_ * offset;
    }
    return at(point) + offset;
}

void Body::reach(std::string_view end, Point target, const std::optional<Turn>& held) {
    const Limb limb = limb_of(end);
    const Point root = at(limb.root);
    const Point middle = at(limb.middle);
    const Point joint = at(limb.joint);
    auto& turn = ends_[end_index(end)];
    // What ends up at the target: the joint itself, or a point that turns with the forearm or shank.
    const bool is_joint = end.starts_with("foot") || end == limb.joint;
    const Point tip = is_joint ? joint : at(end);
    if (held) {
        Point to_tip{};
        for (std::size_t i = 0; i < limb.ends.size(); ++i) {
            if (limb.ends[i] == end) to_tip = *held * limb.places[i];
        }
        target = target - to_tip;
    }
    const Point last = held ? joint : tip;
    const bool arm = end_index(end) < 2;
    const Point otherwise = arm ? chest_ * Point{0, -.5, -1} : pelvis_ * Point{0, 0, 1};
    const double upper = length(middle - root), lower = length(last - middle);
    const Point now = bent(root, middle, target, upper, lower, otherwise);
    const Point arrived = now + lower * unit(target - now);
    const Turn swung = turn_between(last - middle, arrived - now);
    points_[limb.middle] = now;
    points_[limb.joint] = now + swung * (joint - middle);
    turn = held ? *held : swung * turn;
    for (std::size_t i = 0; i < limb.ends.size(); ++i) {
        points_[limb.ends[i]] = at(limb.joint) + turn * limb.places[i];
    }
}

}  // namespace unhunch::tray
