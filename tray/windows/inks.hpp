// The colours of the figure, on light and on dark ground.
#pragma once

#include <wx/colour.h>

#include "figure/figure.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

[[nodiscard]] wxColour ink_of(Ink ink, Shade shade, Contrast contrast);

}  // namespace unhunch::tray
