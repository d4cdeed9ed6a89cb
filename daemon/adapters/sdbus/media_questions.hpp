// How the services are asked whether something keeps the screen awake.
#pragma once

#include "adapters/sdbus/asked_service.hpp"

namespace unhunch::sdbus {

/// KDE and Xfce. KDE waits 5 s before it says so, so that a short sound does not count.
[[nodiscard]] Question power_manager_inhibits();

/// GNOME, MATE, Cinnamon.
[[nodiscard]] Question session_manager_inhibits();

/// On the system bus.
[[nodiscard]] Question logind_blocks_idle();

}  // namespace unhunch::sdbus
