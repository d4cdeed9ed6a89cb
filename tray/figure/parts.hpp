// The parts of the picture, each drawn onto what is there already.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "figure/body.hpp"
#include "figure/drawing.hpp"

namespace unhunch::tray {

/// Whether a limb is the one behind the body in a side view, and so drawn paler.
enum class Depth { Near, Far };

/// `side` is 'l' or 'r'.
void draw_leg(Drawing& drawing, const Body& body, char side, Depth depth);
void draw_arm(Drawing& drawing, const Body& body, char side, Depth depth);
void draw_torso(Drawing& drawing, const Body& body);
/// The shoulder blades and the spine, for views from behind.
void draw_blades(Drawing& drawing, const Body& body);
void draw_head(Drawing& drawing, const Body& body);

/// For each of the clip's hints which way its circle turns on the canvas: 1 clockwise, -1 the other way.
using Turns = std::vector<double>;
[[nodiscard]] Turns turns_of(const content::Animation& clip, const Camera& camera, const Body& start);

/// `body` is the figure at this beat, `start` in the first pose.
void draw_hints(Drawing& drawing, const Body& body, const Body& start, const content::Animation& clip, Beat beat,
                const Turns& turns);

}  // namespace unhunch::tray
