// The connection to the machine's system bus, where logind is, served by the daemon's own loop.
#pragma once

#include <functional>
#include <memory>

#include "core/result.hpp"
#include "ports/event_loop.hpp"
#include "ports/return_watch.hpp"

struct sd_bus;

namespace unhunch::sdbus {

class SystemBus {
public:
    virtual ~SystemBus() = default;
    /// Null while the bus is lost.
    [[nodiscard]] virtual sd_bus* handle() const = 0;
    /// `changed` is called from the loop when the bus was lost, and when there is another connection: what was listened
    /// to and asked on the one before is gone with it, and is let go of inside the call.
    [[nodiscard]] virtual std::unique_ptr<ports::Subscription> watch(std::function<void()> changed) = 0;
};

/// Waits for nothing: what is sent before the bus has said hello goes out after it. A bus that nobody listens on is a
/// failure; one that hangs up, or never says hello, is `lost`, told from the loop. From then on `returns` looks for it, until it
/// says hello: then it is `back`; without, what is lost stays lost.
/// The loop must come from `make_sd_event_loop` and outlive the bus.
[[nodiscard]] core::Result<std::unique_ptr<SystemBus>> open_system_bus(ports::EventLoop& loop,
                                                                       std::function<void()> lost,
                                                                       std::function<void()> back = {},
                                                                       ports::ReturnWatch* returns = nullptr);

}  // namespace unhunch::sdbus
