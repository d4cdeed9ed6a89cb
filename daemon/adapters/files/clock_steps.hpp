// Says when somebody set the computer's clock.
#pragma once

#include <functional>
#include <memory>

#include "core/result.hpp"
#include "ports/event_loop.hpp"
#include "ports/subscription.hpp"

namespace unhunch::files {

/// Calls `stepped` after the wall clock was set to another time, by hand or by a first synchronisation, and after the
/// machine has woken up from sleep; a clock that is only slowed or hurried, a change of the zone and daylight saving do
/// not count. Between those it wakes nobody. The kernel alone can tell of a step, and only root can make one.
[[nodiscard]] core::Result<std::unique_ptr<ports::Subscription>> watch_clock_steps(ports::EventLoop&,
                                                                                   std::function<void()> stepped);

}  // namespace unhunch::files
