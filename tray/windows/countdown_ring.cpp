#include "windows/countdown_ring.hpp"

#include <algorithm>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr int steps = 10;  // of the value that is told: nobody listens to every frame

}  // namespace

CountdownRing::CountdownRing(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {}

void CountdownRing::show(const Countdown& countdown) {
    if (countdown == countdown_) return;
    countdown_ = countdown;
    const auto seconds = countdown.seconds;
    const auto words = seconds ? countdown.word + ": " + std::to_string(*seconds) + " s left" : countdown.word;
    tell_picture(*this, Role::Picture, words);
    told_.tell(words, static_cast<int>(countdown.passed * steps), steps);
    Refresh(false);
}

void CountdownRing::paint(wxGraphicsContext& canvas, wxSize size) {
    const double side = std::min(size.x, size.y);
    const wxPoint2DDouble middle{side / 2, size.y / 2.0};
    const double width = side * 0.07;
    paint_ring(canvas, middle, side / 2 - width, width, countdown_.passed, palette().track, palette().accent);
    const auto word = wxString::FromUTF8(countdown_.word);
    if (countdown_.seconds) {
        write_centred(canvas, wxString::Format("%u", *countdown_.seconds), {middle.m_x, middle.m_y - side * 0.07},
                      font(2.2), palette().text);
        write_centred(canvas, word, {middle.m_x, middle.m_y + side * 0.19}, font(0.85), palette().quiet);
    } else {
        write_centred(canvas, word, middle, font(1.2), palette().text);
    }
}

}  // namespace unhunch::tray
