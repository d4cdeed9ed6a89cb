// Where a window opens: on the screen that the person is at.
#pragma once

#include <wx/toplevel.h>

namespace unhunch::tray {

/// For a window that is not shown yet: in the middle of the screen with the pointer, and never larger than what panels
/// leave free there. Where the compositor places windows itself (Wayland) only the size matters.
void place_on_persons_screen(wxTopLevelWindow& window, wxSize wanted, wxSize least);

}  // namespace unhunch::tray
