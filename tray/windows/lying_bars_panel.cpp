#include "windows/lying_bars_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/control.h>
#include <wx/dcclient.h>

namespace unhunch::tray {

namespace {

constexpr double row = 1.6;         // of a letter's height
constexpr double most_names = 0.4;  // of the width
constexpr double most_values = 0.25;
constexpr int gap = 10;

}  // namespace

LyingBarsPanel::LyingBarsPanel(wxWindow* parent, const Palette& palette, Pointed pointed)
    : ChartPanel{parent, palette, {-1, parent->GetCharHeight()}, std::move(pointed)} {}

void LyingBarsPanel::show(const Drawing& drawing) {
    drawn_ = std::get<LyingBars>(drawing);
    SetMinSize({-1, static_cast<int>(line() * static_cast<double>(std::max<std::size_t>(1, drawn_.bars.size()))) + 4});
    tell(drawn_.chart);
}

double LyingBarsPanel::line() const { return GetCharHeight() * row; }

void LyingBarsPanel::paint(wxGraphicsContext& canvas, wxSize size) {
    double names = 0;
    double values = 0;
    for (const auto& bar : drawn_.bars) {
        names = std::max(names, width_of(canvas, wxString::FromUTF8(bar.label), font(1), palette().text));
        values = std::max(values, width_of(canvas, wxString::FromUTF8(bar.value), font(1), palette().text));
    }
    names = std::min(names, size.x * most_names);
    values = std::min(values, size.x * most_values);
    const double from = names + gap;
    const double longest = std::max(1.0, size.x - from - values - gap);
    const wxClientDC measuring{this};
    for (std::size_t at = 0; at < drawn_.bars.size(); ++at) {
        const auto& bar = drawn_.bars[at];
        const double top = 2 + line() * static_cast<double>(at);
        const double middle = top + line() / 2;
        const auto write = [&](const std::string& words, double begin, double room, const wxColour& colour,
                               bool to_end) {
            auto shown = wxString::FromUTF8(words);
            if (width_of(canvas, shown, font(1), colour) > room)
                shown = wxControl::Ellipsize(shown, measuring, wxELLIPSIZE_END, static_cast<int>(room));
            const double width = width_of(canvas, shown, font(1), colour);
            const auto box = placed({to_end ? begin + room - width : begin, top, width, line()});
            write_centred(canvas, shown, {box.m_x + width / 2, middle}, font(1), colour);
        };
        write(bar.label, 0, names, palette().text, true);
        double along = from;
        for (const auto& part : bar.parts) {
            if (part.share <= 0) continue;
            const double length = std::max(3.0, part.share * longest);
            paint_fill(canvas, palette(), placed({along, top + line() * 0.18, length, line() * 0.64}), part.fill);
            along += length;
        }
        if (emphasis(at) == Emphasis::Pointed) {
            const auto box = placed({from - 3, top + 1, along - from + 6, line() - 2});
            canvas.SetBrush(wxNullGraphicsBrush);
            canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().text, 2}));
            canvas.DrawRoundedRectangle(box.m_x, box.m_y, box.m_width, box.m_height, 4);
        }
        write(bar.value, along + gap * 0.7, values, palette().quiet, false);
    }
}

int LyingBarsPanel::place_at(double, double y) const {
    const int place = static_cast<int>((y - 2) / line());
    return place >= 0 && place < places() ? place : nowhere;
}

}  // namespace unhunch::tray
