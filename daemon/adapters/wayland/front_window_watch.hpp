// The window in front and whether it fills the screen, from compositors that let a client list windows (wlroots').
#pragma once

#include <memory>
#include <string>

#include "ports/circumstance_watch.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::wayland {

/// Connects for each look and hangs up after it. A compositor that cannot be reached, does not list windows, or goes away
/// during a look, tells nothing more. `display` empty means $WAYLAND_DISPLAY.
/// The name is "wlr-foreign-toplevel-management", "none" after a look found that it is not offered.
[[nodiscard]] std::unique_ptr<ports::CircumstanceWatch> make_wayland_front_window_watch(ports::EventLoop&,
                                                                                        const ports::Clock&, ports::Tell,
                                                                                        std::string display = "");

}  // namespace unhunch::wayland
