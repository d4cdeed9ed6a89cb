#include "figure/props.hpp"

#include <algorithm>
#include <array>

#include "figure/things.hpp"

namespace unhunch::tray {

namespace {

Point seat_of(const content::Prop& prop, const Body& start) {
    const Block block = block_of(prop, start);
    return {block.middle.x, block.high, block.middle.z};
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
        if (prop.kind == "mat") draw_mat(drawing, block_of(prop, start));
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
