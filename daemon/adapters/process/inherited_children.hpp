// The children that this process had when it was another program, waited for so that none is left a zombie.
#pragma once

#include <memory>

#include "ports/event_loop.hpp"
#include "ports/subscription.hpp"

namespace unhunch::process {

/// Those that run now, for as long as what it returns lives. To be asked before the first child of this program's own.
[[nodiscard]] std::unique_ptr<ports::Subscription> see_inherited_children_off(ports::EventLoop&);

}  // namespace unhunch::process
