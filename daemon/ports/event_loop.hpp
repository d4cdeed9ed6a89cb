// The one place where the daemon sleeps: descriptors and a timer wake it, nothing else does.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/time.hpp"
#include "ports/subscription.hpp"

namespace unhunch::ports {

class EventLoop {
public:
    virtual ~EventLoop() = default;

    /// Calls `readable` whenever the descriptor can be read or has hung up. The descriptor stays the caller's.
    [[nodiscard]] virtual std::unique_ptr<Subscription> watch(int descriptor, std::function<void()> readable) = 0;

    /// Calls `due` once, at or after that time since boot; a time that has passed calls at the next turn.
    [[nodiscard]] virtual std::unique_ptr<Subscription> call_at(core::Uptime when, std::function<void()> due) = 0;

    /// Calls `stop` on SIGTERM and SIGINT.
    [[nodiscard]] virtual std::unique_ptr<Subscription> watch_termination(std::function<void()> stop) = 0;

    /// Returns after `leave`.
    virtual void run() = 0;
    virtual void leave(int status) = 0;
};

}  // namespace unhunch::ports
