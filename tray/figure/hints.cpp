#include <array>
#include <cmath>
#include <numbers>

#include "figure/contacts.hpp"
#include "figure/parts.hpp"

namespace unhunch::tray {

namespace {

constexpr double weight = .013;  // of an arrow, in canvas units
constexpr double barb = .034;

Point point_of(const std::array<double, 3>& numbers) { return {numbers[0], numbers[1], numbers[2]}; }

void draw_head_of_arrow(Drawing& drawing, Spot tip, double direction) {
    for (const double turn : {-2.45, 2.45}) {
        const Spot end{tip.x + barb * std::cos(direction + turn), tip.y + barb * std::sin(direction + turn)};
        drawing.sign(tip, end, weight, Ink::Arrow);
    }
}

void draw_arrow(Drawing& drawing, Point from, const content::Hint& hint) {
    const Point dir = point_of(hint.dir);
    const double long_as = length(dir);
    if (long_as <= 0) return;
    const Spot tail = drawing.camera().spot(from);
    const Spot tip = drawing.camera().spot(from + hint.length / long_as * dir);
    drawing.sign(tail, tip, weight, Ink::Arrow);
    draw_head_of_arrow(drawing, tip, std::atan2(tip.y - tail.y, tip.x - tail.x));
}

/// Which way round the point goes on the canvas: 1 clockwise (y grows downward), -1 the other way.
double way_round(const Camera& camera, const content::Animation& clip, const Body& start, const std::string& point) {
    double area = 0;
    std::array<Spot, 4> seen{};
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const double progress = static_cast<double>(i) / static_cast<double>(seen.size());
        seen[i] = camera.spot(body_at(clip, {Beat::Part::Move, progress}, start).at(point));
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const auto &here = seen[i], &next = seen[(i + 1) % seen.size()];
        area += here.x * next.y - next.x * here.y;
    }
    return area < 0 ? -1 : 1;
}

void draw_circle(Drawing& drawing, Point middle, double radius, double way) {
    constexpr int parts = 28;
    constexpr double open_at = 90;  // degrees, measured from straight right: the gap is below
    const Spot centre = drawing.camera().spot(middle);
    const double r = radius * drawing.camera().scale();
    const auto spot = [&](double turned) {
        const double angle = radians(open_at + way * turned);
        return Spot{centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)};
    };
    constexpr double from = 40, to = 315;
    const auto at = [&](int i) { return spot(from + (to - from) * i / parts); };
    for (int i = 0; i < parts; ++i) drawing.sign(at(i), at(i + 1), weight, Ink::Arrow);
    draw_head_of_arrow(drawing, at(parts), radians(open_at + way * (to + 90 - 10)));
}

void draw_glow(Drawing& drawing, const Body& body, const std::string& region) {
    const auto glow = [&](Point from, Point to, double width) { drawing.line(from, to, width, Ink::Glow); };
    if (region == "neck_back") {
        glow(body.on_chest({0, .142, -.03}), body.on_head({0, -.044, -.042}), .046);
    } else if (region == "between_blades") {
        glow(body.on_chest({0, .055, -.04}), body.on_chest({0, .10, -.04}), .08);
    } else if (region == "lower_back") {
        glow(body.on_pelvis({0, .05, -.04}), body.on_pelvis({0, .12, -.04}), .07);
    } else if (region == "chest") {
        glow(body.on_chest({-.05, .09, .04}), body.on_chest({.05, .09, .04}), .07);
    } else if (region == "side_right") {
        glow(body.on_pelvis({-.085, .06, 0}), body.on_chest({-.095, .07, 0}), .06);
    } else if (region == "neck_left") {
        glow(body.on_head({.045, -.05, 0}), body.on_chest({.075, .135, -.01}), .045);
    } else if (region == "upper_back") {
        glow(body.on_chest({0, .02, -.045}), body.on_chest({0, .12, -.045}), .07);
    } else if (region == "lats") {
        for (const double side : {-1.0, 1.0}) {
            glow(body.on_chest({side * .075, .0, -.03}), body.on_chest({side * .085, .07, -.03}), .05);
        }
    } else if (region == "shoulders") {
        for (const auto* shoulder : {"shoulder_l", "shoulder_r"}) glow(body.at(shoulder), body.at(shoulder), .085);
    } else if (region == "belly") {
        glow(body.on_pelvis({0, .06, .035}), body.on_pelvis({0, .13, .035}), .075);
    } else if (region == "buttocks") {
        glow(body.on_pelvis({0, -.02, -.05}), body.on_pelvis({0, .01, -.05}), .085);
    } else if (region == "hips") {
        for (const auto* hip : {"hip_l", "hip_r"}) glow(between(body.at("pelvis"), body.at(hip), .8), body.at(hip), .07);
    } else if (region == "inner_thighs") {
        for (const char side : {'l', 'r'}) {
            const Point hip = body.at(std::string{"hip_"} + side), knee = body.at(std::string{"knee_"} + side);
            glow(between(hip, knee, .2) + Point{0, .01, 0}, between(hip, knee, .7) + Point{0, .01, 0}, .05);
        }
    } else if (region == "forearm_r") {
        glow(between(body.at("elbow_r"), body.at("wrist_r"), .15), between(body.at("elbow_r"), body.at("wrist_r"), .8),
             .046);
    } else if (region == "back_thighs") {
        glow(between(body.at("hip_r"), body.at("knee_r"), .25), between(body.at("hip_r"), body.at("knee_r"), .8), .06);
    }
}

bool shown(const content::Hint& hint, Beat beat) {
    if (hint.phase == "all") return true;
    switch (beat.part) {
        case Beat::Part::Move: return hint.phase == "move";
        case Beat::Part::Hold: return hint.phase == "hold";
        case Beat::Part::Return: return hint.phase == "return";
        case Beat::Part::Pause: return false;
    }
    return false;
}

}  // namespace

Turns turns_of(const content::Animation& clip, const Camera& camera, const Body& start) {
    Turns turns;
    for (const auto& hint : clip.hints)
        turns.push_back(hint.kind == "circle" ? way_round(camera, clip, start, hint.from) : 0);
    return turns;
}

void draw_hints(Drawing& drawing, const Body& body, const Body& start, const content::Animation& clip, Beat beat,
                const Turns& turns) {
    for (std::size_t each = 0; each < clip.hints.size(); ++each) {
        const auto& hint = clip.hints[each];
        if (!shown(hint, beat)) continue;
        const Point offset = point_of(hint.offset);
        if (hint.kind == "glow") draw_glow(drawing, body, hint.region);
        if (hint.kind == "arrow") draw_arrow(drawing, body.at(hint.from) + offset, hint);
        if (hint.kind == "circle") {
            draw_circle(drawing, start.at(hint.from) + offset, hint.length, turns[each]);
        }
        if (hint.kind == "ghost") {
            const Point half = hint.length / 2 * point_of(hint.dir);
            const Point middle = start.at(hint.from) + offset;
            drawing.sign(drawing.camera().spot(middle - half), drawing.camera().spot(middle + half), .007, Ink::Ghost);
        }
    }
}

}  // namespace unhunch::tray
