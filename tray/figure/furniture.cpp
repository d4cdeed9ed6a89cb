#include <algorithm>
#include <array>

#include "figure/things.hpp"

namespace unhunch::tray {

namespace {

constexpr double seat_below = .068;  // the pelvis
constexpr double rail = .022;
constexpr double board = .03;

/// A board seen from its edge: this camera looks level.
void draw_board(Drawing& drawing, Point middle, double half_width, double half_depth, double thick, Ink ink) {
    const Point half = drawing.camera().half_across(half_width, half_depth) * drawing.camera().rightward();
    drawing.line(middle - half, middle + half, thick, ink);
}

void draw_post(Drawing& drawing, Point foot, double high, double thick, Ink ink) {
    drawing.line({foot.x, thick / 2, foot.z}, {foot.x, high, foot.z}, thick, ink);
}

constexpr double wall_top = 1.22;

/// A few bricks, so that the outline is not taken for a doorway.
void draw_bricks(Drawing& drawing, Point place, Point along) {
    constexpr double half_long = .13, half_high = .022;  // the long half in shares of the wall's own
    constexpr std::array<std::pair<double, double>, 5> bricks{
        {{-.72, .98}, {-.46, .936}, {.70, .56}, {-.66, .33}, {.44, .516}}};
    for (const auto& [aside, high] : bricks) {
        const Point middle = place + aside * along + Point{0, high, 0};
        const Point out = half_long * along, up{0, half_high, 0};
        const std::array<Point, 4> corners{middle - out - up, middle + out - up, middle + out + up, middle - out + up};
        for (std::size_t i = 0; i < corners.size(); ++i) {
            drawing.line(corners[i], corners[(i + 1) % corners.size()], .008, Ink::PropFar);
        }
    }
}

constexpr double door_top = 1.16;

}  // namespace

Point shift_of(const content::Prop& prop) { return {prop.shift[0], prop.shift[1], prop.shift[2]}; }

Block block_of(const content::Prop& prop, const Body& start) {
    const bool along_x = prop.along == "x";
    const auto laid = [&](double half_long, double half_short, double high) {
        return Block{shift_of(prop), along_x ? half_long : half_short, along_x ? half_short : half_long, high};
    };
    if (prop.kind == "desk") return {shift_of(prop) + Point{0, 0, .375}, .34, .185, .41 + prop.shift[1]};
    if (prop.kind == "mat") return laid(.58, .20, .012);
    if (prop.kind == "bench") return laid(.36, .09, .27 + prop.shift[1]);
    if (prop.kind == "step") return {shift_of(prop), .16, .11, .12 + prop.shift[1]};
    const Point seat = start.at("pelvis") + Point{0, -seat_below, 0} + shift_of(prop);
    return {{seat.x, 0, seat.z}, .12, .115, seat.y};
}

void draw_mat(Drawing& drawing, const Block& block) {
    draw_board(drawing, block.middle + Point{0, .001, 0}, block.half_width, block.half_depth, .018, Ink::Mat);
}

void draw_backrest(Drawing& drawing, Point seat) {
    if (drawing.camera().from_side()) {
        drawing.line(seat + Point{0, 0, -.10}, seat + Point{0, .06, -.105}, .024, Ink::PropFar);
        drawing.line(seat + Point{0, .075, -.100}, seat + Point{0, .30, -.122}, .034, Ink::Prop);
        return;
    }
    for (const double x : {-.09, -.045, 0.0, .045, .09}) {
        drawing.line(seat + Point{x, .11, -.13}, seat + Point{x, .29, -.13}, .07, Ink::Prop);
    }
}

/// A desk chair on a star of castors: back, seat, column.
void draw_chair(Drawing& drawing, Point seat) {
    const Point column{seat.x, .045, seat.z + .01};
    drawing.line(seat, column, .026, Ink::PropFar);
    for (const double end : {-1.0, 1.0}) {
        const Point foot = column + end * .12 * drawing.camera().rightward() + Point{0, -.018, 0};
        drawing.line(column, foot, rail, Ink::PropFar);
        drawing.dot({foot.x, .014, foot.z}, .028, Ink::Prop);
    }
    if (!drawing.camera().from_behind()) draw_backrest(drawing, seat);
    draw_board(drawing, seat, .12, .115, .034, Ink::Prop);
}

void draw_stool(Drawing& drawing, Point seat) {
    const Point along = drawing.camera().rightward();
    for (const double end : {-1.0, 1.0}) {
        const Point top = seat + end * .075 * along;
        draw_post(drawing, top + end * .035 * along, .03, rail, Ink::PropFar);
        const Point foot = top + end * .035 * along;
        drawing.line(top, {foot.x, rail / 2, foot.z}, rail, Ink::PropFar);
    }
    const Point rung{0, -.10, 0};
    drawing.line(seat + rung + -.09 * along, seat + rung + .09 * along, rail * .7, Ink::PropFar);
    draw_board(drawing, seat, .12, .115, .034, Ink::Prop);
}

void draw_table(Drawing& drawing, const Block& block, double inset) {
    const Point top{block.middle.x, block.high - board / 2, block.middle.z};
    const double reach = drawing.camera().half_across(block.half_width, block.half_depth) - inset;
    for (const double end : {-1.0, 1.0}) {
        draw_post(drawing, top + end * reach * drawing.camera().rightward(), top.y, rail, Ink::PropFar);
    }
    draw_board(drawing, top, block.half_width, block.half_depth, board, Ink::Prop);
}

void draw_step(Drawing& drawing, const Block& block) {
    for (double y = .02; y < block.high; y += .03) {
        draw_board(drawing, {block.middle.x, std::min(y, block.high - .02), block.middle.z}, block.half_width - .02,
                   block.half_depth - .02, .04, Ink::PropFar);
    }
    draw_board(drawing, {block.middle.x, block.high - .012, block.middle.z}, block.half_width - .01,
               block.half_depth - .01, .024, Ink::Prop);
}

void draw_wall(Drawing& drawing, const content::Prop& prop) {
    const bool beside = prop.along == "x";  // a wall to its left; else behind it
    const Point place = shift_of(prop) + (beside ? Point{-wall_behind + .1, 0, 0} : Point{0, 0, wall_behind});
    const Point along = beside ? Point{0, 0, .42} : Point{.42, 0, 0};
    if (drawing.camera().half_across(along.x, along.z) < .05) {
        draw_post(drawing, place, wall_top, .028, Ink::Prop);
        return;
    }
    const Point up{0, 1.16, 0};
    for (const double end : {-1.0, 1.0}) draw_post(drawing, place + end * along, 1.16, .012, Ink::PropFar);
    drawing.line(place + up - along, place + up + along, .012, Ink::PropFar);
    draw_bricks(drawing, place, along);
}

void draw_doorway(Drawing& drawing, const content::Prop& prop) {
    const Point place = shift_of(prop);
    const Point along{door_half, 0, 0}, up{0, door_top, 0};
    for (const double end : {-1.0, 1.0}) draw_post(drawing, place + end * along, door_top, .04, Ink::PropFar);
    drawing.line(place + up - along, place + up + along, .04, Ink::PropFar);
}

/// A pull-up bar on two posts.
void draw_bar(Drawing& drawing, const Body& start, const content::Prop& prop) {
    const Point middle = between(start.at("hand_l"), start.at("hand_r"), .5) + shift_of(prop);
    for (const double end : {-1.0, 1.0}) {
        draw_post(drawing, {middle.x + end * .38, 0, middle.z}, middle.y, rail, Ink::PropFar);
    }
    drawing.line(middle - Point{.40, 0, 0}, middle + Point{.40, 0, 0}, .026, Ink::Prop);
}

void draw_anchor(Drawing& drawing, Point place) {
    const Point post{place.x, 0, place.z + .03};  // the edge of a door
    draw_post(drawing, post, 1.12, .034, Ink::PropFar);
    drawing.dot(place, .034, Ink::Prop);
}

}  // namespace unhunch::tray
