// Says when the computer was given another time zone.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/result.hpp"
#include "ports/event_loop.hpp"
#include "ports/subscription.hpp"

namespace unhunch::zone {

/// Calls `changed` after the link was made anew; `local_zone` then tells the new zone. A $TZ that is set stays in
/// force.
[[nodiscard]] core::Result<std::unique_ptr<ports::Subscription>> watch_local_zone(
    ports::EventLoop&, std::function<void()> changed, const std::filesystem::path& link = "/etc/localtime");

}  // namespace unhunch::zone
