// The loop in which the daemon sleeps, made with sd-event.
#pragma once

#include <memory>

#include "ports/event_loop.hpp"

namespace unhunch::sdbus {

/// Timers follow boot time, so they run through suspend. SIGTERM and SIGINT are blocked in this process while they are
/// watched: a child must unblock them before it becomes another program.
[[nodiscard]] std::unique_ptr<ports::EventLoop> make_sd_event_loop();

}  // namespace unhunch::sdbus
