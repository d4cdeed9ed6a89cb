// A rough word on silence from logind, where nobody better tells: the desktop's own hint that its session is idle.
#pragma once

#include <memory>

#include "adapters/sdbus/system_bus.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/input_watch.hpp"

namespace unhunch::sdbus {

/// A desktop gives the hint some minutes after the last input, and many never do; logind keeps when it was given. So a
/// silence is told later and shorter than it is, never longer, and the name is "none" until the first hint of a graphical
/// session was seen, which `changed` says.
[[nodiscard]] std::unique_ptr<ports::InputWatch> make_logind_input_watch(SystemBus&, ports::EventLoop&,
                                                                         const ports::Clock&, ports::InputEvents);

}  // namespace unhunch::sdbus
