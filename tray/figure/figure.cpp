#include "figure/figure.hpp"

#include "figure/motion.hpp"
#include "figure/parts.hpp"

namespace unhunch::tray {

namespace {

void draw_from_side(Drawing& drawing, const Body& body) {
    const auto nearness = [&](const char* point) { return drawing.camera().nearness(body.at(point)); };
    const bool left_is_near = nearness("shoulder_l") > nearness("shoulder_r");
    const char near = left_is_near ? 'l' : 'r';
    const char far = left_is_near ? 'r' : 'l';
    draw_arm(drawing, body, far, Depth::Far);
    draw_leg(drawing, body, far, Depth::Far);
    draw_leg(drawing, body, near, Depth::Near);
    draw_torso(drawing, body);
    draw_head(drawing, body);
    draw_arm(drawing, body, near, Depth::Near);
}

void draw_from_front(Drawing& drawing, const Body& body) {
    for (const char side : {'l', 'r'}) draw_leg(drawing, body, side, Depth::Near);
    draw_torso(drawing, body);
    draw_head(drawing, body);
    for (const char side : {'l', 'r'}) draw_arm(drawing, body, side, Depth::Near);
}

void draw_from_behind(Drawing& drawing, const Body& body) {
    for (const char side : {'l', 'r'}) draw_leg(drawing, body, side, Depth::Near);
    for (const char side : {'l', 'r'}) draw_arm(drawing, body, side, Depth::Near);
    draw_torso(drawing, body);
    draw_blades(drawing, body);
    draw_head(drawing, body);
}

}  // namespace

std::vector<Stroke> figure_strokes(const content::Animation& clip, Beat beat, bool mirrored, bool hints) {
    const Camera camera{clip, mirrored};
    const Body body = body_at(clip, beat);
    const Body start = body_at(clip, {});
    Drawing drawing{camera};
    draw_floor(drawing);
    draw_props_behind(drawing, start, clip.props);
    if (camera.from_side()) {
        draw_from_side(drawing, body);
    } else if (clip.view == "back") {
        draw_from_behind(drawing, body);
    } else {
        draw_from_front(drawing, body);
    }
    draw_props_before(drawing, body, clip.props);
    if (hints) draw_hints(drawing, body, start, clip, beat);
    return drawing.take();
}

}  // namespace unhunch::tray
