// Lengths that grow with the desktop's text, so that large letters find their room.
#pragma once

#include <wx/window.h>

namespace unhunch::tray {

/// `length` is that of an ordinary desktop at 100 %; smaller text makes nothing smaller.
[[nodiscard]] int by_text(const wxWindow& window, int length);
[[nodiscard]] wxSize by_text(const wxWindow& window, wxSize size);

}  // namespace unhunch::tray
