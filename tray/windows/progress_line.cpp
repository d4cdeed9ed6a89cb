#include "windows/progress_line.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr int height = 6;

}  // namespace

ProgressLine::ProgressLine(wxWindow* parent, const Palette& palette, std::string name)
    : PaintedPanel{parent, palette, {-1, height}}, name_{std::move(name)} {
    tell_picture(*this, Role::Picture, name_);
    told_.tell(name_, 0, 100);
}

void ProgressLine::show(double share) {
    const auto moved = std::abs(share - share_) * GetClientSize().x;
    if (moved < 1 && share < 1) return;
    share_ = share;
    told_.tell(name_, static_cast<int>(std::lround(share * 100)), 100);
    Refresh(false);
}

void ProgressLine::paint(wxGraphicsContext& canvas, wxSize size) {
    const auto round = size.y / 2.0;
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(canvas.CreateBrush(wxBrush{palette().track}));
    canvas.DrawRoundedRectangle(0, 0, size.x, size.y, round);
    if (share_ <= 0) return;
    canvas.SetBrush(canvas.CreateBrush(wxBrush{palette().accent}));
    const double filled = std::max<double>(size.y, share_ * size.x);
    canvas.DrawRoundedRectangle(reads_from_right() ? size.x - filled : 0, 0, filled, size.y, round);
}

}  // namespace unhunch::tray
