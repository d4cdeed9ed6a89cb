// Asks the desktop to leave the screen on while nobody touches keyboard or pointer, as a film player does.
#pragma once

#include "adapters/sdbus/session_bus.hpp"

namespace unhunch::sdbus {

/// Holds until this program's connection to the bus ends. Said to those services that run; where there is none, the screen
/// may go dark as it is set.
void keep_screen_awake(SessionBus& bus, const char* reason);

}  // namespace unhunch::sdbus
