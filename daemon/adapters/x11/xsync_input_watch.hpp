// Keyboard and pointer silence from the X server's own count (the IDLETIME counter of the SYNC extension).
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"
#include "ports/event_loop.hpp"
#include "ports/input_watch.hpp"
#include "ports/return_watch.hpp"

namespace unhunch::x11 {

/// `display` empty means $DISPLAY. A server that goes away later is `changed`, and again when it is back: `returns` looks for it;
/// without, what is lost stays lost.
[[nodiscard]] core::Result<std::unique_ptr<ports::InputWatch>> open_xsync_input_watch(ports::EventLoop&,
                                                                                      ports::InputEvents,
                                                                                      ports::ReturnWatch* returns = nullptr,
                                                                                      const std::string& display = "");

}  // namespace unhunch::x11
