#include "windows/today_ring.hpp"

#include <algorithm>

#include "access/names.hpp"

namespace unhunch::tray {

TodayRing::TodayRing(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {}

void TodayRing::show(const TodayView& view) {
    view_ = view;
    const auto words = "Today: " + view.number + " " + view.caption;
    tell_picture(*this, Role::Chart, words);
    told_.tell(words, static_cast<int>(view.done), static_cast<int>(view.goal));
    Refresh(false);
}

void TodayRing::paint(wxGraphicsContext& canvas, wxSize size) {
    const double side = std::min(size.x, size.y);
    const wxPoint2DDouble middle{size.x / 2.0, size.y / 2.0};
    const double width = side * 0.075;
    paint_ring(canvas, middle, side / 2 - width, width, view_.ring, palette().track, palette().accent);
    write_centred(canvas, wxString::FromUTF8(view_.number), {middle.m_x, middle.m_y - side * 0.06}, font(3.4),
                  palette().text);
    write_centred(canvas, wxString::FromUTF8(view_.caption), {middle.m_x, middle.m_y + side * 0.15}, font(1.0),
                  palette().quiet);
}

}  // namespace unhunch::tray
