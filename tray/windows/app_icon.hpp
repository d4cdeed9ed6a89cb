// The icon of the windows: the one of the tray.
#pragma once

#include <wx/icon.h>

namespace unhunch::tray {

[[nodiscard]] wxIcon app_icon();

}  // namespace unhunch::tray
