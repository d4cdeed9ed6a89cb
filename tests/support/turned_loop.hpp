// The daemon's own loop and clock, turned by hand.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "adapters/files/system_clock.hpp"
#include "adapters/sdbus/event_loop.hpp"
#include "adapters/sdbus/sd_event_loop.hpp"

namespace unhunch::test {

struct TurnedLoop {
    std::unique_ptr<ports::EventLoop> loop = sdbus::make_sd_event_loop();
    std::unique_ptr<ports::Clock> clock = files::make_system_clock();

    /// Turns the loop until it is so; false where it does not become so. The patience is for a busy computer.
    [[nodiscard]] bool until(const std::function<bool()>& so,
                             std::chrono::milliseconds patience = std::chrono::seconds{20}) const {
        auto* event = dynamic_cast<sdbus::SdEventLoop&>(*loop).handle();
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!so() && std::chrono::steady_clock::now() < end) sd_event_run(event, 20'000);
        return so();
    }

    void turn_for(std::chrono::milliseconds time) const {
        (void)until([] { return false; }, time);
    }
};

}  // namespace unhunch::test
