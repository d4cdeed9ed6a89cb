// The break service from another process: what the tray program and the command line hold.
#pragma once

#include <functional>
#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "api/break_service.hpp"

namespace unhunch::sdbus {

/// Answers arrive from the loop of `bus`, within `patience`: as long as a daemon that the call starts may need, and longer
/// than that loop may be busy elsewhere, since an answer that waits in the socket meanwhile is taken for none. Destroying
/// the client ends them. What does not work is answered with a sentence for the person.
///
/// A command, a window or the days may start the daemon where a D-Bus service file says how; looking at the status,
/// watching it, and quitting never do.
///
/// `present` is told once whether the daemon is there, and again whenever it comes or goes. A watch survives that: it
/// is called with the status of the new daemon.
[[nodiscard]] std::unique_ptr<api::BreakService> make_break_service_client(
    SessionBus& bus, std::function<void(bool present)> present = {}, core::Length patience = core::seconds{5});

}  // namespace unhunch::sdbus
