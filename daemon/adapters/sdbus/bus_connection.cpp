#include "adapters/sdbus/bus_connection.hpp"

#include <chrono>
#include <cstdint>
#include <utility>

namespace unhunch::sdbus {

void wait_long_for_matches(sd_bus* bus) {
    constexpr std::chrono::microseconds an_hour = std::chrono::hours{1};
    sd_bus_set_method_call_timeout(bus, static_cast<std::uint64_t>(an_hour.count()));
}

BusConnection::BusConnection(Bus bus, sd_event* loop, std::function<void()> lost)
    : bus_{std::move(bus)}, lost_{std::move(lost)} {
    sd_bus_slot* slot = nullptr;
    require(sd_bus_match_signal(bus_.get(), &slot, nullptr, "/org/freedesktop/DBus/Local", "org.freedesktop.DBus.Local",
                                "Disconnected", handler<&BusConnection::hung_up>, this),
            "watching the bus connection");
    disconnected_.reset(slot);
    require(sd_bus_attach_event(bus_.get(), loop, SD_EVENT_PRIORITY_NORMAL), "attaching the bus to the loop");
}

void BusConnection::hung_up(sd_bus_message*) {
    if (const auto lost = lost_) lost();
}

}  // namespace unhunch::sdbus
