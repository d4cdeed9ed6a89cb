#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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

/// From the hem up to the chest, on one side.
using Seam = std::array<Point, 4>;

/// Draws of the seams of one section only those that are seen: the outermost, and between them as many as leave no gap.
void draw_section(Drawing& drawing, const std::array<Seam, sides>& seams, std::size_t part) {
    const auto& camera = drawing.camera();
    const auto spot = [&](std::size_t i) { return camera.spot(between(seams.at(i).at(part), seams.at(i).at(part + 1), .5)); };
    const Spot low = camera.spot(seams[0].at(part)), high = camera.spot(seams[0].at(part + 1));
    const double length = std::max(1e-9, std::hypot(high.x - low.x, high.y - low.y));
    std::array<std::pair<double, std::size_t>, sides> across;  // how far aside on the canvas, and which
    for (std::size_t i = 0; i < sides; ++i)
        across.at(i) = {((high.y - low.y) * spot(i).x - (high.x - low.x) * spot(i).y) / length, i};
    std::ranges::sort(across);
    double last = -1e9;
    for (std::size_t i = 0; i < sides; ++i) {
        const bool outermost = i == 0 || i + 1 == sides;
        if (!outermost && across.at(i + 1).first - last < .8 * flesh * camera.scale()) continue;
        last = across.at(i).first;
        const auto& seam = seams.at(across.at(i).second);
        drawing.line(seam.at(part), seam.at(part + 1), flesh, Ink::Shirt);
    }
}

}  // namespace

void draw_torso(Drawing& drawing, const Body& body) {
    const auto hip = [&](char side) {
        return between(body.at("pelvis"), body.at(std::string{"hip_"} + side), .58);
    };
    drawing.line(hip('l'), hip('r'), .102, Ink::Trousers);
    drawing.taper(body.on_pelvis({0, .01, 0}), body.on_pelvis({0, .05, 0}), .10, .10, Ink::Trousers);

    std::array<Seam, sides> seams;
    for (int i = 0; i < sides; ++i) {
        seams.at(static_cast<std::size_t>(i)) = {body.on_pelvis(around(hem, i) + Point{0, .052, 0}),
                                                 body.on_chest(around(waist, i) + Point{0, -.012, 0}),
                                                 body.on_chest(around(ribs, i) + Point{0, .05, 0}),
                                                 body.on_chest(around(chest, i) + Point{0, .105, 0})};
    }
    for (std::size_t part = 0; part + 1 < Seam{}.size(); ++part) draw_section(drawing, seams, part);
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
