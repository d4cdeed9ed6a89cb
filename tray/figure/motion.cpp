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

Pose blend(const Pose& from, const Pose& to, double share) {
    Pose pose = from;
    for (auto& [joint, axes] : pose) {
        for (auto& [axis, angle] : axes) angle += share * (to.at(joint).at(axis) - angle);
    }
    return pose;
}

Pose blend(const std::array<const Pose*, 4>& four, double share) {
    Pose pose = *four[1];
    for (auto& [joint, axes] : pose) {
        const auto value = [&](std::size_t i, const std::string& axis) { return four[i]->at(joint).at(axis); };
        for (auto& [axis, angle] : axes) {
            angle = curve(value(0, axis), value(1, axis), value(2, axis), value(3, axis), share);
        }
    }
    return pose;
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
