// How much of the routine is behind: a thin line across the window.
#pragma once

#include <string>

#include "access/told_value.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class ProgressLine final : public PaintedPanel {
public:
    ProgressLine(wxWindow* parent, const Palette& palette, std::string name);

    void show(double share);

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;

    ToldValue told_{*this};
    std::string name_;  // for screen readers
    double share_ = 0;
};

}  // namespace unhunch::tray
