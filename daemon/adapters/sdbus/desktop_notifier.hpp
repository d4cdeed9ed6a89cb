// Shows reminders through whatever notification server the desktop has (org.freedesktop.Notifications).
#pragma once

#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "ports/notifier.hpp"

namespace unhunch::sdbus {

/// A server that is not there yet but can be started by the bus is started by the first reminder, not before. What a
/// server that died was showing is shown again by the next one. `name()` is "on demand" while there is none but one can
/// be started, "none" where there is none at all.
[[nodiscard]] std::unique_ptr<ports::Notifier> make_desktop_notifier(SessionBus& bus, ports::NotifierEvents events);

}  // namespace unhunch::sdbus
