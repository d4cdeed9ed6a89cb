#include "figure/motion.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

#include "catalogue/skeleton.hpp"
#include "figure/props.hpp"

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

/// The middle of two points (or one point twice), and where it is held.
struct Hold {
    std::string_view anchor;
    std::string_view first, second;
    Point at;
};

constexpr auto& s = content::segments;
constexpr double lying = .07;     // of the pelvis above the floor, on back or belly
constexpr double spine_on_floor = .062;
constexpr double kneeling = .04;  // of the knee joints
constexpr std::array<Hold, 11> holds{{
    {"seat", "pelvis", "pelvis", {0, s.shank + s.ankle_height, 0}},  // knees level with the hips, feet flat
    {"seat_floor", "pelvis", "pelvis", {0, lying, 0}},
    {"steps", "ankle_l", "ankle_r", {0, s.ankle_height, 0}},  // as high as the lower foot asks
    {"feet", "ankle_l", "ankle_r", {0, s.ankle_height, 0}},
    {"hands", "wrist_l", "wrist_r", {0, 1.30, 0}},
    {"back", "c7", "c7", {0, spine_on_floor, -.29}},  // the pelvis may rise
    {"belly", "pelvis", "pelvis", {0, lying, 0}},
    {"knees", "knee_l", "knee_r", {0, kneeling, 0}},
    {"hands_knees", "knee_l", "knee_r", {0, kneeling, 0}},
    {"hand_knee", "knee_l", "knee_l", {s.hip_half_width, kneeling, 0}},
    {"hands_feet", "toe_l", "toe_r", {0, 0, 0}},
}};

Point point_of(const std::array<double, 3>& numbers) { return {numbers[0], numbers[1], numbers[2]}; }

/// How far the clip is on its way from the first pose to the last, 0 to 1; of a loop, how far round.
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

double weight_of(const content::Reach& reach, double share) {
    if (reach.when == "start") return 1 - share;
    if (reach.when == "middle") return 1 - std::abs(2 * share - 1);
    if (reach.when == "end") return share;
    return 1;
}

/// A hand or foot that points in a direction, its back upward as far as that goes.
std::optional<Turn> held_turn(const content::Reach& reach) {
    const Point wanted = point_of(reach.pointing);
    if (length(wanted) <= 0) return {};
    const Point along = 1 / length(wanted) * wanted;
    const bool steep = std::abs(along.y) > .99;
    const Point across = cross(steep ? Point{0, 0, 1} : Point{0, 1, 0}, along);
    const Point x = 1 / length(across) * across;
    const Point up = cross(along, x);
    // Fingers lie along -y of the hand, toes along +z of the foot.
    const bool hand = reach.point.starts_with("hand") || reach.point.starts_with("wrist");
    const Point y = hand ? -1 * along : up;
    const Point z = hand ? up : along;
    return Turn{{{{x.x, y.x, z.x}, {x.y, y.y, z.y}, {x.z, y.z, z.z}}}};
}

/// All reaches of one point: between their targets and where its angles bring it, by their weights.
void bring(Body& body, const content::Animation& clip, const std::string& point, double share) {
    Point target{};
    double sum = 0;
    std::optional<Turn> held;
    for (const auto& reach : clip.reaches) {
        if (reach.point != point || reach.planted) continue;
        const double weight = weight_of(reach, share);
        const Point offset = point_of(reach.offset);
        target = target + weight * (reach.to.empty() ? offset : body.beside(reach.to, offset));
        sum += weight;
        if (auto turn = held_turn(reach)) held = turn;
    }
    if (sum < 1e-9) return;
    target = sum < 1 ? target + (1 - sum) * body.at(point) : 1 / sum * target;
    if (held && sum < 1) held = between(body.turn(point), *held, sum);
    body.reach(point, target, held);
}

void bring_all(Body& body, const content::Animation& clip, double share) {
    std::vector<std::string> done;
    for (const auto& reach : clip.reaches) {
        if (reach.planted || std::ranges::find(done, reach.point) != done.end()) continue;
        bring(body, clip, reach.point, share);
        done.push_back(reach.point);
    }
}

/// Placed; a knee that rests on a bench is as much higher as the bench.
Body carried(const Pose& pose, const content::Animation& clip) {
    Body body = placed(pose, clip.anchor);
    for (const auto& prop : clip.props) {
        if (prop.kind != "bench" || clip.anchor != "hand_knee") continue;
        if (const auto top = top_of(prop, body)) body.move({0, top->y, 0});
    }
    return body;
}

void mark_anchor(Body& body, const content::Animation& clip) {
    for (const auto& prop : clip.props) {
        if (prop.kind == "anchor") body.mark("anchor", Point{0, .60, .62} + point_of(prop.shift));
    }
}

}  // namespace

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

Body placed(const Pose& pose, const std::string& anchor) {
    Body body{pose};
    const auto found = std::ranges::find(holds, anchor, &Hold::anchor);
    if (found != holds.end()) body.move(found->at - between(body.at(found->first), body.at(found->second), .5));
    if (anchor == "steps") {
        double lowest = 1;
        for (const auto* part : {"heel_l", "toe_l", "heel_r", "toe_r"}) lowest = std::min(lowest, body.at(part).y);
        body.move({0, -lowest, 0});
    }
    return body;
}

Body body_at(const content::Animation& clip, Beat beat) {
    Body body = carried(pose_at(clip, beat), clip);
    mark_anchor(body, clip);
    const double share = share_of(clip, beat);
    const bool some_planted = std::ranges::any_of(clip.reaches, &content::Reach::planted);
    if (some_planted && share > 0 && !clip.poses.empty()) {
        Body start = carried(clip.poses.front(), clip);
        mark_anchor(start, clip);
        bring_all(start, clip, 0);
        for (const auto& reach : clip.reaches) {
            const bool turned = reach.point.starts_with("foot") || reach.point.starts_with("hand");
            if (!reach.planted) continue;
            body.reach(reach.point, start.at(reach.point),
                       turned ? std::optional{start.turn(reach.point)} : std::nullopt);
        }
    }
    bring_all(body, clip, share);
    return body;
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
