// Under which name the desktop knows this program's windows: that of its desktop entry, so that docks show its icon.
#pragma once

namespace unhunch::tray {

/// Before the toolkit begins. It becomes app_id on Wayland, the instance in WM_CLASS on X11.
void be_known_as(const char* desktop_entry);

}  // namespace unhunch::tray
