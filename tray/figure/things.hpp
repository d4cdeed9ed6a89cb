// The single things: what stands in the room, and what the hands hold.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "figure/body.hpp"
#include "figure/drawing.hpp"

namespace unhunch::tray {

inline constexpr double wall_behind = -.115;  // the plane of a wall that backs lean on
inline constexpr double door_half = .27;      // from the middle of a doorway to its posts

/// A thing's middle on the floor and its half extents; `high` is its upper side.
struct Block {
    Point middle;
    double half_width, half_depth, high;
};

/// Of desk, mat, bench and step; of anything else, the seat under the pelvis.
[[nodiscard]] Block block_of(const content::Prop& prop, const Body& start);
[[nodiscard]] Point shift_of(const content::Prop& prop);
/// Both, where the prop does not say.
[[nodiscard]] std::vector<std::string> hands_of(const content::Prop& prop);

// What stands there; `seat` is the middle of a seat's upper side.
void draw_chair(Drawing& drawing, Point seat);
void draw_backrest(Drawing& drawing, Point seat);
void draw_stool(Drawing& drawing, Point seat);
void draw_mat(Drawing& drawing, const Block& block);
/// `inset` is how far its legs stand in from the edges.
void draw_table(Drawing& drawing, const Block& block, double inset);
void draw_step(Drawing& drawing, const Block& block);
void draw_wall(Drawing& drawing, const content::Prop& prop);
void draw_doorway(Drawing& drawing, const content::Prop& prop);
void draw_bar(Drawing& drawing, const Body& start, const content::Prop& prop);
void draw_anchor(Drawing& drawing, Point place);

// What is held.
void draw_band(Drawing& drawing, const Body& body, const content::Prop& prop);
void draw_towel(Drawing& drawing, const Body& body, const content::Prop& prop);
void draw_dumbbell(Drawing& drawing, Point hand);
void draw_barbell(Drawing& drawing, const Body& body);
void draw_ball(Drawing& drawing, const Body& body, const std::string& hand);

}  // namespace unhunch::tray
