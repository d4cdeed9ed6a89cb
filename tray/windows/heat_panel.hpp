// A field of cells, darker where there is more, with the number written in each.
#pragma once

#include "windows/chart_panel.hpp"

namespace unhunch::tray {

class HeatPanel final : public ChartPanel {
public:
    HeatPanel(wxWindow* parent, const Palette& palette, Pointed pointed);

    void show(const Drawing& drawing) override;

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;
    int place_at(double x, double y) const override;
    int after(int from, Step step) const override;
    [[nodiscard]] double names_width() const;
    [[nodiscard]] wxRect2DDouble box_of(const HeatCell& cell) const;

    HeatMap drawn_;
};

}  // namespace unhunch::tray
