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

double eased(double t) { return .5 - .5 * std::cos(std::numbers::pi * t); }

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

/// The middle of two points (or one point twice), and where it is held.
struct Hold {
    std::string_view anchor;
    std::string_view first, second;
    Point at;
};

constexpr auto& s = content::segments;
constexpr double lying = .07;     // of the pelvis above the floor, on back or belly
constexpr double kneeling = .04;  // of the knee joints
constexpr std::array<Hold, 10> holds{{
    {"seat", "pelvis", "pelvis", {0, s.shank + s.ankle_height, 0}},  // knees level with the hips, feet flat
    {"seat_floor", "pelvis", "pelvis", {0, lying, 0}},
    {"feet", "ankle_l", "ankle_r", {0, s.ankle_height, 0}},
    {"hands", "wrist_l", "wrist_r", {0, 1.05, 0}},
    {"back", "pelvis", "pelvis", {0, lying, 0}},
    {"belly", "pelvis", "pelvis", {0, lying, 0}},
    {"knees", "knee_l", "knee_r", {0, kneeling, 0}},
    {"hands_knees", "knee_l", "knee_r", {0, kneeling, 0}},
    {"hand_knee", "knee_l", "knee_l", {s.hip_half_width, kneeling, 0}},
    {"hands_feet", "toe_l", "toe_r", {0, 0, 0}},
}};

}  // namespace

Pose pose_at(const content::Animation& clip, Beat beat) {
    const auto& poses = clip.poses;
    if (poses.empty()) return content::rest_pose();
    if (poses.size() == 1) return poses.front();
    const double t = std::clamp(beat.progress, 0.0, 1.0);
    if (clip.loop) return beat.part == Beat::Part::Move ? round_trip(poses, t) : poses.front();
    switch (beat.part) {
        case Beat::Part::Move: return way(poses, eased(t));
        case Beat::Part::Hold: return poses.back();
        case Beat::Part::Return: return way(poses, eased(1 - t));
        case Beat::Part::Pause: return poses.front();
    }
    return poses.front();
}

Body placed(const Pose& pose, const std::string& anchor) {
    Body body{pose};
    const auto found = std::ranges::find(holds, anchor, &Hold::anchor);
    if (found != holds.end()) body.move(found->at - between(body.at(found->first), body.at(found->second), .5));
    return body;
}

Body body_at(const content::Animation& clip, Beat beat) { return placed(pose_at(clip, beat), clip.anchor); }

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
