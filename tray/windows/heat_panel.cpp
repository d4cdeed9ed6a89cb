#include "windows/heat_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace unhunch::tray {

namespace {

constexpr std::array<double, 5> shades{0, 0.2, 0.42, 0.68, 1};
constexpr double row = 1.7;  // of a letter's height
constexpr double small = 0.9;
constexpr int gap = 3;  // between cells
constexpr double corner = 3;

}  // namespace

HeatPanel::HeatPanel(wxWindow* parent, const Palette& palette, Pointed pointed)
    : ChartPanel{parent, palette, {-1, parent->GetCharHeight()}, std::move(pointed)} {}

void HeatPanel::show(const Drawing& drawing) {
    drawn_ = std::get<HeatMap>(drawing);
    SetMinSize({-1, static_cast<int>(GetCharHeight() * row * (static_cast<double>(drawn_.rows.size()) + 1))});
    tell(drawn_.chart);
}

double HeatPanel::names_width() const {
    double widest = 0;
    for (const auto& name : drawn_.rows) widest = std::max<double>(widest, GetTextExtent(wxString::FromUTF8(name)).x);
    return widest + 2 * gap + GetCharWidth();
}

wxRect2DDouble HeatPanel::box_of(const HeatCell& cell) const {
    const double names = names_width();
    const double width =
        (GetClientSize().x - names) / static_cast<double>(std::max<std::size_t>(1, drawn_.columns.size()));
    const double height = GetClientSize().y / (static_cast<double>(drawn_.rows.size()) + 1);
    return {names + width * static_cast<double>(cell.column), height * static_cast<double>(cell.row), width - gap,
            height - gap};
}

void HeatPanel::paint(wxGraphicsContext& canvas, wxSize size) {
    if (drawn_.cells.empty()) return;
    const double height = size.y / (static_cast<double>(drawn_.rows.size()) + 1);
    const double names = names_width();
    for (std::size_t at = 0; at < drawn_.rows.size(); ++at) {
        const auto name = wxString::FromUTF8(drawn_.rows[at]);
        const double width = width_of(canvas, name, font(1), palette().quiet);
        write_centred(canvas, name,
                      {placed(names - GetCharWidth() - width / 2), height * (static_cast<double>(at) + 0.45)}, font(1),
                      palette().quiet);
    }
    double widest = 1;
    for (const auto& label : drawn_.columns)
        widest = std::max(widest, width_of(canvas, wxString::FromUTF8(label), font(small), palette().quiet));
    const double column = (size.x - names) / static_cast<double>(drawn_.columns.size());
    const auto every = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(widest * 1.15 / column)));
    for (std::size_t at = 0; at < drawn_.columns.size(); at += every)
        write_centred(canvas, wxString::FromUTF8(drawn_.columns[at]),
                      {placed(names + column * (static_cast<double>(at) + 0.5)), size.y - height * 0.5}, font(small),
                      palette().quiet);
    for (std::size_t at = 0; at < drawn_.cells.size(); ++at) {
        const auto& cell = drawn_.cells[at];
        const auto box = placed(box_of(cell));
        const auto shade = between(palette().ground, palette().accent, shades[std::min<std::size_t>(cell.level, 4)]);
        const bool pointed = emphasis(at) == Emphasis::Pointed;
        const auto rim = pointed           ? palette().text
                         : cell.framed     ? palette().accent
                         : cell.level == 0 ? palette().track
                                           : shade;
        canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{rim, pointed || cell.framed ? 2.0 : 1.0}));
        canvas.SetBrush(canvas.CreateBrush(wxBrush{shade}));
        canvas.DrawRoundedRectangle(box.m_x, box.m_y, box.m_width, box.m_height, corner);
        write_centred(canvas, wxString::FromUTF8(cell.mark), {box.m_x + box.m_width / 2, box.m_y + box.m_height / 2},
                      font(small), cell.level == 0 ? palette().quiet : readable_on(shade, palette()));
    }
}

int HeatPanel::place_at(double x, double y) const {
    for (std::size_t at = 0; at < drawn_.cells.size(); ++at) {
        auto box = box_of(drawn_.cells[at]);
        box.m_width += gap;
        box.m_height += gap;
        if (box.Contains(wxPoint2DDouble{x, y})) return static_cast<int>(at);
    }
    return nowhere;
}

int HeatPanel::after(int from, Step step) const {
    const auto& cell = drawn_.cells[static_cast<std::size_t>(from)];
    const int columns = step == Step::On ? 1 : step == Step::Back ? -1 : 0;
    const int rows = step == Step::Down ? 1 : step == Step::Up ? -1 : 0;
    for (std::size_t at = 0; at < drawn_.cells.size(); ++at) {
        const auto& other = drawn_.cells[at];
        if (static_cast<int>(other.column) == static_cast<int>(cell.column) + columns &&
            static_cast<int>(other.row) == static_cast<int>(cell.row) + rows)
            return static_cast<int>(at);
    }
    return from;
}

}  // namespace unhunch::tray
