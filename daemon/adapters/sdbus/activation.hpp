// Has the session bus start the daemon, in the way that its service file says.
#pragma once

#include "adapters/sdbus/session_bus.hpp"
#include "core/result.hpp"

namespace unhunch::sdbus {

enum class Activation {
    Started,
    RunsAlready,
    NotKnown,  // no service file of the bus tells of the daemon: it is not installed
};

/// Waits until the daemon has its name on the bus, up to 25 s. The bus is told before in which display and language this
/// process lives (UpdateActivationEnvironment): window managers alone never tell it. Fails where the daemon could not start.
[[nodiscard]] core::Result<Activation> activate_daemon(SessionBus&);

}  // namespace unhunch::sdbus
