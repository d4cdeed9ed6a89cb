// What the person has set on the desktop as a whole: strong contrast, no motion; and the toolkit's own light and dark.
#pragma once

namespace unhunch::tray {

[[nodiscard]] bool desktop_wants_strong_contrast();
[[nodiscard]] bool desktop_wants_no_motion();

/// Draws the toolkit's buttons light or dark, whatever the desktop does. Before the first window.
void draw_controls(bool dark);

}  // namespace unhunch::tray
