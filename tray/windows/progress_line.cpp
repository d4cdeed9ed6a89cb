#include "windows/progress_line.hpp"

#include <algorithm>
#include <cmath>

namespace unhunch::tray {

namespace {

constexpr int height = 6;

}  // namespace

ProgressLine::ProgressLine(wxWindow* parent, const Palette& palette) : PaintedPanel{parent, palette, {-1, height}} {}

void ProgressLine::show(double share) {
    const auto moved = std::abs(share - share_) * GetClientSize().x;
    if (moved < 0.5 && share < 1) return;
    share_ = share;
    Refresh(false);
}

void ProgressLine::paint(wxGraphicsContext& canvas, wxSize size) {
    const auto round = size.y / 2.0;
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(canvas.CreateBrush(wxBrush{palette().track}));
    canvas.DrawRoundedRectangle(0, 0, size.x, size.y, round);
    if (share_ <= 0) return;
    canvas.SetBrush(canvas.CreateBrush(wxBrush{palette().accent}));
    canvas.DrawRoundedRectangle(0, 0, std::max<double>(size.y, share_ * size.x), size.y, round);
}

}  // namespace unhunch::tray
