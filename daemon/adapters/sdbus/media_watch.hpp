// Whether something that plays keeps the screen awake, as the services say that it asks to.
#pragma once

#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "adapters/sdbus/system_bus.hpp"
#include "ports/circumstance_watch.hpp"

namespace unhunch::sdbus {

/// Asks the power manager and the session manager of the session, and logind where there is a system bus (null: none).
/// `name()` lists those that answered at the last look, "none" where none did, "not asked" before the first. Programs
/// that only tell the compositor (Wayland's idle inhibitor) or org.freedesktop.ScreenSaver are not seen where the
/// desktop does not hand it on: neither can be asked. Both buses outlive the watch.
[[nodiscard]] std::unique_ptr<ports::CircumstanceWatch> make_media_watch(SessionBus& session, SystemBus* system,
                                                                         ports::Tell tell);

}  // namespace unhunch::sdbus
