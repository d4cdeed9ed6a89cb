// The window in front on X11 and whether it fills the screen, as the window manager says on the root window (EWMH).
#pragma once

#include <memory>
#include <string>

#include "ports/circumstance_watch.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::x11 {

/// Connects for each look and hangs up after it. A window manager without EWMH cannot tell: that is an empty window. A
/// display that cannot be reached tells nothing; one that goes away during a look takes its window with it.
/// `display` empty means $DISPLAY. `name()` is "x11", "none" where the last look did not reach the display.
[[nodiscard]] std::unique_ptr<ports::CircumstanceWatch> make_x11_front_window_watch(ports::EventLoop&, ports::Tell,
                                                                                    std::string display = "");

}  // namespace unhunch::x11
