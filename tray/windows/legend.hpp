// What the fills of a chart mean: samples with their words, in as many lines as they need.
#pragma once

#include <vector>

#include <wx/panel.h>

#include "presenters/chart.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

class Legend final : public wxPanel {
public:
    Legend(wxWindow* parent, const Palette& palette);

    /// The Tab key passes by: there is nothing to press on it.
    bool AcceptsFocusFromKeyboard() const override { return false; }

    void show(const std::vector<LegendEntry>& entries);

private:
    const Palette& palette_;
    std::vector<LegendEntry> shown_;
};

}  // namespace unhunch::tray
