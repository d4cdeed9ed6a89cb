// One connection to a message bus, attached to a loop, that says when it is lost; which bus it is, others know.
#pragma once

#include <functional>

#include "adapters/sdbus/handle.hpp"

namespace unhunch::sdbus {

/// sd-bus hangs up where a match was not confirmed in time; a process that was stopped or busy meanwhile must not lose its
/// bus for it. Questions have a patience of their own (PendingCalls).
void wait_long_for_matches(sd_bus* bus);

class BusConnection {
public:
    /// `lost` is called from the loop when the bus hangs up; nothing comes over the connection from then on.
    BusConnection(Bus bus, sd_event* loop, std::function<void()> lost);
    BusConnection(const BusConnection&) = delete;
    BusConnection& operator=(const BusConnection&) = delete;

    [[nodiscard]] sd_bus* handle() const { return bus_.get(); }

private:
    void hung_up(sd_bus_message*);

    Bus bus_;
    std::function<void()> lost_;
    Slot disconnected_;
};

}  // namespace unhunch::sdbus
