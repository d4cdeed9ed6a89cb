// How the parts of charts are filled: each by a pattern or shape of its own, so that nobody needs the colours.
#pragma once

#include <wx/graphics.h>

#include "presenters/chart.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

/// Signs are drawn in the middle of the box. `pointed`: under the pointer, or where the keys are.
enum class Emphasis { None, Pointed };
void paint_fill(wxGraphicsContext& canvas, const Palette& palette, const wxRect2DDouble& box, Fill fill,
                Emphasis emphasis = Emphasis::None);

/// `share` of the way from one colour to another, 0 to 1.
[[nodiscard]] wxColour between(const wxColour& from, const wxColour& to, double share);

/// Text on that ground: of the palette's text and its text on accents the one that is read better.
[[nodiscard]] wxColour readable_on(const wxColour& ground, const Palette& palette);

}  // namespace unhunch::tray
