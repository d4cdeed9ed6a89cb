#include <algorithm>
#include <cmath>

#include "figure/parts.hpp"

namespace unhunch::tray {

namespace {

constexpr double skull = .112, jaw = .082, neck = .056;

/// 1 where a side of the head faces the eye, 0 where it is seen from its edge, less than 0 behind.
double turned_to_eye(const Drawing& drawing, const Body& body, Point direction) {
    return drawing.camera().nearness(body.at("head_c") + body.facing(direction)) -
           drawing.camera().nearness(body.at("head_c"));
}

constexpr double seen = .12;  // from here on a part of the face is seen at all

/// Turned aside by more than about 60 degrees; a head that only nods is still seen from the front or from behind.
bool in_profile(const Drawing& drawing, const Body& body) {
    return std::abs(turned_to_eye(drawing, body, {1, 0, 0})) > .854;
}

void draw_hair(Drawing& drawing, const Body& body) {
    for (const double x : {-.022, 0.0, .022}) {
        const Point top = body.on_head({x, .050, .010});
        const Point back = body.on_head({x, .026, -.030});
        drawing.line(body.on_head({x, .046, .026}), top, .046, Ink::Face);
        drawing.taper(top, back, .052, .066, Ink::Face);
        drawing.line(back, body.on_head({x, -.012, -.032}), .062, Ink::Face);
    }
}

void draw_fringe(Drawing& drawing, const Body& body) {
    drawing.line(body.on_head({-.026, .050, .016}), body.on_head({.026, .050, .016}), .046, Ink::Face);
    drawing.line(body.on_head({-.018, .060, .008}), body.on_head({.018, .060, .008}), .040, Ink::Face);
    for (const double side : {-1.0, 1.0}) {
        if (turned_to_eye(drawing, body, {side, 0, 0}) < -.35) continue;  // on the far side
        drawing.line(body.on_head({side * .045, .042, .006}), body.on_head({side * .050, .016, .002}), .020, Ink::Face);
    }
}

/// What comes into view of the hair when a face seen from the front turns away or nods; it grows with the turn.
void draw_hair_beyond_face(Drawing& drawing, const Body& body) {
    const auto grown = [&](Point direction) {
        return std::clamp((turned_to_eye(drawing, body, direction) - .06) / .22, 0.0, 1.0);
    };
    if (const double crown = grown({0, 1, 0}); crown > 0) {
        for (const double x : {-.032, -.016, 0.0, .016, .032}) {
            drawing.taper(body.on_head({x, .048, .010}), body.on_head({.9 * x, .026, -.034}), .046 * crown, .056 * crown,
                          Ink::Face);
        }
    }
    for (const double side : {-1.0, 1.0}) {
        const double turned = grown({side, 0, 0});
        if (turned <= 0) continue;
        drawing.line(body.on_head({side * .024, .034, -.028}), body.on_head({side * .028, -.008, -.042}), .052 * turned,
                     Ink::Face);
        drawing.dot(body.on_head({side * .057, -.006, -.006}), .026, Ink::Skin);
    }
}

void draw_face(Drawing& drawing, const Body& body) {
    for (const double side : {-1.0, 1.0}) {
        const Point eye{side * .022, -.001, .046};
        if (turned_to_eye(drawing, body, {side * .35, 0, .94}) > seen) drawing.dot(body.on_head(eye), .014, Ink::Face);
    }
    if (in_profile(drawing, body) || turned_to_eye(drawing, body, {0, 0, 1}) < seen) return;
    const auto lip = [&](double x, double y) { return body.on_head({x, y, .045}); };
    drawing.line(lip(-.016, -.030), lip(-.006, -.0345), .007, Ink::Face);
    drawing.line(lip(-.006, -.0345), lip(.006, -.0345), .007, Ink::Face);
    drawing.line(lip(.006, -.0345), lip(.016, -.030), .007, Ink::Face);
}

}  // namespace

void draw_head(Drawing& drawing, const Body& body) {
    const bool profile = in_profile(drawing, body);
    const double forward = turned_to_eye(drawing, body, {0, 0, 1});
    const bool front = !profile && forward > 0;
    const bool back = !profile && forward <= 0;
    drawing.taper(body.on_chest({0, .152, -.002}), body.on_head({0, -.03, -.014}), neck + .004, neck, Ink::Skin);
    if (front) draw_hair(drawing, body);
    for (const double side : {-1.0, 1.0}) {
        if (front || back) drawing.dot(body.on_head({side * .057, -.006, -.006}), .026, Ink::Skin);
    }
    drawing.line(body.on_head({0, .012, -.006}), body.on_head({0, .004, .004}), skull, Ink::Skin);
    drawing.line(body.on_head({-.004, -.022, .010}), body.on_head({.004, -.024, .012}), jaw, Ink::Skin);
    if (!front && !back) {
        drawing.line(body.on_head({0, .002, .050}), body.on_head({0, -.008, .058}), .018, Ink::Skin);
        drawing.dot(body.on_head({0, -.038, .026}), .040, Ink::Skin);
    }
    if (!front) draw_hair(drawing, body);
    if (front) draw_hair_beyond_face(drawing, body);
    if (front || back) draw_fringe(drawing, body);
    if (!front && !back) {
        drawing.line(body.on_head({0, -.002, -.006}), body.on_head({0, -.012, -.005}), .020, Ink::Skin);  // the ear
    }
    draw_face(drawing, body);
}

}  // namespace unhunch::tray
