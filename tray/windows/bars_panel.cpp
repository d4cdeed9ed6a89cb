#include "windows/bars_panel.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "windows/measure.hpp"

namespace unhunch::tray {

namespace {

constexpr double small = 0.9;  // of the desktop's font
constexpr int widest_bar = 56;
constexpr double corner = 5;
constexpr int tall = 190;

/// Every how many labels there is room for one.
std::size_t every(double widest, double slot) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(widest * 1.15 / slot)));
}

}  // namespace

BarsPanel::BarsPanel(wxWindow* parent, const Palette& palette, Pointed pointed)
    : ChartPanel{parent, palette, {-1, by_text(*parent, tall)}, std::move(pointed)} {}

void BarsPanel::show(const Drawing& drawing) {
    drawn_ = std::get<Bars>(drawing);
    tell(drawn_.chart);
}

double BarsPanel::slot() const {
    return static_cast<double>(GetClientSize().x) / static_cast<double>(std::max<std::size_t>(1, drawn_.bars.size()));
}

void BarsPanel::paint(wxGraphicsContext& canvas, wxSize size) {
    if (drawn_.bars.empty()) return;
    const double line = GetCharHeight() * 1.25;
    double widest_label = 0;
    double widest_value = 0;
    bool notes = false;
    for (const auto& bar : drawn_.bars) {
        const auto measured = [&](const std::string& words, double scale) {
            return width_of(canvas, wxString::FromUTF8(words), font(scale), palette().text);
        };
        widest_label = std::max({widest_label, measured(bar.label, 1), measured(bar.note, small)});
        widest_value = std::max(widest_value, measured(bar.value, small));
        notes = notes || !bar.note.empty();
    }
    const auto label_every = every(widest_label, slot());
    const bool values = every(widest_value, slot()) == 1;
    const double floor = size.y - (notes ? 2.2 : 1.3) * line;
    const double tallest = floor - 1.3 * line;
    const double width = std::min<double>(FromDIP(widest_bar), slot() * 0.6);
    for (std::size_t at = 0; at < drawn_.bars.size(); ++at) {
        const auto& bar = drawn_.bars[at];
        const double middle = placed(slot() * (static_cast<double>(at) + 0.5));
        double top = floor;
        canvas.Clip(0, 0, size.x, floor);
        for (const auto& part : bar.parts) {
            if (part.share <= 0) continue;
            const double height = std::max(4.0, part.share * tallest);
            top -= height;
            paint_fill(canvas, palette(), {middle - width / 2, top, width, height}, part.fill);
        }
        canvas.ResetClip();
        if (emphasis(at) == Emphasis::Pointed) {
            canvas.SetBrush(wxNullGraphicsBrush);
            canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().text, 2}));
            canvas.DrawRoundedRectangle(middle - width / 2 - 3, top - 3, width + 6, floor - top + 3, corner);
        }
        // Above or below the bar, and where that is at the edge, all of it all the same.
        const auto write = [&](const std::string& words, double height, const wxFont& with, const wxColour& colour) {
            const auto shown = wxString::FromUTF8(words);
            const double half = width_of(canvas, shown, with, colour) / 2;
            write_centred(
                canvas, shown,
                {std::clamp(middle, std::min(half, size.x / 2.0), std::max(size.x - half, size.x / 2.0)), height}, with,
                colour);
        };
        if (values || emphasis(at) == Emphasis::Pointed)
            write(bar.value, top - 0.6 * line, font(small), palette().text);
        if (at % label_every != 0) continue;
        write(bar.label, floor + 0.7 * line, font(1, bar.strong ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL),
              palette().text);
        write(bar.note, floor + 1.6 * line, font(small), palette().quiet);
    }
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().track, 1.0}));
    canvas.StrokeLine(0, floor + 0.5, size.x, floor + 0.5);
}

int BarsPanel::place_at(double x, double) const {
    if (drawn_.bars.empty()) return nowhere;
    return std::clamp(static_cast<int>(x / slot()), 0, places() - 1);
}

}  // namespace unhunch::tray
