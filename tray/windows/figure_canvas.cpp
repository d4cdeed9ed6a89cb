#include "windows/figure_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::tray {

namespace {

constexpr double corner = 14;

/// How far the movement is from its start, eased: 0 at the start, 1 at the end pose.
double reach(const Beat& beat) {
    const auto eased = 0.5 - 0.5 * std::cos(std::numbers::pi * beat.progress);
    switch (beat.part) {
        case Beat::Part::Move: return eased;
        case Beat::Part::Hold: return 1;
        case Beat::Part::Return: return 1 - eased;
        case Beat::Part::Pause: return 0;
    }
    return 0;
}

bool same(const Beat& a, const Beat& b) { return a.part == b.part && a.progress == b.progress; }

}  // namespace

FigureCanvas::FigureCanvas(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {}

void FigureCanvas::show(const BreakScene& scene) {
    const bool unchanged = scene.animation == animation_ && same(scene.beat, beat_) && scene.mirrored == mirrored_ &&
                           scene.hints == hints_ && (animation_ != nullptr || scene.countdown == countdown_);
    if (unchanged) return;
    if (scene.animation != animation_) {
        figure_ = scene.animation != nullptr ? std::make_unique<Figure>(*scene.animation) : nullptr;
    }
    animation_ = scene.animation;
    beat_ = scene.beat;
    mirrored_ = scene.mirrored;
    hints_ = scene.hints;
    countdown_ = scene.countdown;
    SetName(wxString::FromUTF8(scene.exercise));
    Refresh(false);
}

void FigureCanvas::paint(wxGraphicsContext& canvas, wxSize size) {
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(canvas.CreateBrush(wxBrush{palette().stage}));
    canvas.DrawRoundedRectangle(0, 0, size.x, size.y, corner);
    if (animation_ != nullptr) {
        paint_figure(canvas, size);
    } else {
        paint_circle(canvas, size);
    }
}

void FigureCanvas::paint_figure(wxGraphicsContext& canvas, wxSize size) const {
    const double side = std::min(size.x, size.y);
    const double left = (size.x - side) / 2;
    const double top = (size.y - side) / 2;
    for (const auto& stroke : figure_->strokes(beat_, mirrored_, hints_)) {
        canvas.SetPen(canvas.CreatePen(
            wxGraphicsPenInfo{palette().ink(stroke.ink), std::max(1.0, stroke.width * side)}.Cap(wxCAP_ROUND)));
        canvas.StrokeLine(left + stroke.x1 * side, top + stroke.y1 * side, left + stroke.x2 * side,
                          top + stroke.y2 * side);
    }
}

void FigureCanvas::paint_circle(wxGraphicsContext& canvas, wxSize size) const {
    const double side = std::min(size.x, size.y);
    const wxPoint2DDouble middle{size.x / 2.0, size.y / 2.0};
    const double radius = side * (0.24 + 0.10 * reach(beat_));
    const auto accent = palette().accent;
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(canvas.CreateBrush(wxBrush{wxColour{accent.Red(), accent.Green(), accent.Blue(), 38}}));
    canvas.DrawEllipse(middle.m_x - radius, middle.m_y - radius, 2 * radius, 2 * radius);
    paint_ring(canvas, middle, side * 0.40, side * 0.018, countdown_.passed, palette().track, accent);
    const auto word = wxString::FromUTF8(countdown_.word);
    if (countdown_.seconds) {
        write_centred(canvas, wxString::Format("%u", *countdown_.seconds), {middle.m_x, middle.m_y - side * 0.03},
                      font(side / 90, wxFONTWEIGHT_LIGHT), palette().text);
        write_centred(canvas, word, {middle.m_x, middle.m_y + side * 0.11}, font(side / 300), palette().quiet);
    } else {
        write_centred(canvas, word, middle, font(side / 200), palette().text);
    }
}

}  // namespace unhunch::tray
