// The few colours of all windows, once for light and once for dark desktops; every text reaches a contrast of 4.5 to 1.
#pragma once

#include <wx/colour.h>

#include "figure/figure.hpp"

namespace unhunch::tray {

struct Palette {
    wxColour ground;   // of the window
    wxColour stage;    // behind the figure and the charts
    wxColour text;
    wxColour quiet;    // text that is there to be looked up
    wxColour track;    // the part of a ring or bar that is not filled
    wxColour accent;   // the filled part; also text
    wxColour on_accent;
    wxColour warning;  // text of "This hurts"
    bool dark = false;

    [[nodiscard]] wxColour ink(Ink) const;
};

/// As the desktop looks now.
[[nodiscard]] Palette desktop_palette();

}  // namespace unhunch::tray
