#include "windows/countdown_ring.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr double least_move = 5;  // pixels along the ring: less than its line is wide, so it still seems to flow
constexpr int steps = 10;  // of the value that is told: nobody listens to every frame

}  // namespace

CountdownRing::CountdownRing(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {}

void CountdownRing::show(const Countdown& countdown) {
    if (countdown == countdown_) return;
    const bool same_words = countdown.word == countdown_.word && countdown.seconds == countdown_.seconds;
    const double around = std::numbers::pi * std::min(GetClientSize().x, GetClientSize().y);
    if (same_words && std::abs(countdown.passed - countdown_.passed) * around < least_move && countdown.passed < 1) return;
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
