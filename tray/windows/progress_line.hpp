// How much of the routine is behind: a thin line across the window.
#pragma once

#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class ProgressLine final : public PaintedPanel {
public:
    ProgressLine(wxWindow* parent, const Palette& palette);

    void show(double share);

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;

    double share_ = 0;
};

}  // namespace unhunch::tray
