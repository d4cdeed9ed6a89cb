#include "figure/figure.hpp"

#include <algorithm>
#include <array>

#include "figure/camera.hpp"
#include "figure/contacts.hpp"
#include "figure/parts.hpp"
#include "figure/props.hpp"

namespace unhunch::tray {

namespace {

void draw_floor(Drawing& drawing) {
    const double y = drawing.camera().spot({0, 0, 0}).y + .006;
    if (y < 1) drawing.sign({.07, y}, {.93, y}, .011, Ink::Floor);
}

/// Draws one body from back to front.
class Painter {
public:
    Painter(Drawing& drawing, const Body& body) : drawing_{drawing}, body_{body} {}

    void paint() {
        const char far = far_side(), near = far == 'l' ? 'r' : 'l';
        const std::array sides{far, near};
        for (const char side : sides) {
            if (!arm_in_front(side)) draw_arm(drawing_, body_, side, depth(side));
        }
        for (const char side : sides) {
            if (!leg_in_front(side)) draw_leg(drawing_, body_, side, depth(side));
        }
        draw_torso(drawing_, body_);
        if (drawing_.camera().from_behind()) draw_blades(drawing_, body_);
        for (const char side : sides) {
            if (leg_in_front(side)) draw_leg(drawing_, body_, side, depth(side));
        }
        draw_head(drawing_, body_);
        for (const char side : sides) {
            if (arm_in_front(side)) draw_arm(drawing_, body_, side, depth(side));
        }
    }

private:
    [[nodiscard]] double nearness(const char* point, char side) const {
        return drawing_.camera().nearness(body_.at(std::string{point} + '_' + side));
    }
    [[nodiscard]] double nearness(const char* point) const { return drawing_.camera().nearness(body_.at(point)); }

    [[nodiscard]] char far_side() const {
        const auto sum = [&](char side) { return nearness("shoulder", side) + .5 * nearness("hip", side); };
        return sum('l') > sum('r') ? 'r' : 'l';
    }

    /// The limb behind the body is paler; seen from the front or behind, both are near.
    [[nodiscard]] Depth depth(char side) const {
        return drawing_.camera().from_side() && side == far_side() ? Depth::Far : Depth::Near;
    }

    [[nodiscard]] bool arm_in_front(char side) const {
        if (drawing_.camera().from_side()) return side != far_side() || hand_on_near_side(side);
        const double out = (nearness("elbow", side) + nearness("wrist", side)) / 2 - nearness("sternum");
        return out > (drawing_.camera().from_behind() ? .05 : -.06);
    }

    /// The far arm that comes round to this side is seen.
    [[nodiscard]] bool hand_on_near_side(char side) const {
        return nearness("hand", side) > nearness("sternum") + .02;
    }

    /// A thigh that comes towards the eye, or is drawn up to the chest on the near side.
    [[nodiscard]] bool leg_in_front(char side) const {
        if (!drawing_.camera().from_side()) return nearness("knee", side) > nearness("pelvis") + .12;
        const Point knee = body_.at(std::string{"knee_"} + side);
        return side != far_side() && length(knee - body_.at("sternum")) < .26;
    }

    Drawing& drawing_;
    const Body& body_;
};

}  // namespace

/// From where the clip is seen.
struct View {
    View(const content::Animation& clip, const Body& start, bool mirrored)
        : camera{clip, start, mirrored}, turns{turns_of(clip, camera, start)} {}

    Camera camera;
    Turns turns;
};

struct Figure::Made {
    const content::Animation& clip;
    Body start;
    View as_written, mirrored;
};

Figure::Figure(const content::Animation& clip) {
    const Body start = first_body(clip);
    made_.reset(new Made{clip, start, View{clip, start, false}, View{clip, start, true}});
}

Figure::~Figure() = default;

std::vector<Stroke> Figure::strokes(Beat beat, bool mirrored, bool hints) const {
    const auto& [clip, start, as_written, mirror] = *made_;
    const auto& [camera, turns] = mirrored ? mirror : as_written;
    Drawing drawing{camera};
    const Body body = body_at(clip, beat, start);
    draw_floor(drawing);
    draw_props_behind(drawing, body, start, clip.props);
    Painter{drawing, body}.paint();
    draw_props_before(drawing, body, start, clip.props);
    if (hints) draw_hints(drawing, body, start, clip, beat, turns);
    return drawing.take();
}

std::vector<Stroke> figure_strokes(const content::Animation& clip, Beat beat, bool mirrored, bool hints) {
    return Figure{clip}.strokes(beat, mirrored, hints);
}

}  // namespace unhunch::tray
