#include "windows/week_chart.hpp"

#include <algorithm>
#include <cmath>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr double small = 0.9;  // of the desktop's font
constexpr int widest_bar = 56;
constexpr double corner = 5;

}  // namespace

WeekChart::WeekChart(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {
    Bind(wxEVT_MOTION, &WeekChart::hover, this);
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent& left) {
        hovered_ = -1;
        Refresh(false);
        left.Skip();
    });
}

void WeekChart::show(std::vector<DayBar> bars) {
    bars_ = std::move(bars);
    wxString told;
    for (const auto& bar : bars_) told += wxString::FromUTF8(bar.details) + ".\n";
    tell_picture(*this, Role::Chart, "Sitting in the last seven days", told.utf8_string());
    hovered_ = -1;
    Refresh(false);
}

void WeekChart::paint(wxGraphicsContext& canvas, wxSize size) {
    if (bars_.empty()) return;
    const double line = GetCharHeight() * 1.25;
    const double floor = size.y - 2.2 * line;
    const double tallest = floor - 1.3 * line;
    const double slot = static_cast<double>(size.x) / static_cast<double>(bars_.size());
    const double width = std::min<double>(FromDIP(widest_bar), slot * 0.6);
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().track, 1.0}));
    canvas.StrokeLine(0, floor + 0.5, size.x, floor + 0.5);
    for (std::size_t at = 0; at < bars_.size(); ++at) {
        const auto& bar = bars_[at];
        const double along = slot * (static_cast<double>(at) + 0.5);
        const double middle = reads_from_right() ? size.x - along : along;
        const double height = bar.share > 0 ? std::max(4.0, bar.share * tallest) : 0;
        const auto plain = palette().accent;
        const bool strong = bar.today || static_cast<int>(at) == hovered_;
        canvas.SetPen(wxNullGraphicsPen);
        canvas.SetBrush(canvas.CreateBrush(
            wxBrush{strong ? plain : wxColour{plain.Red(), plain.Green(), plain.Blue(), 120}}));
        canvas.Clip(0, 0, size.x, floor);
        canvas.DrawRoundedRectangle(middle - width / 2, floor - height, width, height + corner,
                                    std::min(corner, width / 2));
        canvas.ResetClip();
        write_centred(canvas, wxString::FromUTF8(bar.sitting.empty() ? "–" : bar.sitting), {middle, floor - height - 0.6 * line}, font(small),
                      palette().text);
        write_centred(canvas, wxString::FromUTF8(bar.label), {middle, floor + 0.7 * line},
                      font(1, bar.today ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL), palette().text);
        write_centred(canvas, wxString::FromUTF8(bar.breaks), {middle, floor + 1.6 * line}, font(small),
                      palette().quiet);
    }
}

void WeekChart::hover(wxMouseEvent& moved) {
    moved.Skip();
    if (bars_.empty() || GetClientSize().x <= 0) return;
    const auto count = static_cast<int>(bars_.size());
    const auto place = std::clamp(moved.GetX() * count / GetClientSize().x, 0, count - 1);
    const auto at = reads_from_right() ? count - 1 - place : place;
    if (at == hovered_) return;
    hovered_ = at;
    SetToolTip(wxString::FromUTF8(bars_[static_cast<std::size_t>(at)].details));
    Refresh(false);
}

}  // namespace unhunch::tray
