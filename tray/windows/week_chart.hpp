// The last seven days as bars of sitting, with the breaks of each day below; exact values on hover.
#pragma once

#include <vector>

#include "presenters/day_bars.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class WeekChart final : public PaintedPanel {
public:
    WeekChart(wxWindow* parent, const Palette& palette, wxSize smallest);

    void show(std::vector<DayBar> bars);

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;
    void hover(wxMouseEvent& moved);

    std::vector<DayBar> bars_;
    int hovered_ = -1;
};

}  // namespace unhunch::tray
