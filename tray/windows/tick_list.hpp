// A question with boxes to tick below it, in as many columns as there is room for.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>
#include <wx/sizer.h>

#include "presenters/welcome.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

class TickList final : public wxPanel {
public:
    using Changed = std::function<void(const std::string& key, bool on)>;

    TickList(wxWindow* parent, const Palette& palette, const wxString& question, const std::vector<Tick>& ticks, Changed changed);

private:
    /// As many columns as fit into the width, and there are never more than that.
    void lay_out(int width);

    wxFlexGridSizer* boxes_;
    int most_columns_;
};

}  // namespace unhunch::tray
