#include "windows/figure_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include <wx/intl.h>

#include "access/names.hpp"
#include "access/quick_edges.hpp"
#include "figure/outline.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr double rounding = 14;

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

wxRect2DDouble figure_square(wxSize size) {
    return square_in({0, 0, static_cast<double>(size.x), static_cast<double>(size.y)});
}

wxRect2DDouble clip_of(wxGraphicsContext& canvas) {
    wxRect2DDouble clip;
    canvas.GetClipBox(&clip.m_x, &clip.m_y, &clip.m_width, &clip.m_height);
    return clip;
}

/// All that a stroke touches, and a pixel around it for its soft edge.
wxRect2DDouble extent(const Stroke& stroke, const wxRect2DDouble& square) {
    const double side = square.m_width;
    const double around = std::max({1.0, stroke.width * side, stroke.end_width * side}) / 2 + 1;
    const double left = square.m_x + std::min(stroke.x1, stroke.x2) * side - around;
    const double top = square.m_y + std::min(stroke.y1, stroke.y2) * side - around;
    return {left, top, std::abs(stroke.x2 - stroke.x1) * side + 2 * around,
            std::abs(stroke.y2 - stroke.y1) * side + 2 * around};
}

/// Whether no end of a stroke has moved so far that an eye would follow it: a slow movement needs no sixty pictures a second.
bool hardly_differ(const std::vector<Stroke>& before, const std::vector<Stroke>& now, double side) {
    constexpr double least = 0.4;  // pixels
    const auto near = [side](double one, double other) { return std::abs(one - other) * side < least; };
    return std::ranges::equal(before, now, [&](const Stroke& a, const Stroke& b) {
        return near(a.x1, b.x1) && near(a.y1, b.y1) && near(a.x2, b.x2) && near(a.y2, b.y2) && near(a.width, b.width) &&
               near(a.end_width, b.end_width) && a.ink == b.ink;
    });
}

/// Where the two pictures differ; a stroke that comes or goes is in it as one that moves.
wxRect changed_part(const std::vector<Stroke>& before, const std::vector<Stroke>& now, const wxRect2DDouble& square) {
    wxRect2DDouble changed;
    for (std::size_t each = 0; each < std::max(before.size(), now.size()); ++each) {
        const bool was = each < before.size();
        const bool is = each < now.size();
        if (was && is && before[each] == now[each]) continue;
        for (const auto* stroke : {was ? &before[each] : nullptr, is ? &now[each] : nullptr}) {
            if (stroke == nullptr) continue;
            const auto touched = extent(*stroke, square);
            changed = changed.IsEmpty() ? touched : changed.CreateUnion(touched);
        }
    }
    if (changed.IsEmpty()) return {};
    const wxPoint corner{static_cast<int>(std::floor(changed.m_x)), static_cast<int>(std::floor(changed.m_y))};
    return {corner, wxPoint{static_cast<int>(std::ceil(changed.GetRight())), static_cast<int>(std::ceil(changed.GetBottom()))}};
}

}  // namespace

FigureCanvas::FigureCanvas(wxWindow* parent, const Palette& palette, wxSize smallest)
    : PaintedPanel{parent, palette, smallest} {}

void FigureCanvas::show(const BreakScene& scene) {
    const bool same_moment = scene.side_by_side ? towards_end(scene) == at_end_ : same(scene.beat, beat_);
    const bool still = animation_ == nullptr && picture_.there();
    const bool unchanged = scene.animation == animation_ && (same_moment || still) && scene.mirrored == mirrored_ &&
                           scene.hints == hints_ && scene.side_by_side == side_by_side_ &&
                           scene.picture == picture_path_ &&
                           (animation_ != nullptr || picture_.there() || scene.countdown == countdown_);
    if (scene.exercise != told_exercise_ || scene.cue != told_cue_ || scene.picture != picture_path_) {
        told_exercise_ = scene.exercise;
        told_cue_ = scene.cue;
        tell_picture(*this, Role::Picture, scene.picture.empty() ? words::said("Figure: {0}", scene.exercise) : words::said("Picture: {0}", scene.exercise), scene.cue);
    }
    if (unchanged) return;
    const bool moves = scene.animation == animation_ && animation_ != nullptr && !scene.side_by_side && !side_by_side_;
    if (scene.animation != animation_) {
        figure_ = scene.animation != nullptr ? std::make_unique<Figure>(*scene.animation) : nullptr;
    }
    animation_ = scene.animation;
    picture_path_ = scene.picture;
    picture_.load(animation_ == nullptr ? scene.picture : std::string{});
    beat_ = scene.beat;
    mirrored_ = scene.mirrored;
    hints_ = scene.hints;
    countdown_ = scene.countdown;
    side_by_side_ = scene.side_by_side;
    at_end_ = towards_end(scene);
    auto now = figure_ && !side_by_side_ ? figure_->strokes(beat_, mirrored_, hints_) : std::vector<Stroke>{};
    const auto square = figure_square(GetClientSize());
    if (moves && hardly_differ(strokes_, now, square.m_width)) return;
    const auto before = std::exchange(strokes_, std::move(now));
    if (!moves) return Refresh(false);
    const auto changed = changed_part(before, strokes_, square);
    if (!changed.IsEmpty()) RefreshRect(changed, false);
}

void FigureCanvas::paint(wxGraphicsContext& canvas, wxSize size) {
    paint_stage(canvas, size);
    if (animation_ != nullptr && side_by_side_) {
        paint_poses(canvas, size);
    } else if (animation_ != nullptr) {
        paint_figure(canvas, figure_square(size), strokes_);
    } else if (picture_.there()) {
        picture_.paint(canvas, {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)}, GetContentScaleFactor());
    } else {
        paint_circle(canvas, size);
    }
}

void FigureCanvas::paint_stage(wxGraphicsContext& canvas, wxSize size) {
    const auto part = clip_of(canvas);
    if (part.m_y > rounding && part.GetBottom() < size.y - rounding) return cover(palette().stage);
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(canvas.CreateBrush(wxBrush{palette().stage}));
    canvas.DrawRoundedRectangle(0, 0, size.x, size.y, rounding);
}

/// Neighbours of one ink are filled together: that is cheaper, and no seam shows between them.
void FigureCanvas::paint_figure(wxGraphicsContext& canvas, wxRect2DDouble box, const std::vector<Stroke>& strokes) const {
    canvas.PushState();
    canvas.Translate(box.m_x, box.m_y);
    const auto clip = clip_of(canvas);
    const wxRect2DDouble square{0, 0, box.m_width, box.m_width};
    {
        QuickEdges edges{canvas};
        for (auto stroke = strokes.begin(); stroke != strokes.end();) {
            const auto ink = stroke->ink;
            bool seen = false;
            do {
                if (!extent(*stroke, square).Intersects(clip)) continue;
                edges.add(outline(*stroke, box.m_width, 1));
                seen = true;
            } while (++stroke != strokes.end() && stroke->ink == ink && !translucent(ink));
            if (seen) edges.fill(palette().ink(ink));
        }
    }
    canvas.PopState();
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
        const auto pose = end ? Beat{Beat::Part::Hold, 0.5} : Beat{};
        canvas.Clip(left, top, half.x, half.y - line);  // from close by limbs leave the square
        paint_figure(canvas, square, figure_->strokes(pose, mirrored_, hints_ && end));
        canvas.ResetClip();
        const double middle = left + half.x / 2.0;
        const double below = top + half.y - line * 0.6;
        const auto label = wxString::FromUTF8(end ? words::translated_as("pose of a movement", "End")
                                                   : words::translated_as("pose of a movement", "Start"));
        write_centred(canvas, label, {middle, below}, font(1, meant ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL),
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
