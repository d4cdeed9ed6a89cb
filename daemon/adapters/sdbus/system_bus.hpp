// The connection to the machine's system bus, where logind is, served by the daemon's own loop.
#pragma once

#include <functional>
#include <memory>

#include "core/result.hpp"
#include "ports/event_loop.hpp"

struct sd_bus;

namespace unhunch::sdbus {

class SystemBus {
public:
    virtual ~SystemBus() = default;
    [[nodiscard]] virtual sd_bus* handle() const = 0;
};

/// Waits for nothing: what is sent before the bus has said hello goes out after it. A bus that nobody listens on is a
/// failure; one that hangs up, or never says hello, is `lost`, told from the loop.
/// The loop must come from `make_sd_event_loop` and outlive the bus.
[[nodiscard]] core::Result<std::unique_ptr<SystemBus>> open_system_bus(ports::EventLoop& loop,
                                                                       std::function<void()> lost);

}  // namespace unhunch::sdbus
