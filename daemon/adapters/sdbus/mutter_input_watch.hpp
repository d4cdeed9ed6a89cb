// Keyboard and pointer silence from GNOME's compositor, which counts it on Wayland and X11 alike.
#pragma once

#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "ports/input_watch.hpp"

namespace unhunch::sdbus {

/// `changed` says when the compositor was found, went away or no longer answers; its name is "none" meanwhile. One that
/// does not answer within 2 s is asked again after 1 s, 2 s, 4 s and so on up to every minute.
[[nodiscard]] std::unique_ptr<ports::InputWatch> make_mutter_input_watch(SessionBus&, ports::InputEvents);

}  // namespace unhunch::sdbus
