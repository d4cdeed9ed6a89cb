#include "figure/parts.hpp"

namespace unhunch::tray {

namespace {

// Widths in body heights: a slim build, a little rounder than life, so that it reads at the size of an icon.
constexpr double thigh = .098, knee = .072, shank = .066, ankle = .05;
constexpr double shoe = .044;
constexpr double shoulder = .066, elbow = .05, wrist = .04, hand = .046;
constexpr double rim = .012;  // of a paler line around what lies before the body

std::string sided(const char* point, char side) { return std::string{point} + '_' + side; }

void draw_leg(Drawing& drawing, Point hip, Point bent, Point foot, double wider, Ink ink) {
    drawing.taper(hip, bent, thigh + wider, knee + wider, ink);
    drawing.taper(bent, foot, shank + wider, ankle + wider, ink);
}

}  // namespace

void draw_leg(Drawing& drawing, const Body& body, char side, Depth depth) {
    // The joints lie wider apart than the thighs look.
    const Point hip = between(body.at("pelvis"), body.at(sided("hip", side)), .68);
    const Point bent = body.at(sided("knee", side));
    const Point foot = body.at(sided("ankle", side));
    const Point sole{0, shoe / 2, 0};
    const Point heel = body.at(sided("heel", side)) + sole;
    const Point toe = between(foot + Point{0, -.039, 0}, body.at(sided("toe", side)), .86) + sole;
    const bool from_side = drawing.camera().from_side();
    if (from_side) drawing.line(heel, toe, shoe, Ink::Shoe);
    if (from_side && depth == Depth::Near) draw_leg(drawing, hip, bent, foot, rim, Ink::TrousersFar);
    draw_leg(drawing, hip, bent, foot, 0, depth == Depth::Near ? Ink::Trousers : Ink::TrousersFar);
    if (!from_side) {
        const Point outward{side == 'l' ? .012 : -.012, 0, 0};  // feet turn out a little, which only shows from here
        drawing.line(toe, toe + outward, shoe + .012, Ink::Shoe);
    }
}

void draw_arm(Drawing& drawing, const Body& body, char side, Depth depth) {
    const Ink sleeve_ink = depth == Depth::Near ? Ink::Shirt : Ink::ShirtFar;
    const Ink skin = depth == Depth::Near ? Ink::Skin : Ink::SkinFar;
    const Point top = body.at(sided("shoulder", side));
    const Point bent = body.at(sided("elbow", side));
    const Point cuff = body.at(sided("wrist", side));
    const Point end = between(cuff, body.at(sided("hand", side)), .62);
    const Point sleeve = between(top, bent, .58);
    if (depth == Depth::Near) drawing.taper(top, sleeve, shoulder + rim, shoulder - .004 + rim, Ink::ShirtFar);
    drawing.taper(sleeve, bent, elbow + .004, elbow, skin);
    drawing.taper(bent, cuff, elbow, wrist, skin);
    drawing.line(cuff, end, hand, skin);
    drawing.taper(top, sleeve, shoulder, shoulder - .004, sleeve_ink);
    // The sleeve grows out of the shirt: no rim between them.
    const Point collar = body.on_chest({0, .115, 0});
    drawing.line(top, between(top, collar, .45), shoulder - .010, sleeve_ink);
}

}  // namespace unhunch::tray
