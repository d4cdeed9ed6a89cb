// Upright bars, in parts, with a label below and a value above each.
#pragma once

#include "windows/chart_panel.hpp"

namespace unhunch::tray {

class BarsPanel final : public ChartPanel {
public:
    BarsPanel(wxWindow* parent, const Palette& palette, Pointed pointed);

    void show(const Drawing& drawing) override;

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;
    int place_at(double x, double y) const override;
    [[nodiscard]] double slot() const;

    Bars drawn_;
};

}  // namespace unhunch::tray
