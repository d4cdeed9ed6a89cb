#include <array>
#include <cmath>

#include "figure/parts.hpp"

namespace unhunch::tray {

namespace {

/// One cross-section of the trunk, an ellipse: half its width and depth inside the stroke that goes round it.
struct Ring {
    double half_width;
    double half_depth;
};

constexpr double flesh = .072;  // width of the strokes that fill the trunk
constexpr Ring hem{.052, .026}, waist{.044, .020}, ribs{.060, .026}, chest{.078, .024};
constexpr int sides = 8;

Point around(Ring ring, int i) {
    const double angle = radians(360.0 * i / sides);
    return {ring.half_width * std::cos(angle), 0, ring.half_depth * std::sin(angle)};
}

}  // namespace

void draw_torso(Drawing& drawing, const Body& body) {
    const auto hip = [&](char side) {
        return between(body.at("pelvis"), body.at(std::string{"hip_"} + side), .58);
    };
    drawing.line(hip('l'), hip('r'), .102, Ink::Trousers);
    drawing.taper(body.on_pelvis({0, .01, 0}), body.on_pelvis({0, .05, 0}), .10, .10, Ink::Trousers);

    for (int i = 0; i < sides; ++i) {
        const std::array<Point, 4> seam{body.on_pelvis(around(hem, i) + Point{0, .052, 0}),
                                        body.on_chest(around(waist, i) + Point{0, -.012, 0}),
                                        body.on_chest(around(ribs, i) + Point{0, .05, 0}),
                                        body.on_chest(around(chest, i) + Point{0, .105, 0})};
        for (std::size_t k = 1; k < seam.size(); ++k) drawing.line(seam[k - 1], seam[k], flesh, Ink::Shirt);
    }
    drawing.line(body.on_pelvis({0, .052, 0}), body.on_chest({0, .105, 0}), .07, Ink::Shirt);
    // The slope from the neck follows the shoulders, so that a shrug is seen as one.
    for (const char side : {'l', 'r'}) {
        const Point shoulder = body.at(std::string{"shoulder_"} + side);
        drawing.taper(body.on_chest({0, .132, -.004}), shoulder, .050, .066, Ink::Shirt);
        drawing.line(body.on_chest({0, .10, 0}), shoulder, .06, Ink::Shirt);
    }
}

void draw_blades(Drawing& drawing, const Body& body) {
    constexpr double line = .009;
    drawing.line(body.on_chest({0, -.07, -.05}), body.on_chest({0, .125, -.05}), line, Ink::Spine);
    for (const char side : {'l', 'r'}) {
        const double out = side == 'l' ? 1 : -1;
        const Point middle = body.at(std::string{"scap_"} + side) + Point{0, -.018, 0};
        const Point top = middle + Point{out * -.016, .034, 0};
        const Point low = middle + Point{out * -.006, -.044, 0};
        const Point corner = middle + Point{out * .028, .030, 0};
        for (const auto& [from, to] : {std::pair{top, low}, std::pair{low, corner}, std::pair{corner, top}}) {
            drawing.line(from, to, line, Ink::Blade);
        }
    }
}

}  // namespace unhunch::tray
