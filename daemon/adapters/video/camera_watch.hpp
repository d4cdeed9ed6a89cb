// Says when a program opens a camera and when the last one closes it.
#pragma once

#include <functional>
#include <memory>

#include "adapters/video/holders.hpp"
#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/subscription.hpp"

namespace unhunch::video {

/// Calls `told` from the loop, once for the present and then on each change. The kernel tells of each opening and
/// closing of a node, also of one that is plugged in later; who holds it is looked at a second afterwards, so that a
/// program that only asks what cameras there are is no call. Fails where the folder of the devices cannot be watched.
[[nodiscard]] core::Result<std::unique_ptr<ports::Subscription>> watch_cameras(ports::EventLoop&, const ports::Clock&,
                                                                               Places,
                                                                               std::function<void(bool in_use)> told);

}  // namespace unhunch::video
