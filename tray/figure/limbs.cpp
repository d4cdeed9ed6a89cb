#include "figure/parts.hpp"

#include <algorithm>
#include <cmath>

namespace unhunch::tray {

namespace {

// Widths in body heights: a slim build, a little rounder than life, so that it reads at the size of an icon.
constexpr double thigh = .098, knee = .072, shank = .066, ankle = .05;
constexpr double shoe = .044;
constexpr double shoulder = .066, elbow = .05, wrist = .04, hand = .046;
constexpr double close = 1.6;  // canvas units of a body height from which single fingers can be told apart
constexpr double rim = .012;  // of a paler line around what lies before the body

std::string sided(const char* point, char side) { return std::string{point} + '_' + side; }

void draw_leg(Drawing& drawing, Point hip, Point bent, Point foot, double wider, Ink ink) {
    drawing.taper(hip, bent, thigh + wider, knee + wider, ink);
    drawing.taper(bent, foot, shank + wider, ankle + wider, ink);
}

/// Two bones that bend by the curl, and where the fingers lie on the edge of the palm.
void draw_finger(Drawing& drawing, Point root, Point along, Point out, double curl, double long_as, Ink ink) {
    const auto bent = [&](double degrees) {
        return std::cos(radians(degrees)) * along + std::sin(radians(degrees)) * out;
    };
    const Point middle = root + .52 * long_as * bent(curl);
    const Point tip = middle + .48 * long_as * bent(2 * curl);
    drawing.line(root, middle, .0125, ink);
    drawing.line(middle, tip, .0115, ink);
}

void draw_fingers(Drawing& drawing, const Body& body, char side, Ink ink) {
    const auto palm = body.palm(side);
    const auto& fingers = body.fingers(side);
    const Point cuff = body.at(sided("wrist", side));
    for (const double lane : {-1.0, -.4, .2, .8}) {
        drawing.line(cuff + .008 * palm.along + lane * .010 * palm.thumb,
                     cuff + .044 * palm.along + lane * .0135 * palm.thumb, .017, ink);
    }
    int lane = 0;
    for (const double long_as : {.038, .047, .052, .047}) {  // little finger first
        const double aside = -1.5 + lane++;
        const double angle = radians(aside * fingers.spread);
        const Point along = std::cos(angle) * palm.along + std::sin(angle) * palm.thumb;
        draw_finger(drawing, cuff + .046 * palm.along + aside * .0105 * palm.thumb, along, palm.out, fingers.curl,
                    long_as, ink);
    }
    const double open = radians(30 + 1.4 * fingers.spread);
    const Point thumb_along = std::cos(open) * palm.along + std::sin(open) * palm.thumb;
    draw_finger(drawing, cuff + .016 * palm.along + .016 * palm.thumb, thumb_along, palm.out, .4 * fingers.curl, .046,
                ink);
}

/// From afar a mitten, which a fist makes shorter and rounder.
void draw_hand(Drawing& drawing, const Body& body, char side, Ink ink) {
    if (drawing.camera().scale() > close) return draw_fingers(drawing, body, side, ink);
    const Point cuff = body.at(sided("wrist", side));
    const double fist = std::clamp((body.fingers(side).curl - 30) / 60, 0.0, 1.0);
    const Point end = between(cuff, body.at(sided("hand", side)), .62 - .12 * fist);
    drawing.line(cuff, end, hand + .004 * fist, ink);
}

}  // namespace

void draw_leg(Drawing& drawing, const Body& body, char side, Depth depth) {
    // The joints lie wider apart than the thighs look.
    const Point hip = between(body.at("pelvis"), body.at(sided("hip", side)), .68);
    const Point bent = body.at(sided("knee", side));
    const Point foot = body.at(sided("ankle", side));
    const Turn& turned = body.turn(sided("foot", side));
    const Point sole = turned * Point{0, shoe / 2, 0};
    const Point heel = body.at(sided("heel", side)) + sole;
    const Point toe = between(foot + turned * Point{0, -.039, 0}, body.at(sided("toe", side)), .86) + sole;
    const bool from_side = drawing.camera().from_side();
    drawing.line(heel, toe, shoe, Ink::Shoe);
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
    const Point sleeve = between(top, bent, .58);
    if (depth == Depth::Near) drawing.taper(top, sleeve, shoulder + rim, shoulder - .004 + rim, Ink::ShirtFar);
    drawing.taper(sleeve, bent, elbow + .004, elbow, skin);
    drawing.taper(bent, cuff, elbow, wrist, skin);
    draw_hand(drawing, body, side, skin);
    drawing.taper(top, sleeve, shoulder, shoulder - .004, sleeve_ink);
    // The sleeve grows out of the shirt: no rim between them.
    const Point collar = body.on_chest({0, .115, 0});
    drawing.line(top, between(top, collar, .45), shoulder - .010, sleeve_ink);
}

}  // namespace unhunch::tray
