// Waits for something that was lost and is reached through a socket: a display server, a bus.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "ports/subscription.hpp"

namespace unhunch::ports {

class ReturnWatch {
public:
    virtual ~ReturnWatch() = default;

    /// Calls `attempt` from the event loop, a moment after anything happens to the socket and else seldom, until the
    /// subscription is destroyed, be it inside the call. The path is empty where there is none to look at.
    [[nodiscard]] virtual std::unique_ptr<Subscription> wait_for(const std::filesystem::path& socket,
                                                                 std::function<void()> attempt) = 0;
};

}  // namespace unhunch::ports
