#include "figure/contacts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "catalogue/skeleton.hpp"
#include "figure/motion.hpp"
#include "figure/props.hpp"

namespace unhunch::tray {

namespace {

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
Body carried(const content::Pose& pose, const content::Animation& clip) {
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

Body placed(const content::Pose& pose, const std::string& anchor) {
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
    const bool some_planted = std::ranges::any_of(clip.reaches, &content::Reach::planted);
    return some_planted ? body_at(clip, beat, first_body(clip)) : body_at(clip, beat, Body{content::rest_pose()});
}

Body first_body(const content::Animation& clip) {
    Body body = carried(pose_at(clip, {}), clip);
    mark_anchor(body, clip);
    bring_all(body, clip, 0);
    return body;
}

Body body_at(const content::Animation& clip, Beat beat, const Body& start) {
    Body body = carried(pose_at(clip, beat), clip);
    mark_anchor(body, clip);
    const double share = share_of(clip, beat);
    if (share > 0) {
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

}  // namespace unhunch::tray
