#include "figure/props.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::tray {

namespace {

constexpr double seat_below = .068;  // the pelvis
constexpr double rail = .022;
constexpr double board = .03;

Point shift_of(const content::Prop& prop) { return {prop.shift[0], prop.shift[1], prop.shift[2]}; }

/// A thing's middle on the floor and its half extents; `high` is its upper side.
struct Block {
    Point middle;
    double half_width, half_depth, high;
};

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

/// A board seen from its edge: this camera looks level.
void draw_board(Drawing& drawing, Point middle, double half_width, double half_depth, double thick, Ink ink) {
    const Point half = drawing.camera().half_across(half_width, half_depth) * drawing.camera().rightward();
    drawing.line(middle - half, middle + half, thick, ink);
}

void draw_post(Drawing& drawing, Point foot, double high, double thick, Ink ink) {
    drawing.line({foot.x, thick / 2, foot.z}, {foot.x, high, foot.z}, thick, ink);
}

Point seat_of(const content::Prop& prop, const Body& start) {
    const Block block = block_of(prop, start);
    return {block.middle.x, block.high, block.middle.z};
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

constexpr double door_half = .27, door_top = 1.16;

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

void draw_path(Drawing& drawing, const Body& body, const content::Prop& prop, double width, Ink ink) {
    for (std::size_t i = 1; i < prop.path.size(); ++i) {
        drawing.line(body.at(prop.path[i - 1]), body.at(prop.path[i]), width, ink);
    }
}

double length_of(const Body& body, const content::Prop& prop) {
    double sum = 0;
    for (std::size_t i = 1; i < prop.path.size(); ++i) {
        sum += length(body.at(prop.path[i]) - body.at(prop.path[i - 1]));
    }
    return sum;
}

void draw_band(Drawing& drawing, const Body& body, const content::Prop& prop) {
    // It thins as it stretches, as rubber does.
    const double width = .020 * std::sqrt(prop.rest_length / std::max(length_of(body, prop), prop.rest_length));
    draw_path(drawing, body, prop, width, Ink::Band);
    for (const auto& point : prop.path) {
        if (point.starts_with("hand")) drawing.dot(body.at(point), .026, Ink::Band);
    }
}

void draw_towel(Drawing& drawing, const Body& body, const content::Prop& prop) {
    draw_path(drawing, body, prop, .030, Ink::Towel);
    for (const auto& point : prop.path) {
        if (point.starts_with("hand")) drawing.line(body.at(point), body.at(point) + Point{0, -.045, 0}, .034, Ink::Towel);
    }
}

void draw_dumbbell(Drawing& drawing, Point hand) {
    const Point along = .05 * drawing.camera().rightward();
    drawing.line(hand - along, hand + along, .016, Ink::Weight);
    for (const double end : {-1.0, 1.0}) {
        const Point plate = hand + end * along;
        drawing.line(plate + Point{0, -.016, 0}, plate + Point{0, .016, 0}, .026, Ink::Weight);
    }
}

void draw_barbell(Drawing& drawing, const Body& body) {
    const Point left = body.at("hand_l"), right = body.at("hand_r");
    const Point middle = between(left, right, .5);
    const Point half{.42, 0, 0};
    drawing.line(middle - half, middle + half, .018, Ink::Weight);
    for (const double end : {-1.0, 1.0}) {
        const Point plate = middle + end * Point{.37, 0, 0};
        const double across = drawing.camera().half_across(1, 0);
        constexpr double radius = .085;
        constexpr int parts = 20;  // a ring from the side, a bar from the front
        const auto rim = [&](int i) {
            const double angle = radians(360.0 * i / parts);
            return plate + Point{0, radius * std::sin(angle), radius * std::cos(angle)};
        };
        for (int i = 0; i < parts; ++i) drawing.line(rim(i), rim(i + 1), across > .7 ? .034 : .020, Ink::Weight);
    }
}

void draw_ball(Drawing& drawing, const Body& body, const std::string& hand) {
    // A squeeze makes it smaller.
    const double squeezed = std::clamp((body.fingers(hand.back()).curl - 40) / 40, 0.0, 1.0);
    drawing.dot(body.in_palm(hand, .029 - .004 * squeezed), .050 - .008 * squeezed, Ink::Ball);
}

std::vector<std::string> hands_of(const content::Prop& prop) {
    if (!prop.of.empty()) return prop.of;
    if (prop.kind == "ball") return {"hand_r"};
    return {"hand_l", "hand_r"};
}

}  // namespace

void draw_props_behind(Drawing& drawing, const Body& body, const Body& start, const std::vector<content::Prop>& props) {
    for (const auto& prop : props) {
        if (prop.kind == "ball") {
            for (const auto& hand : hands_of(prop)) draw_ball(drawing, body, hand);  // the fingers close around it
        }
        if (prop.kind == "wall") draw_wall(drawing, prop);
        if (prop.kind == "doorway") draw_doorway(drawing, prop);
        if (prop.kind == "bar") draw_bar(drawing, start, prop);
        if (prop.kind == "anchor") draw_anchor(drawing, start.at("anchor"));
        if (prop.kind == "mat") {
            const Block mat = block_of(prop, start);
            draw_board(drawing, mat.middle + Point{0, .001, 0}, mat.half_width, mat.half_depth, .018, Ink::Mat);
        }
        if (prop.kind == "desk" && !drawing.camera().from_side()) continue;
        if (prop.kind == "desk") draw_table(drawing, block_of(prop, start), .05);
        if (prop.kind == "bench") draw_table(drawing, block_of(prop, start), .07);
        if (prop.kind == "step") draw_step(drawing, block_of(prop, start));
        if (prop.kind == "stool") draw_stool(drawing, seat_of(prop, start));
        if (prop.kind == "chair") draw_chair(drawing, seat_of(prop, start));
    }
}

void draw_props_before(Drawing& drawing, const Body& body, const Body& start, const std::vector<content::Prop>& props) {
    for (const auto& prop : props) {
        if (prop.kind == "chair" && drawing.camera().from_behind()) draw_backrest(drawing, seat_of(prop, start));
        if (prop.kind == "desk" && !drawing.camera().from_side()) draw_table(drawing, block_of(prop, start), .05);
        if (prop.kind == "band") draw_band(drawing, body, prop);
        if (prop.kind == "towel") draw_towel(drawing, body, prop);
        if (prop.kind == "barbell") draw_barbell(drawing, body);
        if (prop.kind == "dumbbells") {
            for (const auto& hand : hands_of(prop)) draw_dumbbell(drawing, body.at(hand));
        }
    }
}

std::vector<Point> corners_of(const std::vector<content::Prop>& props, const Body& start) {
    std::vector<Point> all;
    for (const auto& prop : props) {
        if (prop.kind == "wall") all.push_back(shift_of(prop) + Point{0, .9, wall_behind});
        if (prop.kind == "anchor") all.push_back(start.at("anchor") + Point{0, .1, .03});
        if (prop.kind == "doorway") {
            for (const double end : {-1.0, 1.0}) all.push_back(shift_of(prop) + Point{end * door_half, 1.0, 0});
        }
        if (prop.kind == "bar") {
            const Point middle = between(start.at("hand_l"), start.at("hand_r"), .5) + shift_of(prop);
            for (const double end : {-1.0, 1.0}) all.push_back(middle + Point{end * .3, .02, 0});
        }
        if (prop.kind == "barbell") {
            const Point middle = between(start.at("hand_l"), start.at("hand_r"), .5);
            for (const double end : {-1.0, 1.0}) all.push_back(middle + Point{end * .35, 0, end * .06});
        }
        if (const auto top = top_of(prop, start); top || prop.kind == "chair" || prop.kind == "stool") {
            const Block block = block_of(prop, start);
            for (const double end : {-1.0, 1.0}) {
                all.push_back({block.middle.x + end * block.half_width, block.high,
                               block.middle.z + end * block.half_depth});
            }
        }
    }
    return all;
}

std::optional<Top> top_of(const content::Prop& prop, const Body& start) {
    constexpr std::array<std::string_view, 3> tables{"desk", "bench", "step"};
    if (std::ranges::find(tables, prop.kind) == tables.end()) return {};
    const Block block = block_of(prop, start);
    const Point half{block.half_width, 0, block.half_depth};
    return Top{block.high, block.middle - half, block.middle + half};
}

}  // namespace unhunch::tray
