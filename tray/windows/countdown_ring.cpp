#include "windows/countdown_ring.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr double least_move = 5;  // pixels along the ring: less than its line is wide, so it still seems to flow
constexpr int steps = 10;  // of the value that is told: nobody listens to every frame
constexpr double line = 0.07;    // how wide the ring is, of its square's side
constexpr double little = 0.1;   // of a round: so far the arc hardly leaves the straight way

struct Circle {
    wxPoint2DDouble middle;
    double side;  // of the square around it

    [[nodiscard]] double radius() const { return side / 2 - side * line; }
};

Circle circle_in(wxSize size) {
    const double side = std::min(size.x, size.y);
    return {{side / 2, size.y / 2.0}, side};
}

wxPoint at(const Circle& circle, double share) {
    const double angle = (2 * share - 0.5) * std::numbers::pi;
    return {static_cast<int>(circle.middle.m_x + circle.radius() * std::cos(angle)),
            static_cast<int>(circle.middle.m_y + circle.radius() * std::sin(angle))};
}

/// What the ring fills on the little way from one share to another, its round end included.
wxRect way(const Circle& circle, double from, double until) {
    const wxRect one{at(circle, from), wxSize{1, 1}};
    return one.Union(wxRect{at(circle, until), wxSize{1, 1}}).Inflate(static_cast<int>(circle.side * line) + 2);
}

/// Where the ring grew by a little, the clip lies around its end: an arc as long as the clip's diagonal to each side is all of it that
/// shows there. Near the top its two ends meet, and elsewhere lies what was uncovered: then all of it is painted.
Arc part_in(const Circle& circle, const wxRect2DDouble& clip, double share) {
    const double reach = std::hypot(clip.m_width, clip.m_height) / (circle.radius() * std::numbers::pi);
    const Arc part{share - reach, share + reach};
    const bool around_end = clip.Contains(wxPoint2DDouble{at(circle, share)});
    return around_end && part.from > 0 && part.until < 1 ? part : Arc{};
}

}  // namespace

CountdownRing::CountdownRing(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {}

void CountdownRing::show(const Countdown& countdown) {
    if (countdown == countdown_) return;
    const bool same_words = countdown.word == countdown_.word && countdown.seconds == countdown_.seconds;
    const double around = std::numbers::pi * std::min(GetClientSize().x, GetClientSize().y);
    if (same_words && std::abs(countdown.passed - countdown_.passed) * around < least_move && countdown.passed < 1) return;
    const double before = std::exchange(countdown_, countdown).passed;
    const auto seconds = countdown.seconds;
    const auto words = seconds ? countdown.word + ": " + std::to_string(*seconds) + " s left" : countdown.word;
    tell_picture(*this, Role::Picture, words);
    told_.tell(words, static_cast<int>(countdown.passed * steps), steps);
    if (!same_words || std::abs(countdown.passed - before) > little) return Refresh(false);
    RefreshRect(way(circle_in(GetClientSize()), before, countdown.passed), false);
}

void CountdownRing::paint(wxGraphicsContext& canvas, wxSize size) {
    const auto circle = circle_in(size);
    const auto& [middle, side] = circle;
    wxRect2DDouble clip;
    canvas.GetClipBox(&clip.m_x, &clip.m_y, &clip.m_width, &clip.m_height);
    paint_ring(canvas, middle, circle.radius(), side * line, countdown_.passed, palette().track, palette().accent,
               part_in(circle, clip, countdown_.passed));
    const double wide = side * (1 - 4 * line);  // words keep within the ring
    const double high = side * (countdown_.seconds ? 0.6 : 0.3);
    if (!clip.Intersects({middle.m_x - wide / 2, middle.m_y - high / 2, wide, high})) return;
    const auto word = wxString::FromUTF8(countdown_.word);
    if (countdown_.seconds) {
        write_centred(canvas, wxString::Format("%u", *countdown_.seconds), {middle.m_x, middle.m_y - side * 0.07},
                      font(2.2), palette().text);
        write_centred(canvas, word, {middle.m_x, middle.m_y + side * 0.19}, fitting(canvas, word, 0.85, side * 0.66), palette().quiet);
    } else {
        write_centred(canvas, word, middle, fitting(canvas, word, 1.2, side * 0.72), palette().text);
    }
}

/// Large letters in a small ring take smaller ones.
wxFont CountdownRing::fitting(wxGraphicsContext& canvas, const wxString& word, double scale, double width) const {
    canvas.SetFont(font(scale), palette().text);
    double wide = 0;
    canvas.GetTextExtent(word, &wide, nullptr);
    return font(wide > width ? scale * width / wide : scale);
}

}  // namespace unhunch::tray
