// Plain numbers with their names, two and two; in one column where there is little room.
#pragma once

#include <vector>

#include <wx/panel.h>

#include "presenters/today_view.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

class FactGrid final : public wxPanel {
public:
    FactGrid(wxWindow* parent, const Palette& palette);

    /// The Tab key passes by: there is nothing to press on it.
    bool AcceptsFocusFromKeyboard() const override { return false; }

    /// True where that changed what is to be laid out.
    bool show(const std::vector<Fact>& facts);

private:
    const Palette& palette_;
    std::vector<Fact> shown_;
};

}  // namespace unhunch::tray
