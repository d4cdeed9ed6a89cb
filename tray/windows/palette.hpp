// The few colours of all windows, for light and dark, usual and strong; every text reaches a contrast of 4.5 to 1.
#pragma once

#include <wx/colour.h>

#include "figure/figure.hpp"

namespace unhunch::tray {

enum class Shade { Light, Dark };
enum class Contrast { Usual, Strong };

struct Palette {
    wxColour ground;   // of the window
    wxColour stage;    // behind the figure and the charts
    wxColour text;
    wxColour quiet;    // text that is there to be looked up
    wxColour track;    // the part of a ring or bar that is not filled
    wxColour accent;   // the filled part; also text
    wxColour on_accent;
    wxColour warning;  // text of "This hurts"
    Shade shade = Shade::Light;
    Contrast contrast = Contrast::Usual;

    [[nodiscard]] wxColour ink(Ink) const;
};

[[nodiscard]] Palette palette_of(Shade shade, Contrast contrast);

}  // namespace unhunch::tray
