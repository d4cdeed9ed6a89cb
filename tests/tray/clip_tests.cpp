#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "figure/motion.hpp"
#include "figure/props.hpp"
#include "figure/things.hpp"
#include "tray/drawn_clips.hpp"

using namespace unhunch;
using namespace unhunch::tray;
using Part = Beat::Part;

namespace {

double pitch(const content::Pose& pose) {
    double sum = pose.at("pelvis").at("pitch");
    for (const auto* joint : {"lumbar", "thorax", "neck", "head"}) sum += pose.at(joint).at("flex");
    return sum;
}

/// How far the middle point lies from the line through the other two.
double off_line(const Body& body, const std::vector<std::string>& of) {
    const Point way = body.at(of.at(2)) - body.at(of.at(0));
    return length(cross(body.at(of.at(1)) - body.at(of.at(0)), way)) / length(way);
}

bool knee_bends_back(const Body& body, const std::string& side) {
    const Point thigh = body.at("knee" + side) - body.at("hip" + side);
    const Point shank = body.at("ankle" + side) - body.at("knee" + side);
    const Point toes = body.at("toe" + side) - body.at("heel" + side);
    // Seen from the side, the foot points to where the knee points: the shank turns away from it.
    const Point axis = cross(thigh, shank);
    const double bent = length(axis) / length(thigh) / length(shank);
    if (bent < .12) return true;
    return dot(axis, body.on_pelvis({1, 0, 0}) - body.on_pelvis({})) > -.3 * length(axis) || length(toes) == 0;
}

/// A carry is shown in place, so the feet go back over the floor as it passes below.
bool walks_on_the_spot(const content::Animation& animation) {
    return std::ranges::find(animation.positions, core::Position::Walking) != animation.positions.end();
}

double measured(const content::Animation& animation, const content::Check& check) {
    const Body start = body_at(animation, {});
    const auto poses = static_cast<double>(animation.poses.size());
    const Body end = body_at(animation, animation.loop ? Beat{Part::Move, 1 - 1 / poses} : Beat{Part::Hold, 0});
    const auto& first = animation.poses.front();
    const auto& last = animation.poses.back();
    if (check.measure == "pitch") return pitch(last) - pitch(first);
    const auto& point = check.of.at(0);
    if (check.measure == "angle") {
        const auto dot = point.find('.');
        const auto angle = [&](const content::Pose& pose) {
            return pose.at(point.substr(0, dot)).at(point.substr(dot + 1));
        };
        return angle(last) - angle(first);
    }
    if (check.measure == "bend") return bend(end, check.of) - bend(start, check.of);
    if (check.measure == "off_line") return off_line(end, check.of);
    if (check.measure == "gap") return length(end.at(point) - end.at(check.of.at(1)));
    if (check.measure == "height") return end.at(point).y;
    if (check.measure == "apart") {
        double widest = 0;
        for (const auto& beat : beats()) {
            const Body body = body_at(animation, beat);
            widest = std::max(widest, length(body.at(point) - body.at(check.of.at(1))));
        }
        return widest;
    }
    const Point way = end.at(point) - start.at(point);
    if (check.measure == "dx") return way.x;
    if (check.measure == "dy") return way.y;
    if (check.measure == "dz") return way.z;
    if (check.measure == "ratio") {
        const auto span = [&](const Body& body) { return length(body.at(point) - body.at(check.of.at(1))); };
        return span(end) / span(start);
    }
    double farthest = 0;
    for (const auto& beat : beats()) {
        farthest = std::max(farthest, length(body_at(animation, beat).at(point) - start.at(point)));
    }
    return farthest;
}

bool hardly_differ(const Stroke& a, const Stroke& b) {
    const auto near = [](double one, double other) { return std::abs(one - other) < .004; };
    return near(a.x1, b.x1) && near(a.y1, b.y1) && near(a.x2, b.x2) && near(a.y2, b.y2) && a.ink == b.ink;
}

}  // namespace

TEST_CASE("Every clip shows what its exercise asks for") {
    for (const auto& animation : core_pack().animations) {
        CHECK_FALSE(animation.checks.empty());
        for (const auto& check : animation.checks) {
            CAPTURE(animation.id, check.what, measured(animation, check));
            CHECK(measured(animation, check) >= check.at_least - 1e-9);
            CHECK(measured(animation, check) <= check.at_most + 1e-9);
        }
    }
}

TEST_CASE("Feet that stay on the floor do not slide") {
    for (const auto& animation : core_pack().animations) {
        if (walks_on_the_spot(animation)) continue;
        for (const auto* point : {"toe_l", "toe_r", "heel_l", "heel_r"}) {
            double slid = 0;
            Point before = body_at(animation, {}).at(point);
            for (const auto& beat : beats()) {
                const Point now = body_at(animation, beat).at(point);
                const bool on_floor = before.y < .015 && now.y < .015;
                if (on_floor) slid += std::hypot(now.x - before.x, now.z - before.z);  // lifting it is no sliding
                before = now;
            }
            CAPTURE(animation.id, point);
            CHECK(slid <= 0.01);
        }
    }
}

TEST_CASE("Who stands or sits at a desk has both feet on the floor at the start") {
    for (const auto& animation : core_pack().animations) {
        if (animation.anchor != "feet" && animation.anchor != "seat") continue;
        const Body start = body_at(animation, {});
        for (const auto* foot : {"sole_l", "sole_r"}) {
            CAPTURE(animation.id, foot);
            CHECK(std::abs(start.at(foot).y) <= 0.012);
        }
    }
}

TEST_CASE("Nothing of the body goes through the floor") {
    for (const auto& animation : core_pack().animations) {
        for (const auto& beat : beats()) {
            const Body body = body_at(animation, beat);
            for (const auto& [name, point] : body.points()) {
                CAPTURE(animation.id, name, beat.progress);
                CHECK(point.y >= -0.012);
            }
        }
    }
}

TEST_CASE("Hands and elbows stay out of walls, desks and benches") {
    for (const auto& animation : core_pack().animations) {
        const Body start = body_at(animation, {});
        for (const auto& prop : animation.props) {
            const auto top = top_of(prop, start);
            for (const auto& beat : beats()) {
                const Body body = body_at(animation, beat);
                for (const auto* name : {"hand_l", "hand_r", "wrist_l", "wrist_r", "elbow_l", "elbow_r", "head_c"}) {
                    const Point point = body.at(name);
                    CAPTURE(animation.id, name, beat.progress, point.x, point.y, point.z);
                    if (prop.kind == "wall" && prop.along != "x") CHECK(point.z >= wall_behind + prop.shift[2] + .01);
                    const bool over = top && point.x > top->from.x && point.x < top->to.x && point.z > top->from.z &&
                                      point.z < top->to.z;
                    if (over && point.y > top->y - .05) CHECK(point.y >= top->y + .005);
                }
            }
        }
    }
}

TEST_CASE("Hands and feet arrive where the clip sends them") {
    for (const auto& animation : core_pack().animations) {
        const Body start = body_at(animation, {});
        for (const auto& reach : animation.reaches) {
            const Point offset{reach.offset[0], reach.offset[1], reach.offset[2]};
            std::vector<Beat> sent;  // when it is all the way there
            if (reach.planted || reach.when == "always") sent = beats();
            if (!reach.planted && reach.when == "start") sent = {Beat{Part::Move, 0}};
            if (!reach.planted && reach.when == "end") sent = {Beat{Part::Hold, 0}};
            if (animation.loop && reach.when != "always") sent.clear();
            const auto shared = std::ranges::count(animation.reaches, reach.point, &content::Reach::point);
            if (shared > 1 && reach.when == "always") continue;
            for (const auto& beat : sent) {
                const Body body = body_at(animation, beat);
                const Point target = reach.planted      ? start.at(reach.point)
                                     : reach.to.empty() ? offset
                                                        : body.beside(reach.to, offset);
                CAPTURE(animation.id, reach.point, beat.progress, reach.when);
                CHECK(length(body.at(reach.point) - target) <= .01);
            }
        }
    }
}

TEST_CASE("No elbow or knee bends further than a joint does") {
    for (const auto& animation : core_pack().animations) {
        for (const auto& beat : beats()) {
            const Body body = body_at(animation, beat);
            for (const std::string side : {"_l", "_r"}) {
                CAPTURE(animation.id, beat.progress, side);
                CHECK(bend(body, {"shoulder" + side, "elbow" + side, "wrist" + side}) >= 28);
                CHECK(bend(body, {"hip" + side, "knee" + side, "ankle" + side}) >= 28);
                // A knee opens to the front: the shank lies behind the line of the thigh, or straight on.
                CHECK(knee_bends_back(body, side));
            }
        }
    }
}

TEST_CASE("A band is taut and never stretched to more than two and a half times its length") {
    for (const auto& animation : core_pack().animations) {
        for (const auto& prop : animation.props) {
            if (prop.kind != "band") continue;
            double longest = 0;
            for (const auto& beat : beats()) {
                const Body body = body_at(animation, beat);
                double sum = 0;
                for (std::size_t i = 1; i < prop.path.size(); ++i) {
                    sum += length(body.at(prop.path[i]) - body.at(prop.path[i - 1]));
                }
                longest = std::max(longest, sum);
                CAPTURE(animation.id, beat.progress, sum, prop.rest_length);
                CHECK(sum >= .98 * prop.rest_length);
                CHECK(sum <= 2.5 * prop.rest_length);
            }
            CAPTURE(animation.id, longest, prop.rest_length);
            CHECK(longest >= 1.15 * prop.rest_length);
        }
    }
}

TEST_CASE("Every clip moves") {
    for (const auto& animation : core_pack().animations) {
        const Body start = body_at(animation, {});
        double farthest = 0;
        for (const auto& beat : beats()) {
            const Body body = body_at(animation, beat);
            for (const auto& [name, point] : start.points()) {
                farthest = std::max(farthest, length(body.at(name) - point));
            }
            for (const char side : {'l', 'r'}) {
                farthest = std::max(farthest, std::abs(body.fingers(side).curl - start.fingers(side).curl) / 1000);
            }
        }
        CAPTURE(animation.id);
        CHECK(farthest >= .02);
    }
}

TEST_CASE("No two clips look alike") {
    const auto& all = core_pack().animations;
    std::vector<std::vector<std::vector<Stroke>>> seen;
    for (const auto& animation : all) {
        auto& pictures = seen.emplace_back();
        for (const Beat beat : {Beat{Part::Move, 0}, Beat{Part::Move, .5}, Beat{Part::Hold, .5}}) {
            pictures.push_back(figure_strokes(animation, beat, false, false));
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            bool alike = true;
            for (std::size_t k = 0; k < seen[i].size(); ++k) {
                alike = alike && std::ranges::equal(seen[i][k], seen[j][k], hardly_differ);
            }
            CAPTURE(all[i].id, all[j].id);
            CHECK_FALSE(alike);
        }
    }
}

TEST_CASE("One side and the other can be told apart") {
    for (const auto& animation : core_pack().animations) {
        const auto* exercise = core_pack().exercise(animation.exercise);
        REQUIRE(exercise != nullptr);
        if (exercise->sides != content::Sides::Alternate && exercise->sides != content::Sides::Each) continue;
        const Beat beat{Part::Hold, .5};
        CAPTURE(animation.id);
        CHECK_FALSE(std::ranges::equal(figure_strokes(animation, beat, false, false),
                                       figure_strokes(animation, beat, true, false), same));
    }
}
