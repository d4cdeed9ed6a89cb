#include "windows/timeline_panel.hpp"

#include <algorithm>
#include <utility>

namespace unhunch::tray {

namespace {

constexpr double tall = 6.2;    // of a letter's height
constexpr double signs = 0.22;  // of the panel's height
constexpr double day = 0.38;
constexpr double held = 0.12;
constexpr double small = 0.9;
constexpr double edge = 8;  // so that a sign at either end is whole

}  // namespace

TimelinePanel::TimelinePanel(wxWindow* parent, const Palette& palette, Pointed pointed)
    : ChartPanel{parent, palette, {-1, static_cast<int>(parent->GetCharHeight() * tall)}, std::move(pointed)} {}

void TimelinePanel::show(const Drawing& drawing) {
    drawn_ = std::get<Timeline>(drawing);
    tell(drawn_.chart);
}

wxRect2DDouble TimelinePanel::box_of(const TimelineItem& item) const {
    const double height = GetClientSize().y;
    const double width = GetClientSize().x - 2 * edge;
    const double from = edge + item.from * width;
    const double length = std::max(1.0, (item.until - item.from) * width);
    switch (item.lane) {
        case Lane::Signs: return {from + length / 2 - signs * height / 2, 0, signs * height, signs * height};
        case Lane::Day: return {from, signs * height + 2, length, day * height};
        case Lane::Held: return {from, (signs + day) * height + 4, length, held * height};
    }
    return {};
}

void TimelinePanel::paint(wxGraphicsContext& canvas, wxSize size) {
    const double below = size.y * (signs + day + held) + 6;
    const double width = size.x - 2 * edge;
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().track, 1.0}));
    double free_from = -1;  // where the last label ended
    for (const auto& tick : drawn_.ticks) {
        const double x = edge + tick.at * width;
        const auto words = wxString::FromUTF8(tick.label);
        const double half = width_of(canvas, words, font(small), palette().quiet) / 2;
        canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().track, 1.0}));
        canvas.StrokeLine(placed(x), signs * size.y, placed(x), below);
        const double middle = std::clamp(x, half, std::max(half, size.x - half));
        if (middle - half < free_from) continue;
        free_from = middle + half + GetCharWidth();
        write_centred(canvas, words, {placed(middle), below + GetCharHeight() * 0.6}, font(small), palette().quiet);
    }
    for (std::size_t at = 0; at < drawn_.items.size(); ++at)
        paint_fill(canvas, palette(), placed(box_of(drawn_.items[at])), drawn_.items[at].fill);
    for (std::size_t at = 0; at < drawn_.items.size(); ++at)  // over its neighbours
        if (emphasis(at) == Emphasis::Pointed)
            paint_fill(canvas, palette(), placed(box_of(drawn_.items[at])), drawn_.items[at].fill, Emphasis::Pointed);
}

int TimelinePanel::place_at(double x, double y) const {
    int found = nowhere;
    double nearest = 5;  // pixels beside something short still mean it
    for (std::size_t at = 0; at < drawn_.items.size(); ++at) {
        const auto box = box_of(drawn_.items[at]);
        if (y < box.m_y - 2 || y > box.m_y + box.m_height + 2) continue;
        const double away = std::max({box.m_x - x, x - box.m_x - box.m_width, 0.0});
        if (away >= nearest) continue;
        nearest = away;
        found = static_cast<int>(at);
    }
    return found;
}

}  // namespace unhunch::tray
