// Keyboard and pointer silence from the X server's own count (the IDLETIME counter of the SYNC extension).
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/input_watch.hpp"

namespace unhunch::x11 {

/// `display` empty means $DISPLAY. A server that goes away later is `changed` and looked for again, after 1 s, 2 s, 4 s
/// and so on up to every minute, until it is back.
[[nodiscard]] core::Result<std::unique_ptr<ports::InputWatch>> open_xsync_input_watch(ports::EventLoop&,
                                                                                      const ports::Clock&,
                                                                                      ports::InputEvents,
                                                                                      const std::string& display = "");

}  // namespace unhunch::x11
