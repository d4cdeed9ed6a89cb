// Collects the strokes of one picture; widths are given in body heights and follow the camera.
#pragma once

#include <cstddef>
#include <vector>

#include "figure/camera.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

class Drawing {
public:
    explicit Drawing(const Camera& camera) : camera_{camera} { strokes_.reserve(usual); }

    void line(Point from, Point to, double width, Ink ink);
    void dot(Point at, double width, Ink ink) { line(at, at, width, ink); }
    /// A limb that narrows towards its end.
    void taper(Point from, Point to, double width_from, double width_to, Ink ink);
    /// In canvas units, for signs that keep their weight however close the camera is.
    void sign(Spot from, Spot to, double width, Ink ink);

    [[nodiscard]] const Camera& camera() const { return camera_; }
    [[nodiscard]] std::vector<Stroke> take() { return std::move(strokes_); }

private:
    static constexpr std::size_t usual = 128;  // strokes of one picture: most have fewer

    const Camera& camera_;
    std::vector<Stroke> strokes_;
};

}  // namespace unhunch::tray
