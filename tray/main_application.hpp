// Unhunch as launchers know it: asked over the bus, it asks the daemon, which opens the windows, and is gone again.
#pragma once

namespace unhunch::tray {

/// Serves the calls of launchers for as long as there are any; the exit status of the program. It needs no display.
[[nodiscard]] int run_application();

}  // namespace unhunch::tray
