#include "windows/painted_panel.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::tray {

PaintedPanel::PaintedPanel(wxWindow* parent, const Palette& palette, wxSize smallest)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE}, palette_{palette} {
    SetLayoutDirection(wxLayout_LeftToRight);
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(smallest);
    // What a window does not have of its own it asks its theme for, each time it is painted: that takes longer than an arm.
    SetFont(GetFont());
    SetForegroundColour(palette.text);
    SetBackgroundColour(palette.ground);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        if (renew(GetUpdateRegion().GetBox())) image_.show_on(*this);
    });
}

bool PaintedPanel::renew(const wxRect& part) {
    const auto size = GetClientSize();
    if (size.x < 1 || size.y < 1) return false;
    const bool fits = image_.fit(size, GetContentScaleFactor());
    auto* const canvas = image_.canvas();
    if (canvas == nullptr) return false;
    canvas->PushState();
    if (fits) canvas->Clip(part.x, part.y, part.width, part.height);
    image_.cover(palette_.ground);
    paint(*canvas, size);
    canvas->PopState();
    return true;
}

wxFont PaintedPanel::font(double scale, wxFontWeight weight) const {
    auto scaled = GetFont().Scaled(static_cast<float>(scale));
    scaled.SetWeight(weight);
    return scaled;
}

void PaintedPanel::write_centred(wxGraphicsContext& canvas, const wxString& text, wxPoint2DDouble middle,
                                 const wxFont& font, const wxColour& colour) const {
    canvas.SetFont(font, colour);
    double width = 0;
    double height = 0;
    canvas.GetTextExtent(text, &width, &height);
    canvas.DrawText(text, middle.m_x - width / 2, middle.m_y - height / 2);
}

void paint_ring(wxGraphicsContext& canvas, wxPoint2DDouble middle, double radius, double width, double share,
                const wxColour& track, const wxColour& fill, Arc part) {
    const auto stroke = [&](double from, double until, const wxColour& colour) {
        const auto angle = [](double share_of_round) { return (2 * share_of_round - 0.5) * std::numbers::pi; };
        auto path = canvas.CreatePath();
        path.AddArc(middle.m_x, middle.m_y, radius, angle(from), angle(until), true);
        canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{colour, width}.Cap(wxCAP_ROUND)));
        canvas.StrokePath(path);
    };
    constexpr double nearly_round = 0.9999;  // from one angle to the same is no arc
    stroke(part.from, std::min(part.until, nearly_round), track);
    const double filled = std::min({share, part.until, nearly_round});
    if (share > 0.001 && filled > part.from) stroke(part.from, filled, fill);
}

}  // namespace unhunch::tray
