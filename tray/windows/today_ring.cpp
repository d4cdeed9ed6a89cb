#include "windows/today_ring.hpp"

#include <algorithm>

#include "access/names.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

TodayRing::TodayRing(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {}

void TodayRing::show(const TodayView& view) {
    view_ = view;
    const auto sentence = view.goal == 0 ? words::counted("Today: {0} break", "Today: {0} breaks", view.done)
                                         : words::counted("Today: {1} of {0} break", "Today: {1} of {0} breaks", view.goal, view.done);
    tell_picture(*this, Role::Chart, sentence);
    told_.tell(sentence, static_cast<int>(view.done), static_cast<int>(view.goal));
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
