#include "figure/figure.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "catalogue/skeleton.hpp"
#include "figure/props.hpp"
#include "tray/drawn_clips.hpp"

using namespace unhunch;
using namespace unhunch::tray;
using Part = Beat::Part;

namespace {

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

bool on_canvas(const Stroke& stroke) {
    const auto inside = [&](double x, double y) {
        const double half = std::max(stroke.width, stroke.end_width) / 2;
        return x - half >= 0 && x + half <= 1 && y - half >= 0 && y + half <= 1;
    };
    return inside(stroke.x1, stroke.y1) && inside(stroke.x2, stroke.y2);
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
