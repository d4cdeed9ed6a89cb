// The moving figure as strokes: joint angles in, round-capped lines out. No toolkit.
#pragma once

#include <memory>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace unhunch::tray {

/// Where in one repetition the picture is taken.
struct Beat {
    enum class Part { Move, Hold, Return, Pause };
    Part part = Part::Move;
    double progress = 0;  // of that part, 0 to 1, before easing
};

/// What a stroke shows; the painter chooses the colour, so light, dark and high contrast need no second figure.
enum class Ink {
    Floor, Prop, PropFar, Mat, Band, Towel, Ball, Weight, Trousers, TrousersFar, Shirt, ShirtFar, Skin, SkinFar, Face, Shoe, Blade, Spine, Ghost,
    Arrow, Glow
};

/// On a square canvas from (0,0) top left to (1,1) bottom right; round at both ends, as wide there as the widths say.
struct Stroke {
    double x1, y1, x2, y2;
    double width, end_width;
    Ink ink;

    bool operator==(const Stroke&) const = default;
};

/// One clip made ready: where the camera stands and what stays in its place is worked out once for all frames.
class Figure {
public:
    /// Borrows the clip.
    explicit Figure(const content::Animation& clip);
    ~Figure();

    /// In the order of painting. `mirrored` swaps left and right; `hints` adds arrows, glow and ghost lines.
    [[nodiscard]] std::vector<Stroke> strokes(Beat beat, bool mirrored, bool hints = true) const;

private:
    struct Made;
    std::unique_ptr<const Made> made_;
};

/// The strokes of a single picture.
[[nodiscard]] std::vector<Stroke> figure_strokes(const content::Animation& animation, Beat beat, bool mirrored,
                                                 bool hints = true);

/// The beat at `seconds` (0 or more) after the start of a repetition; the tempo's parts follow each other and repeat.
[[nodiscard]] Beat beat_at(const content::Tempo& tempo, double seconds);

}  // namespace unhunch::tray
