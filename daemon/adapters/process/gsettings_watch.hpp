// Whether the person asked GNOME for quiet: its notifications' switch "show-banners", which no service on the bus
// tells.
#pragma once

#include <memory>

#include "ports/circumstance_watch.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::process {

/// Asks the program gsettings, which runs only while somebody looks: so it is right for every store that GNOME's
/// settings may have, and no GLib is resident. `name()` is "gsettings", "none" where that cannot be run.
[[nodiscard]] std::unique_ptr<ports::CircumstanceWatch> make_gsettings_watch(ports::EventLoop&, const ports::Clock&,
                                                                             ports::Tell);

}  // namespace unhunch::process
