// Pictures of the figure as PNG files, for notifications and for looking the animations over.
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

enum class Scheme { Light, Dark };

class Picture {
public:
    /// Transparent, in pixels.
    Picture(int width, int height);
    ~Picture();
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    struct Frame {
        double x, y, side;
    };

    void fill(Scheme scheme);
    /// A square with round corners, on which the figure reads whatever lies behind it.
    void draw_card(Frame frame, Scheme scheme);
    /// Cut off at the card's edge.
    void draw_figure(Frame frame, const std::vector<Stroke>& strokes, Scheme scheme);
    void write(double x, double y, const std::string& words, Scheme scheme);

    [[nodiscard]] core::Outcome save(const std::string& path) const;

private:
    struct Canvas;
    Canvas* canvas_;
};

}  // namespace unhunch::tray
