#include "figure/figure.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "catalogue/reader.hpp"
#include "catalogue/skeleton.hpp"
#include "catch.hpp"
#include "figure/contacts.hpp"
#include "figure/motion.hpp"
#include "figure/props.hpp"
#include "figure/things.hpp"

using namespace unhunch;
using namespace unhunch::tray;
using Part = Beat::Part;

namespace {

const content::Catalogue& core_pack() {
    static const auto read = content::read_pack(CORE_PACK);
    if (!read) FAIL(read.failure().message);
    return read->catalogue;
}

const content::Animation& clip(const std::string& id) {
    const auto* found = core_pack().animation(id);
    if (found == nullptr) FAIL("no animation " + id);
    return *found;
}

void set(content::Pose& pose, const std::string& joint, const std::map<std::string, double>& angles) {
    for (const auto& [axis, angle] : angles) pose.at(joint).at(axis) = angle;
}

/// Every joint turned, each side its own way.
content::Pose contorted() {
    auto pose = content::rest_pose();
    set(pose, "pelvis", {{"pitch", 20}, {"roll", 7}, {"yaw", -35}});
    set(pose, "lumbar", {{"flex", 15}, {"side", -8}, {"twist", 6}});
    set(pose, "thorax", {{"flex", -10}, {"side", 12}, {"twist", 25}});
    set(pose, "neck", {{"flex", 22}, {"side", 9}, {"twist", -14}});
    set(pose, "head", {{"flex", -20}, {"side", 5}, {"twist", 18}});
    set(pose, "clav_l", {{"elev", 14}, {"prot", -12}});
    set(pose, "clav_r", {{"elev", -4}, {"prot", 21}});
    set(pose, "shoulder_l", {{"plane", 35}, {"elev", 110}, {"rot", 40}});
    set(pose, "shoulder_r", {{"plane", -30}, {"elev", 48}, {"rot", -25}});
    set(pose, "elbow_l", {{"flex", 75}});
    set(pose, "elbow_r", {{"flex", 31}});
    set(pose, "wrist_l", {{"flex", -33}});
    set(pose, "wrist_r", {{"flex", 44}});
    set(pose, "hip_l", {{"flex", 62}, {"abd", 18}, {"rot", 27}});
    set(pose, "hip_r", {{"flex", -12}, {"abd", -6}, {"rot", -19}});
    set(pose, "knee_l", {{"flex", 81}});
    set(pose, "knee_r", {{"flex", 12}});
    set(pose, "ankle_l", {{"flex", -22}});
    set(pose, "ankle_r", {{"flex", 13}});
    return pose;
}

// Worked out once with an independent program from the same definition of the joints.
const std::map<std::string, Point> contorted_points{
    {"ankle_l", {0.197566974, -0.363781363, 0.083602809}},    {"ankle_r", {0.058265986, -0.364941589, -0.333938056}},
    {"c7", {-0.067515465, 0.253285125, 0.117670625}},         {"chin", {-0.070049441, 0.275610369, 0.207112760}},
    {"elbow_l", {0.173258786, 0.331446781, 0.238216861}},     {"elbow_r", {-0.276745310, 0.103580479, 0.024843440}},
    {"hand_l", {0.133452592, 0.492136029, 0.348688310}},      {"hand_r", {-0.320352449, -0.084241195, 0.006397047}},
    {"head_c", {-0.072484020, 0.340408125, 0.196327412}},     {"heel_l", {0.206743393, -0.346611200, 0.031238902}},
    {"heel_r", {0.077394444, -0.376543115, -0.385128941}},    {"hip_l", {0.077239390, -0.011577588, 0.054083603}},
    {"hip_r", {-0.077239390, 0.011577588, -0.054083603}},     {"knee_l", {0.092814406, -0.189386707, 0.221911896}},
    {"knee_r", {-0.014790817, -0.192460040, -0.174473893}},   {"nose", {-0.069630820, 0.310123897, 0.252858154}},
    {"pelvis", {0.000000000, 0.000000000, 0.000000000}},      {"scap_l", {-0.001007743, 0.233152844, 0.080794966}},
    {"scap_r", {-0.157403275, 0.195255711, 0.060120223}},     {"shoulder_l", {0.043762274, 0.291630008, 0.110775588}},
    {"shoulder_r", {-0.177355914, 0.208298938, 0.142111475}}, {"skull", {-0.072310272, 0.292725531, 0.155703034}},
    {"sternum", {-0.066123310, 0.243522428, 0.114064842}},    {"toe_l", {0.231809097, -0.481451741, 0.113638774}},
    {"toe_r", {0.040013670, -0.461520846, -0.254815998}},     {"vertex", {-0.073864075, 0.403110736, 0.215181537}},
    {"waist", {-0.047627536, 0.113818035, 0.066159448}},      {"wrist_l", {0.123939315, 0.450890065, 0.306164576}},
    {"wrist_r", {-0.325792618, -0.028219719, -0.014387534}},
};

/// Every beat that matters of one repetition.
std::vector<Beat> beats() {
    std::vector<Beat> all;
    for (int i = 0; i <= 20; ++i) all.push_back({Part::Move, i / 20.0});
    all.push_back({Part::Hold, .5});
    for (int i = 0; i <= 10; ++i) all.push_back({Part::Return, i / 10.0});
    all.push_back({Part::Pause, 1});
    return all;
}

double pitch(const content::Pose& pose) {
    double sum = pose.at("pelvis").at("pitch");
    for (const auto* joint : {"lumbar", "thorax", "neck", "head"}) sum += pose.at(joint).at("flex");
    return sum;
}

/// Between the two bones that meet at the middle point, in degrees; 180 is straight.
double bend(const Body& body, const std::vector<std::string>& of) {
    const Point a = body.at(of.at(0)) - body.at(of.at(1));
    const Point b = body.at(of.at(2)) - body.at(of.at(1));
    return std::acos(dot(a, b) / length(a) / length(b)) * 57.29577951;
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

bool on_canvas(const Stroke& stroke) {
    const auto inside = [&](double x, double y) {
        const double half = stroke.width / 2;
        return x - half >= 0 && x + half <= 1 && y - half >= 0 && y + half <= 1;
    };
    return inside(stroke.x1, stroke.y1) && inside(stroke.x2, stroke.y2);
}

bool same(const Stroke& a, const Stroke& b) {
    return a.x1 == b.x1 && a.y1 == b.y1 && a.x2 == b.x2 && a.y2 == b.y2 && a.width == b.width && a.ink == b.ink;
}

bool hardly_differ(const Stroke& a, const Stroke& b) {
    const auto near = [](double one, double other) { return std::abs(one - other) < .004; };
    return near(a.x1, b.x1) && near(a.y1, b.y1) && near(a.x2, b.x2) && near(a.y2, b.y2) && a.ink == b.ink;
}

}  // namespace

TEST_CASE("The figure's limbs are where the definition of its joints puts them") {
    const Body body{contorted()};

    REQUIRE(body.points().size() == contorted_points.size());
    for (const auto& [name, expected] : contorted_points) {
        CAPTURE(name);
        CHECK(length(body.at(name) - expected) < 1e-6);
    }
}

TEST_CASE("A seated figure sits on its seat and a standing one on its feet") {
    const auto& seated = clip("chin_tuck_side");
    CHECK(length(placed(seated.poses.back(), "seat").at("nose") - Point{0, 0.677403418, 0.115752707}) < 1e-6);

    const auto& standing = clip("band_pull_apart_front");
    CHECK(length(placed(standing.poses.back(), "feet").at("hand_l") - Point{0.494505720, 0.724234594, 0.004930661}) <
          1e-6);
}

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

TEST_CASE("The whole figure stays on the canvas where the camera keeps its distance") {
    for (const auto& animation : core_pack().animations) {
        if (animation.zoom > 1.2) continue;  // a crop, by intent
        for (const auto& beat : beats()) {
            const auto strokes = figure_strokes(animation, beat, false);
            CAPTURE(animation.id, static_cast<int>(beat.part), beat.progress);
            for (const auto& stroke : strokes) {
                if (stroke.ink == Ink::Mat || stroke.ink == Ink::Floor) continue;  // they go on
                CHECK((on_canvas(stroke) || stroke.ink == Ink::Prop || stroke.ink == Ink::PropFar));
            }
        }
    }
}

TEST_CASE("A close view keeps the moving part on the canvas") {
    for (const auto& animation : core_pack().animations) {
        for (const auto& beat : beats()) {
            const auto strokes = figure_strokes(animation, beat, false);
            for (const auto& stroke : strokes) {
                const bool of_hands = animation.zoom > 2.6;  // there the face is out of the picture, by intent
                if ((stroke.ink != Ink::Face || of_hands) && stroke.ink != Ink::Arrow && stroke.ink != Ink::Glow) continue;
                CAPTURE(animation.id, static_cast<int>(stroke.ink), beat.progress);
                CHECK(on_canvas(stroke));
            }
        }
    }
}

TEST_CASE("The other side is the mirror image") {
    const auto& reach = clip("overhead_reach_front");
    const Beat beat{Part::Hold, 0};
    const auto right = figure_strokes(reach, beat, false, false);
    const auto left = figure_strokes(reach, beat, true, false);
    const auto highest = [](const std::vector<Stroke>& strokes) {
        return std::ranges::min_element(strokes, {}, [](const Stroke& s) { return std::min(s.y1, s.y2); });
    };

    REQUIRE(right.size() == left.size());
    CHECK_FALSE(std::ranges::equal(right, left, same));
    CHECK(highest(right)->x2 == Approx(1 - highest(left)->x2));
    CHECK(highest(right)->y2 == Approx(highest(left)->y2));
}

TEST_CASE("A circle comes back to where it began, without a stop on the way") {
    const auto& rolls = clip("shoulder_rolls_side");

    const auto shoulder = [&](double progress) { return body_at(rolls, {Part::Move, progress}).at("shoulder_r"); };

    CHECK(length(shoulder(0) - shoulder(1)) < 1e-9);
    for (int i = 0; i < 40; ++i) CHECK(length(shoulder((i + 1) / 40.0) - shoulder(i / 40.0)) > .002);
}

TEST_CASE("Who carries weights walks on the spot for as long as the hold lasts") {
    const auto& carry = clip("farmer_carry_side");
    const auto seen = [&](double progress) { return body_at(carry, {Part::Hold, progress}); };

    CHECK(length(seen(0).at("toe_r") - body_at(carry, {Part::Move, 1}).at("toe_r")) < 1e-9);
    CHECK(length(seen(0).at("toe_r") - seen(1).at("toe_r")) < 1e-9);
    CHECK(length(seen(0).at("toe_r") - seen(.5 / carry.hold_rounds).at("toe_r")) > .15);
    for (int i = 0; i < 40; ++i) {
        const Body body = seen(i / 40.0 / carry.hold_rounds);
        double lowest = 1;
        for (const auto* part : {"heel_l", "toe_l", "heel_r", "toe_r"}) lowest = std::min(lowest, body.at(part).y);
        CAPTURE(i);
        CHECK(std::abs(lowest) < 1e-9);
    }
}

TEST_CASE("A knee on a bench is as high as the bench") {
    const auto& row = clip("one_arm_row_side");
    const Body start = body_at(row, {});
    const auto top = top_of(row.props.front(), start);

    REQUIRE(top);
    CHECK(start.at("knee_l").y == Approx(top->y + .04));
    CHECK(std::abs(start.at("sole_r").y) < .012);
}

TEST_CASE("The way there begins and ends gently") {
    const auto& tuck = clip("chin_tuck_side");
    const auto nose = [&](double progress) { return body_at(tuck, {Part::Move, progress}).at("nose").z; };

    CHECK(nose(0) - nose(.1) < nose(.45) - nose(.55));
    CHECK(nose(.9) - nose(1) < nose(.45) - nose(.55));
}

TEST_CASE("Hints can be left out") {
    const auto& tuck = clip("chin_tuck_side");
    const auto without = figure_strokes(tuck, {Part::Move, .5}, false, false);

    CHECK(std::ranges::none_of(without, [](const Stroke& s) { return s.ink == Ink::Arrow || s.ink == Ink::Ghost; }));
    CHECK(figure_strokes(tuck, {Part::Move, .5}, false).size() > without.size());
}

TEST_CASE("The figure keeps to the tempo, repetition after repetition") {
    const content::Tempo tempo{.move = 2, .hold = 5, .back = 2, .pause = 1};
    const auto part = [&](double seconds) { return beat_at(tempo, seconds).part; };

    CHECK(part(0) == Part::Move);
    CHECK(beat_at(tempo, 1).progress == Approx(.5));
    CHECK(part(2) == Part::Hold);
    CHECK(part(7) == Part::Return);
    CHECK(beat_at(tempo, 8).progress == Approx(.5));
    CHECK(part(9.5) == Part::Pause);
    CHECK(part(10) == Part::Move);
    CHECK(part(23) == Part::Hold);
    CHECK(beat_at({}, 3).part == Part::Move);
}
