#include "figure/motion.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "catalogue/skeleton.hpp"

namespace unhunch::tray {

namespace {

using content::Pose;

double eased(const std::string& easing, double t) {
    if (easing == "linear") return t;
    if (easing == "ease_out") return 1 - (1 - t) * (1 - t);
    return .5 - .5 * std::cos(std::numbers::pi * t);
}

/// The smooth curve through four neighbours, between the middle two (Catmull-Rom).
double curve(double a, double b, double c, double d, double t) {
    return .5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

/// Every pose has every joint with every axis: they are walked side by side, for looking them up by name takes longer than
/// all the rest.
template <typename... Poses, typename Between>
Pose mixed(const Between& angle_between, const Pose& first, const Poses&... others) {
    Pose pose = first;
    std::array joints{others.begin()...};
    for (auto& [name, axes] : pose) {
        std::array<decltype(axes.cbegin()), sizeof...(others)> across;
        for (std::size_t i = 0; i < across.size(); ++i) across[i] = joints[i]++->second.begin();
        for (auto& [axis, angle] : axes) {
            std::array<double, sizeof...(others)> angles{};
            for (std::size_t i = 0; i < across.size(); ++i) angles[i] = across[i]++->second;
            angle = angle_between(angle, angles);
        }
    }
    return pose;
}

Pose blend(const Pose& from, const Pose& to, double share) {
    return mixed([share](double angle, const std::array<double, 1>& end) { return angle + share * (end[0] - angle); }, from, to);
}

Pose blend(const std::array<const Pose*, 4>& four, double share) {
    return mixed(
        [share](double angle, const std::array<double, 3>& others) {
            return curve(others[0], angle, others[1], others[2], share);
        },
        *four[1], *four[0], *four[2], *four[3]);
}

/// Once round all poses and back to the first; `t` from 0 to 1.
Pose round_trip(const std::vector<Pose>& poses, double t) {
    const auto count = poses.size();
    const double along = std::clamp(t, 0.0, 1.0) * static_cast<double>(count);
    const auto leg = std::min(static_cast<std::size_t>(along), count - 1);
    const auto pose = [&](std::size_t i) { return &poses[i % count]; };
    return blend({pose(leg + count - 1), pose(leg), pose(leg + 1), pose(leg + 2)}, along - static_cast<double>(leg));
}

/// From the first pose (t = 0) to the last (t = 1).
Pose way(const std::vector<Pose>& poses, double t) {
    if (poses.size() == 2) return blend(poses[0], poses[1], t);
    const auto last = poses.size() - 1;
    const double along = std::clamp(t, 0.0, 1.0) * static_cast<double>(last);
    const auto leg = std::min(static_cast<std::size_t>(along), last - 1);
    const std::array<const Pose*, 4> four{&poses[leg == 0 ? 0 : leg - 1], &poses[leg], &poses[leg + 1],
                                          &poses[std::min(leg + 2, last)]};
    return blend(four, along - static_cast<double>(leg));
}

}  // namespace

double share_of(const content::Animation& clip, Beat beat) {
    const double t = std::clamp(beat.progress, 0.0, 1.0);
    switch (beat.part) {
        case Beat::Part::Move: return clip.loop ? t : eased(clip.easing, t);
        case Beat::Part::Hold: return clip.loop ? 0 : 1;
        case Beat::Part::Return: return clip.loop ? 0 : eased(clip.easing, 1 - t);
        case Beat::Part::Pause: return 0;
    }
    return 0;
}

Pose pose_at(const content::Animation& clip, Beat beat) {
    const auto& poses = clip.poses;
    if (poses.empty()) return content::rest_pose();
    if (poses.size() == 1) return poses.front();
    if (beat.part == Beat::Part::Hold && !clip.hold_poses.empty()) {
        std::vector<Pose> round{poses.back()};
        round.insert(round.end(), clip.hold_poses.begin(), clip.hold_poses.end());
        return round_trip(round, std::fmod(beat.progress * clip.hold_rounds, 1.0));
    }
    const double share = share_of(clip, beat);
    return clip.loop ? round_trip(poses, share) : way(poses, share);
}

Beat beat_at(const content::Tempo& tempo, double seconds) {
    if (tempo.rep() <= 0) return {};
    double left = std::fmod(std::max(seconds, 0.0), tempo.rep());
    if (left < tempo.move) return {Beat::Part::Move, left / tempo.move};
    left -= tempo.move;
    if (left < tempo.hold) return {Beat::Part::Hold, left / tempo.hold};
    left -= tempo.hold;
    if (left < tempo.back) return {Beat::Part::Return, left / tempo.back};
    left -= tempo.back;
    return {Beat::Part::Pause, tempo.pause > 0 ? std::min(left / tempo.pause, 1.0) : 1.0};
}

}  // namespace unhunch::tray
