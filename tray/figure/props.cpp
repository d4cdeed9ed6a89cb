#include <algorithm>
#include <cmath>

#include "figure/parts.hpp"

namespace unhunch::tray {

namespace {

constexpr double seat_below = .068;  // the pelvis
constexpr double rail = .022;

Point floor_under(Point p) { return {p.x, rail / 2, p.z}; }

void draw_seat(Drawing& drawing, Point seat) {
    if (drawing.camera().from_side()) {
        drawing.line(seat + Point{0, 0, -.10}, seat + Point{0, 0, .13}, .034, Ink::Prop);
    } else {
        drawing.line(seat + Point{-.12, 0, 0}, seat + Point{.12, 0, 0}, .034, Ink::Prop);
    }
}

/// A desk chair on a star of castors: back, seat, column.
void draw_chair(Drawing& drawing, Point seat) {
    const Point column{seat.x, .045, seat.z + .01};
    drawing.line(seat, column, .026, Ink::PropFar);
    const Point along = drawing.camera().from_side() ? Point{0, 0, .12} : Point{.12, 0, 0};
    for (const double end : {-1.0, 1.0}) {
        const Point foot = column + end * along + Point{0, -.018, 0};
        drawing.line(column, foot, rail, Ink::PropFar);
        drawing.dot({foot.x, .014, foot.z}, .028, Ink::Prop);
    }
    if (drawing.camera().from_side()) {
        drawing.line(seat + Point{0, 0, -.10}, seat + Point{0, .06, -.105}, .024, Ink::PropFar);
        drawing.line(seat + Point{0, .075, -.100}, seat + Point{0, .30, -.122}, .034, Ink::Prop);
    }
    draw_seat(drawing, seat);
}

void draw_backrest(Drawing& drawing, Point seat) {
    for (const double y : {.11, .17, .23, .29}) {
        drawing.line(seat + Point{-.09, y, -.13}, seat + Point{.09, y, -.13}, .07, Ink::Prop);
    }
}

void draw_stool(Drawing& drawing, Point seat) {
    const Point along = drawing.camera().from_side() ? Point{0, 0, 1} : Point{1, 0, 0};
    for (const double end : {-1.0, 1.0}) {
        const Point top = seat + end * .075 * along;
        drawing.line(top, floor_under(top + end * .035 * along), rail, Ink::PropFar);
    }
    const Point rung{0, -.10, 0};
    drawing.line(seat + rung + -.09 * along, seat + rung + .09 * along, rail * .7, Ink::PropFar);
    draw_seat(drawing, seat);
}

void draw_desk(Drawing& drawing) {
    const Point near_edge{0, .44, .25};
    const Point far_edge{0, .44, .62};
    drawing.line(floor_under(far_edge + Point{0, 0, -.04}), far_edge + Point{0, 0, -.04}, rail, Ink::PropFar);
    drawing.line(near_edge, far_edge, .03, Ink::Prop);
}

void draw_wall(Drawing& drawing) {
    constexpr double behind = -.115;
    if (drawing.camera().from_side()) {
        drawing.line({0, .01, behind}, {0, 1.22, behind}, .028, Ink::Prop);
        return;
    }
    for (const double x : {-.42, .42}) drawing.line({x, .01, behind}, {x, 1.16, behind}, .012, Ink::PropFar);
    drawing.line({-.42, 1.16, behind}, {.42, 1.16, behind}, .012, Ink::PropFar);
}

void draw_band(Drawing& drawing, const Body& body, const content::Prop& prop) {
    const Point from = body.at(prop.path.at(0));
    const Point to = body.at(prop.path.at(1));
    // It thins as it stretches, as rubber does.
    const double width = .020 * std::sqrt(prop.rest_length / std::max(length(to - from), prop.rest_length));
    drawing.line(from, to, width, Ink::Band);
    for (const Point end : {from, to}) drawing.dot(end, .026, Ink::Band);
}

void draw_dumbbell(Drawing& drawing, Point hand) {
    const Point along = drawing.camera().from_side() ? Point{0, 0, .05} : Point{.05, 0, 0};
    drawing.line(hand - along, hand + along, .016, Ink::Prop);
    for (const double end : {-1.0, 1.0}) {
        const Point plate = hand + end * along;
        drawing.line(plate + Point{0, -.016, 0}, plate + Point{0, .016, 0}, .026, Ink::Prop);
    }
}

bool from_behind(const Drawing& drawing) { return drawing.camera().nearness({0, 0, 1}) < -.5; }

}  // namespace

void draw_floor(Drawing& drawing) {
    const double y = drawing.camera().spot({0, 0, 0}).y + .006;
    if (y < 1) drawing.sign({.07, y}, {.93, y}, .011, Ink::Floor);
}

void draw_props_behind(Drawing& drawing, const Body& body, const std::vector<content::Prop>& props) {
    const Point seat = body.at("pelvis") + Point{0, -seat_below, 0};
    for (const auto& prop : props) {
        if (prop.kind == "wall") draw_wall(drawing);
        if (prop.kind == "desk") draw_desk(drawing);
        if (prop.kind == "mat") drawing.line({0, .004, -.5}, {0, .004, .5}, .02, Ink::PropFar);
        if (prop.kind == "stool") draw_stool(drawing, seat);
        if (prop.kind == "chair") {
            if (!drawing.camera().from_side() && !from_behind(drawing)) draw_backrest(drawing, seat);
            draw_chair(drawing, seat);
        }
    }
}

void draw_props_before(Drawing& drawing, const Body& body, const std::vector<content::Prop>& props) {
    for (const auto& prop : props) {
        if (prop.kind == "chair" && from_behind(drawing)) {
            draw_backrest(drawing, body.at("pelvis") + Point{0, -seat_below, 0});
        }
        if (prop.kind == "band") draw_band(drawing, body, prop);
        if (prop.kind == "dumbbells") {
            draw_dumbbell(drawing, body.at("hand_l"));
            draw_dumbbell(drawing, body.at("hand_r"));
        }
    }
}

}  // namespace unhunch::tray
