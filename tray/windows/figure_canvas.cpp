#include "windows/figure_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <wx/intl.h>

#include "access/names.hpp"

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

bool towards_end(const BreakScene& scene) {
    return !scene.waiting && (scene.beat.part == Beat::Part::Move || scene.beat.part == Beat::Part::Hold);
}

/// The largest square in the middle of a box.
wxRect2DDouble square_in(const wxRect2DDouble& box) {
    const double side = std::min(box.m_width, box.m_height);
    return {box.m_x + (box.m_width - side) / 2, box.m_y + (box.m_height - side) / 2, side, side};
}

}  // namespace

FigureCanvas::FigureCanvas(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {}

void FigureCanvas::show(const BreakScene& scene) {
    const bool same_moment = scene.side_by_side ? towards_end(scene) == at_end_ : same(scene.beat, beat_);
    const bool unchanged = scene.animation == animation_ && same_moment && scene.mirrored == mirrored_ &&
                           scene.hints == hints_ && scene.side_by_side == side_by_side_ &&
                           (animation_ != nullptr || scene.countdown == countdown_);
    tell_picture(*this, Role::Picture, "Figure: " + scene.exercise, scene.cue);
    if (unchanged) return;
    if (scene.animation != animation_) {
        figure_ = scene.animation != nullptr ? std::make_unique<Figure>(*scene.animation) : nullptr;
    }
    animation_ = scene.animation;
    beat_ = scene.beat;
    mirrored_ = scene.mirrored;
    hints_ = scene.hints;
    countdown_ = scene.countdown;
    side_by_side_ = scene.side_by_side;
    at_end_ = towards_end(scene);
    Refresh(false);
}

void FigureCanvas::paint(wxGraphicsContext& canvas, wxSize size) {
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(canvas.CreateBrush(wxBrush{palette().stage}));
    canvas.DrawRoundedRectangle(0, 0, size.x, size.y, corner);
    if (animation_ != nullptr && side_by_side_) {
        paint_poses(canvas, size);
    } else if (animation_ != nullptr) {
        paint_figure(canvas, square_in({0, 0, static_cast<double>(size.x), static_cast<double>(size.y)}), beat_, hints_);
    } else {
        paint_circle(canvas, size);
    }
}

void FigureCanvas::paint_figure(wxGraphicsContext& canvas, wxRect2DDouble box, Beat beat, bool hints) const {
    const double side = box.m_width;
    for (const auto& stroke : figure_->strokes(beat, mirrored_, hints)) {
        canvas.SetPen(canvas.CreatePen(
            wxGraphicsPenInfo{palette().ink(stroke.ink), std::max(1.0, stroke.width * side)}.Cap(wxCAP_ROUND)));
        canvas.StrokeLine(box.m_x + stroke.x1 * side, box.m_y + stroke.y1 * side, box.m_x + stroke.x2 * side,
                          box.m_y + stroke.y2 * side);
    }
}

/// Start and end beside each other, or above each other in a tall stage; the line below says which one is meant now.
void FigureCanvas::paint_poses(wxGraphicsContext& canvas, wxSize size) const {
    const bool beside = size.x >= size.y;
    const wxSize half{beside ? size.x / 2 : size.x, beside ? size.y : size.y / 2};
    const double line = GetCharHeight() * 1.6;
    for (const bool end : {false, true}) {
        const double left = end && beside ? half.x : 0;
        const double top = end && !beside ? half.y : 0;
        const bool meant = end == at_end_;
        const auto square = square_in({left, top, static_cast<double>(half.x), half.y - line});
        paint_figure(canvas, square, end ? Beat{Beat::Part::Hold, 0.5} : Beat{}, hints_ && end);
        const double middle = left + half.x / 2.0;
        const double below = top + half.y - line * 0.6;
        const auto words = end ? _("End") : _("Start");
        write_centred(canvas, words, {middle, below}, font(1, meant ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL),
                      meant ? palette().accent : palette().quiet);
        if (!meant) continue;
        canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().accent, 3.0}.Cap(wxCAP_ROUND)));
        canvas.StrokeLine(middle - line, below + line * 0.42, middle + line, below + line * 0.42);
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
