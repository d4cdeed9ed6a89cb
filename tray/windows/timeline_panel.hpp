// A day from left to right: signs of breaks, what the time was spent with, and what was held back.
#pragma once

#include "windows/chart_panel.hpp"

namespace unhunch::tray {

class TimelinePanel final : public ChartPanel {
public:
    TimelinePanel(wxWindow* parent, const Palette& palette, Pointed pointed);

    void show(const Drawing& drawing) override;

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;
    int place_at(double x, double y) const override;
    [[nodiscard]] wxRect2DDouble box_of(const TimelineItem& item) const;

    Timeline drawn_;
};

}  // namespace unhunch::tray
