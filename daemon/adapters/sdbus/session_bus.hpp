// The connection to the person's session bus, served by the daemon's own loop.
#pragma once

#include <functional>
#include <memory>

#include "core/result.hpp"
#include "ports/event_loop.hpp"

struct sd_bus;
struct sd_event;

namespace unhunch::sdbus {

class SessionBus {
public:
    virtual ~SessionBus() = default;
    [[nodiscard]] virtual sd_bus* handle() const = 0;
};

/// Waits up to 3 s for the bus to say hello: the only call of this room that waits, made once at the start.
/// `lost` is called from the loop when the bus hangs up; nothing comes over the connection from then on.
/// The loop must come from `make_sd_event_loop` and outlive the bus.
[[nodiscard]] core::Result<std::unique_ptr<SessionBus>> open_session_bus(ports::EventLoop& loop,
                                                                         std::function<void()> lost);

/// A descriptor that keeps this connection, and every name it has, for a program which this process becomes. Nobody reads
/// from it any more: it is there until the new connection has taken the names over, and closed then.
[[nodiscard]] int handed_on(SessionBus&);

/// The same on a bare sd-event, for a process without the daemon's loop.
[[nodiscard]] core::Result<std::unique_ptr<SessionBus>> open_session_bus(sd_event* loop, std::function<void()> lost);

}  // namespace unhunch::sdbus
