// Draws the tray icon from strokes, so no file, theme or library is needed; each look has a shape of its own, because
// colour alone tells some people nothing. Mid-tone strokes in a light rim read on light and on dark panels.
#include "api/tray_icon.hpp"

#include <algorithm>
#include <cmath>

#include "api/words.hpp"
#include "words/said.hpp"

namespace unhunch::api {

namespace {

/// Coordinates in sixteenths of the edge: at 16 pixels, the commonest size, the strokes lie on whole pixels.
struct Point {
    double x = 0, y = 0;
};

/// A line with round ends; a dot where both ends are one.
struct Stroke {
    Point from, to;
    double half_width = 1;
};

struct Ring {
    Point centre;
    double radius = 0, half_width = 0;
};

struct Drawing {
    std::vector<Stroke> strokes;
    std::vector<Ring> rings;
    std::uint32_t colour = 0;
};

/// std::hypot minds numbers of any size, which takes several times as long, and each tray asks for a drawing at each change.
double length_of(double x, double y) { return std::sqrt(x * x + y * y); }

double distance(Point at, const Stroke& stroke) {
    const double along_x = stroke.to.x - stroke.from.x, along_y = stroke.to.y - stroke.from.y;
    const double length = along_x * along_x + along_y * along_y;
    double share = 0;
    if (length > 0) {
        share = std::clamp(((at.x - stroke.from.x) * along_x + (at.y - stroke.from.y) * along_y) / length, 0.0, 1.0);
    }
    return length_of(at.x - stroke.from.x - share * along_x, at.y - stroke.from.y - share * along_y) -
           stroke.half_width;
}

double distance(Point at, const Ring& ring) {
    return std::abs(length_of(at.x - ring.centre.x, at.y - ring.centre.y) - ring.radius) - ring.half_width;
}

double distance(Point at, const Drawing& drawing) {
    double nearest = 1000;
    for (const auto& stroke : drawing.strokes) nearest = std::min(nearest, distance(at, stroke));
    for (const auto& ring : drawing.rings) nearest = std::min(nearest, distance(at, ring));
    return nearest;
}

Stroke dot(Point centre, double radius) { return {centre, centre, radius}; }

/// Someone upright on a chair, seen from the side.
std::vector<Stroke> seated_figure() {
    return {dot({5.5, 3.5}, 2.3), {{4.6, 7.9}, {5, 11}, 1.15}, {{5, 11}, {10, 11}, 1.05}, {{10, 11}, {10, 14.4}, 1.05}};
}

Drawing drawing_of(IconLook look) {
    Drawing drawing;
    switch (look) {
        case IconLook::Sitting:
            drawing = {.strokes = seated_figure(), .rings = {}, .colour = 0x1fa396};
            break;
        case IconLook::Due:  // an arrow: up you get
            drawing = {.strokes = seated_figure(), .rings = {}, .colour = 0xe5820f};
            drawing.strokes.push_back({{12.5, 2.2}, {12.5, 7.6}, 0.9});
            drawing.strokes.push_back({{12.5, 2.2}, {10.4, 4.4}, 0.9});
            drawing.strokes.push_back({{12.5, 2.2}, {14.6, 4.4}, 0.9});
            break;
        case IconLook::Held:  // two dashes: not now
            drawing = {.strokes = seated_figure(), .rings = {}, .colour = 0x8280cc};
            drawing.strokes.push_back({{10.8, 3.0}, {14.2, 3.0}, 0.9});
            drawing.strokes.push_back({{10.8, 6.5}, {14.2, 6.5}, 0.9});
            break;
        case IconLook::Paused:
            drawing = {.strokes = {{{6, 5.6}, {6, 10.4}, 1}, {{10, 5.6}, {10, 10.4}, 1}},
                       .rings = {{{8, 8}, 6.6, 0.85}},
                       .colour = 0x87939e};
            break;
        case IconLook::OnBreak:  // arms up
            drawing = {.strokes = {dot({8, 3.1}, 2.1),
                                   {{8, 8}, {8, 10.4}, 1.5},
                                   {{8, 7.6}, {2.4, 4.4}, 0.95},
                                   {{8, 7.6}, {13.6, 4.4}, 0.95},
                                   {{8, 10.4}, {5.5, 14.6}, 1.05},
                                   {{8, 10.4}, {10.5, 14.6}, 1.05}},
                       .rings = {},
                       .colour = 0x43a94d};
            break;
    }
    return drawing;
}

/// Sums the samples of one pixel, weighted by their opacity.
struct Pixel {
    double red = 0, green = 0, blue = 0, alpha = 0;

    void add(std::uint32_t colour, double opacity) {
        red += opacity * (colour >> 16 & 0xff);
        green += opacity * (colour >> 8 & 0xff);
        blue += opacity * (colour & 0xff);
        alpha += opacity;
    }

    [[nodiscard]] std::uint32_t argb(int samples) const {
        if (alpha <= 0) return 0;
        const auto byte = [](double value) { return static_cast<std::uint32_t>(std::lround(value)); };
        return byte(255 * alpha / samples) << 24 | byte(red / alpha) << 16 | byte(green / alpha) << 8 |
               byte(blue / alpha);
    }
};

constexpr std::uint32_t rim_colour = 0xf7f9fa;
constexpr double rim_opacity = 0.55;
constexpr std::uint32_t mark_colour = 0xe8860c;

}  // namespace

IconLook icon_look(const Status& status) {
    if (status.phase == Phase::OnBreak || status.phase == Phase::BreakPaused) return IconLook::OnBreak;
    if (status.paused) return IconLook::Paused;
    switch (status.phase) {
        case Phase::Held: return IconLook::Held;
        case Phase::Due:
        case Phase::Reminding:
        case Phase::Snoozed: return IconLook::Due;
        case Phase::Counting:
        case Phase::OnBreak:
        case Phase::BreakPaused: break;
    }
    return IconLook::Sitting;
}

std::vector<std::uint32_t> icon_pixels(IconLook look, bool mark, int size) {
    constexpr int grid = 4;  // samples along each edge of a pixel
    size = std::clamp(size, 8, 256);
    const Drawing drawing = drawing_of(look);
    const Stroke mark_dot = dot({2.4, 13.6}, 1.9);
    const double unit = 16.0 / size;
    const double rim = std::max(0.4, 0.55 * unit);
    const double reach = 0.71 * unit;  // from a pixel's centre to its farthest sample, and a little more
    const auto nearest = [&](Point at) { return std::min(mark ? distance(at, mark_dot) : 1000, distance(at, drawing)); };

    std::vector<std::uint32_t> pixels;
    pixels.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column) {
            Pixel pixel;
            // Most of an icon is empty.
            if (nearest({(column + 0.5) * unit, (row + 0.5) * unit}) > rim + reach) {
                pixels.push_back(0);
                continue;
            }
            for (int sample = 0; sample < grid * grid; ++sample) {
                const auto across = sample % grid, below = sample / grid;
                const double right = (across + 0.5) / grid, down = (below + 0.5) / grid;
                const Point at{(column + right) * unit, (row + down) * unit};
                const double to_mark = mark ? distance(at, mark_dot) : 1000;
                const double to_drawing = distance(at, drawing);
                if (to_mark <= 0) {
                    pixel.add(mark_colour, 1);
                } else if (to_drawing <= 0 && to_mark > rim) {
                    pixel.add(drawing.colour, 1);
                } else if (std::min(to_mark, to_drawing) <= rim) {
                    pixel.add(rim_colour, rim_opacity);
                }
            }
            pixels.push_back(pixel.argb(grid * grid));
        }
    }
    return pixels;
}

std::string tooltip(const Status& status, const ClockWords& clock_words) {
    std::string text = lasting_now_words(status, clock_words);
    if (status.mark) text += "\n" + words::said("A break is waiting for you, whenever it suits");
    if (status.phase == Phase::Counting && !status.paused && status.hold && *status.hold != core::Hold::Hours) {
        text += "\n" + words::said("A reminder would wait: {0}", hold_words(*status.hold));
    }
    for (const auto& line : {last_words(status), next_words(status), timer_words(status)})
        if (!line.empty()) text += "\n" + line;
    return text + "\n" + breaks_words(status.today, status.goal);
}

}  // namespace unhunch::api
