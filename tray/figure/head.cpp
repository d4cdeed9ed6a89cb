#include "figure/parts.hpp"

namespace unhunch::tray {

namespace {

constexpr double skull = .104, jaw = .074, neck = .054;

/// What lies on the head is seen when it faces the eye.
bool turned_to_eye(const Drawing& drawing, const Body& body, Point direction) {
    return drawing.camera().nearness(body.at("head_c") + body.facing(direction)) -
               drawing.camera().nearness(body.at("head_c")) >
           .12;
}

void draw_hair(Drawing& drawing, const Body& body) {
    for (const double x : {-.022, 0.0, .022}) {
        const Point top = body.on_head({x, .040, .008});
        const Point back = body.on_head({x, .022, -.026});
        drawing.line(top, back, .058, Ink::Face);
        drawing.line(back, body.on_head({x, -.012, -.026}), .056, Ink::Face);
    }
}

void draw_fringe(Drawing& drawing, const Body& body) {
    drawing.line(body.on_head({-.028, .046, .016}), body.on_head({.028, .046, .016}), .042, Ink::Face);
    drawing.line(body.on_head({-.018, .054, .010}), body.on_head({.018, .054, .010}), .040, Ink::Face);
}

void draw_face(Drawing& drawing, const Body& body) {
    for (const double side : {-1.0, 1.0}) {
        const Point eye{side * .022, -.001, .046};
        if (turned_to_eye(drawing, body, {side * .35, 0, .94})) drawing.dot(body.on_head(eye), .0135, Ink::Face);
    }
    if (!turned_to_eye(drawing, body, {0, 0, 1})) return;
    const auto lip = [&](double x, double y) { return body.on_head({x, y, .045}); };
    drawing.line(lip(-.016, -.030), lip(-.006, -.0345), .007, Ink::Face);
    drawing.line(lip(-.006, -.0345), lip(.006, -.0345), .007, Ink::Face);
    drawing.line(lip(.006, -.0345), lip(.016, -.030), .007, Ink::Face);
}

}  // namespace

void draw_head(Drawing& drawing, const Body& body) {
    const bool front = turned_to_eye(drawing, body, {0, 0, 1});
    const bool back = turned_to_eye(drawing, body, {0, 0, -1});
    drawing.taper(body.on_chest({0, .13, -.002}), body.on_head({0, -.03, -.014}), neck + .006, neck, Ink::Skin);
    if (front) draw_hair(drawing, body);
    for (const double side : {-1.0, 1.0}) {
        if (front || back) drawing.dot(body.on_head({side * .053, -.006, -.006}), .026, Ink::Skin);
    }
    drawing.line(body.on_head({0, .012, -.006}), body.on_head({0, .004, .004}), skull, Ink::Skin);
    drawing.line(body.on_head({-.004, -.022, .010}), body.on_head({.004, -.024, .012}), jaw, Ink::Skin);
    if (!front && !back) {
        drawing.line(body.on_head({0, .002, .050}), body.on_head({0, -.008, .058}), .018, Ink::Skin);
        drawing.dot(body.on_head({0, -.038, .026}), .040, Ink::Skin);
    }
    if (front) {
        draw_fringe(drawing, body);
    } else {
        draw_hair(drawing, body);
        draw_fringe(drawing, body);
    }
    if (!front && !back) drawing.line(body.on_head({0, -.002, -.006}), body.on_head({0, -.012, -.005}), .020, Ink::Skin);
    draw_face(drawing, body);
}

}  // namespace unhunch::tray
