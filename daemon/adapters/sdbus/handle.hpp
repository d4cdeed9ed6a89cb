// Owning handles for sd-bus and sd-event, and the wall that keeps exceptions out of C.
#pragma once

#include <systemd/sd-bus.h>
#include <systemd/sd-event.h>

#include <exception>
#include <memory>
#include <system_error>

namespace unhunch::sdbus {

template <auto release>
struct Release {
    template <class Handle>
    void operator()(Handle* handle) const {
        release(handle);
    }
};

using Bus = std::unique_ptr<sd_bus, Release<sd_bus_flush_close_unref>>;
using Slot = std::unique_ptr<sd_bus_slot, Release<sd_bus_slot_unref>>;
using Message = std::unique_ptr<sd_bus_message, Release<sd_bus_message_unref>>;
using Loop = std::unique_ptr<sd_event, Release<sd_event_unref>>;
using Source = std::unique_ptr<sd_event_source, Release<sd_event_source_disable_unref>>;

/// Turns a negative errno into an exception.
inline int require(int result, const char* doing) {
    if (result < 0) throw std::system_error{-result, std::generic_category(), doing};
    return result;
}

/// Runs a handler on behalf of C code: an exception becomes a D-Bus error reply.
template <class Handler>
int guarded(sd_bus_error* error, Handler&& handle) noexcept {
    try {
        return handle();
    } catch (const std::exception& failure) {
        return sd_bus_error_set(error, SD_BUS_ERROR_FAILED, failure.what());
    }
}

namespace detail {
template <class Class>
Class* class_of(void (Class::*)(sd_bus_message*));
template <class Class>
Class* class_of(int (Class::*)(sd_bus_message*));
}  // namespace detail

/// A member function as the C handler of a match or a method; the object is the userdata.
template <auto member>
int handler(sd_bus_message* message, void* userdata, sd_bus_error* error) noexcept {
    auto* self = static_cast<decltype(detail::class_of(member))>(userdata);
    return guarded(error, [&]() -> int {
        if constexpr (std::is_void_v<decltype((self->*member)(message))>) {
            (self->*member)(message);
            return 0;
        } else {
            return (self->*member)(message);
        }
    });
}

}  // namespace unhunch::sdbus
