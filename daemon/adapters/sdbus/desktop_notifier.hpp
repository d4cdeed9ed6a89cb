// Shows reminders through whatever notification server the desktop has (org.freedesktop.Notifications).
#pragma once

#include <chrono>
#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "ports/notifier.hpp"

namespace unhunch::sdbus {

/// A server that is not there yet but can be started by the bus is started by the first reminder, not before. What a
/// server that died was showing is shown again by the next one; where none comes within `time_to_come_back`, a window
/// is needed. `name()` is "on demand" while there is none but one can be started, "none" where there is none at all.
[[nodiscard]] std::unique_ptr<ports::Notifier> make_desktop_notifier(
    SessionBus& bus, ports::NotifierEvents events,
    std::chrono::milliseconds time_to_come_back = std::chrono::seconds{10});

}  // namespace unhunch::sdbus
