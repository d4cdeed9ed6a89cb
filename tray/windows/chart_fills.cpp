#include "windows/chart_fills.hpp"

#include <algorithm>
#include <cmath>

#include <wx/brush.h>

namespace unhunch::tray {

namespace {

constexpr double stripe = 5;  // from one line of a pattern to the next

void fill(wxGraphicsContext& canvas, const wxRect2DDouble& box, const wxColour& colour) {
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(canvas.CreateBrush(wxBrush{colour}));
    canvas.DrawRectangle(box.m_x, box.m_y, box.m_width, box.m_height);
}

void outline(wxGraphicsContext& canvas, const wxRect2DDouble& box, const wxColour& colour, double width) {
    canvas.SetBrush(wxNullGraphicsBrush);
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{colour, width}));
    const double in = width / 2;
    canvas.DrawRectangle(box.m_x + in, box.m_y + in, std::max(0.0, box.m_width - width),
                         std::max(0.0, box.m_height - width));
}

void hatch(wxGraphicsContext& canvas, const wxRect2DDouble& box, const wxColour& colour, const wxColour& ground) {
    fill(canvas, box, between(ground, colour, 0.18));
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{colour, 1.5}));
    auto path = canvas.CreatePath();
    // By the place on the canvas, not in the box, so that neighbours go on in each other.
    const double first = std::floor((box.m_x - box.m_height) / stripe) * stripe;
    for (double x = first; x < box.m_x + box.m_width; x += stripe) {
        const double from = std::max(0.0, box.m_x - x);
        const double until = std::min(box.m_height, box.m_x + box.m_width - x);
        if (from >= until) continue;
        path.MoveToPoint(x + from, box.m_y + box.m_height - from);
        path.AddLineToPoint(x + until, box.m_y + box.m_height - until);
    }
    canvas.StrokePath(path);
    outline(canvas, box, colour, 1);
}

/// Of a sign: small enough for its box, and no larger than a letter.
void sign(wxGraphicsContext& canvas, const Palette& palette, const wxRect2DDouble& box, Fill shape) {
    const double half = box.m_height * 0.32;
    const double x = box.m_x + box.m_width / 2;
    const double y = box.m_y + box.m_height / 2;
    const auto colour = palette.ink(Ink::Arrow);
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{colour, std::max(1.5, half * 0.35)}));
    canvas.SetBrush(canvas.CreateBrush(wxBrush{shape == Fill::Ring ? palette.ground : colour}));
    if (shape != Fill::Diamond) return canvas.DrawEllipse(x - half, y - half, 2 * half, 2 * half);
    auto path = canvas.CreatePath();
    path.MoveToPoint(x, y - half);
    path.AddLineToPoint(x + half, y);
    path.AddLineToPoint(x, y + half);
    path.AddLineToPoint(x - half, y);
    path.CloseSubpath();
    canvas.DrawPath(path);
}

double luminance(const wxColour& colour) {
    const auto linear = [](unsigned char part) {
        const double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

double contrast(const wxColour& one, const wxColour& other) {
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

}  // namespace

void paint_fill(wxGraphicsContext& canvas, const Palette& palette, const wxRect2DDouble& box, Fill fill_with,
                Emphasis emphasis) {
    const auto warm = palette.ink(Ink::Arrow);
    switch (fill_with) {
        case Fill::Solid: fill(canvas, box, palette.accent); break;
        case Fill::Hatched: hatch(canvas, box, palette.accent, palette.ground); break;
        case Fill::Pale: fill(canvas, box, between(palette.ground, palette.accent, 0.45)); break;
        case Fill::Outlined: outline(canvas, box, palette.accent, 1.5); break;
        case Fill::Warm: fill(canvas, box, warm); break;
        case Fill::WarmHatched: hatch(canvas, box, warm, palette.ground); break;
        case Fill::Dot:
        case Fill::Ring:
        case Fill::Diamond: sign(canvas, palette, box, fill_with); break;
        case Fill::Line: {
            const double thick = std::clamp(box.m_height * 0.16, 2.0, 5.0);
            fill(canvas, {box.m_x, box.m_y + (box.m_height - thick) / 2, box.m_width, thick}, palette.quiet);
            break;
        }
    }
    if (emphasis == Emphasis::Pointed)
        outline(canvas, {box.m_x - 3, box.m_y - 3, box.m_width + 6, box.m_height + 6}, palette.text, 2);
}

wxColour between(const wxColour& from, const wxColour& to, double share) {
    const auto mixed = [share](unsigned char one, unsigned char other) {
        return static_cast<unsigned char>(std::lround(one + (other - one) * share));
    };
    return {mixed(from.Red(), to.Red()), mixed(from.Green(), to.Green()), mixed(from.Blue(), to.Blue())};
}

wxColour readable_on(const wxColour& ground, const Palette& palette) {
    return contrast(ground, palette.text) >= contrast(ground, palette.on_accent) ? palette.text : palette.on_accent;
}

}  // namespace unhunch::tray
