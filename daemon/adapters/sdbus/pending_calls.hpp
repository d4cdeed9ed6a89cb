// Calls out that wait for their answers; destroying it means the answers are no longer wanted.
#pragma once

#include <chrono>
#include <functional>
#include <list>

#include "adapters/sdbus/handle.hpp"

namespace unhunch::sdbus {

class PendingCalls {
public:
    /// Gets the reply, or the error as a message; look with sd_bus_message_get_error.
    using Replied = std::function<void(sd_bus_message*)>;

    PendingCalls() = default;
    PendingCalls(const PendingCalls&) = delete;
    PendingCalls& operator=(const PendingCalls&) = delete;

    /// False where the bus is gone: there will be no reply.
    bool send(sd_bus* bus, Message call, Replied replied, std::chrono::microseconds patience = std::chrono::seconds{2});

private:
    struct Pending {
        PendingCalls& calls;
        Replied replied;
        Slot slot;
    };
    static int on_reply(sd_bus_message* reply, void* userdata, sd_bus_error* error) noexcept;

    std::list<Pending> pending_;
};

/// An empty call message.
[[nodiscard]] Message method_call(sd_bus* bus, const char* to, const char* path, const char* interface,
                                  const char* member);

/// A call of org.freedesktop.DBus itself.
[[nodiscard]] Message bus_call(sd_bus* bus, const char* member);

}  // namespace unhunch::sdbus
