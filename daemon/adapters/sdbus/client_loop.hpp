// A client's own little loop with a bus on it: the tray program runs it inside its toolkit, the command line by itself.
#pragma once

#include <functional>
#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "core/result.hpp"
#include "core/time.hpp"
#include "ports/subscription.hpp"

namespace unhunch::sdbus {

class ClientLoop {
public:
    virtual ~ClientLoop() = default;

    [[nodiscard]] virtual SessionBus& bus() = 0;

    /// Readable when there is something to do: then `pump`.
    [[nodiscard]] virtual int descriptor() const = 0;

    /// Does what there is to do and never waits. Call it once after the start and after every call made outside of it
    /// as well: that arms the timeouts. Called from inside itself it does nothing.
    virtual void pump() = 0;

    /// Calls once when nobody is left at the other end of a pipe; for what is no pipe, never. The descriptor stays the caller's.
    [[nodiscard]] virtual std::unique_ptr<ports::Subscription> watch_hang_up(int descriptor, std::function<void()> gone) = 0;

    /// Waits and works until `reached` or until the time is over; answers `reached()`. For the command line.
    [[nodiscard]] virtual bool run_until(const std::function<bool()>& reached, core::Length patience) = 0;
};

/// Fails with the reason and the cure where there is no session bus. `lost` as in `open_session_bus`.
[[nodiscard]] core::Result<std::unique_ptr<ClientLoop>> open_client_loop(std::function<void()> lost = {});

}  // namespace unhunch::sdbus
