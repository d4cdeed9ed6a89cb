// Whoever walks through a scrolled page by keyboard sees where the keys go.
#pragma once

#include <wx/scrolwin.h>

namespace unhunch::tray {

/// Scrolls to each control that gets the keys; the toolkit does so for those right on the page only.
void keep_focus_in_sight(wxScrolledWindow& page);

}  // namespace unhunch::tray
