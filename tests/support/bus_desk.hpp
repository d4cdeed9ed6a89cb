// A private bus and the daemon's loop on it, turned by hand.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "adapters/sdbus/event_loop.hpp"
#include "adapters/sdbus/pending_calls.hpp"
#include "adapters/sdbus/sd_event_loop.hpp"
#include "adapters/sdbus/session_bus.hpp"
#include "catch.hpp"
#include "private_bus.hpp"

namespace unhunch::test {

using namespace std::chrono_literals;

struct BusDesk {
    PrivateBus bus;
    std::unique_ptr<ports::EventLoop> loop = sdbus::make_sd_event_loop();

    [[nodiscard]] std::unique_ptr<sdbus::SessionBus> connection(std::function<void()> lost = {}) {
        auto opened = sdbus::open_session_bus(*loop, std::move(lost));
        if (!opened) FAIL(opened.failure().message);
        return *std::move(opened);
    }

    /// Turns the loop until it is so; false where it never becomes so.
    [[nodiscard]] bool until(const std::function<bool()>& so, std::chrono::milliseconds patience = 5s) const {
        auto* event = dynamic_cast<sdbus::SdEventLoop&>(*loop).handle();
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!so() && std::chrono::steady_clock::now() < end) sd_event_run(event, 20'000);
        return so();
    }

    /// Until `to` has got all that `from` has sent so far.
    void settle(const sdbus::SessionBus& from, const sdbus::SessionBus& to) const {
        const char* name = nullptr;
        sd_bus_get_unique_name(to.handle(), &name);
        sdbus::PendingCalls calls;
        bool answered = false;
        calls.send(from.handle(), sdbus::method_call(from.handle(), name, "/", "org.freedesktop.DBus.Peer", "Ping"),
                   [&](sd_bus_message*) { answered = true; });
        REQUIRE(until([&] { return answered; }));
    }

    void turn_for(std::chrono::milliseconds time) const {
        (void)until([] { return false; }, time);
    }
};

}  // namespace unhunch::test
