// Tells of the session and the machine by what logind and the lock screens say, whoever of them there is.
#pragma once

#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "adapters/sdbus/system_bus.hpp"
#include "ports/session_watch.hpp"

namespace unhunch::sdbus {

/// Locked while any source says so; a source that goes away, or answers nonsense or later than 2 s, says nothing. Where
/// no source is there, or the lock screen tells none of them (swaylock, i3lock), it is never locked. `name()`
/// lists who answered: "logind, org.gnome.ScreenSaver", "logind (sleep only)" where it knows no session of ours.
/// `system` is null where there is no system bus; one that hangs up later says nothing until it is back. Both buses outlive the watch, and
/// the watch each of its own calls.
[[nodiscard]] std::unique_ptr<ports::SessionWatch> make_session_watch(SessionBus& session, SystemBus* system,
                                                                      ports::SessionEvents events);

}  // namespace unhunch::sdbus
