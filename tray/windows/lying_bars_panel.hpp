// Bars that lie beside their names.
#pragma once

#include "windows/chart_panel.hpp"

namespace unhunch::tray {

class LyingBarsPanel final : public ChartPanel {
public:
    LyingBarsPanel(wxWindow* parent, const Palette& palette, Pointed pointed);

    void show(const Drawing& drawing) override;

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;
    int place_at(double x, double y) const override;
    [[nodiscard]] double line() const;

    LyingBars drawn_;
};

}  // namespace unhunch::tray
