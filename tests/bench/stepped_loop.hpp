// The daemon's loop with its timers on a virtual clock: descriptors are the real loop's, a month passes in minutes.
#pragma once

#include <memory>
#include <utility>

#include "adapters/sdbus/event_loop.hpp"
#include "adapters/sdbus/sd_event_loop.hpp"
#include "app/virtual_desk.hpp"

namespace unhunch::bench {

/// Timers are held and called like `app::VirtualLoop` does; buses attach to `real()`.
class SteppedLoop final : public ports::EventLoop {
public:
    [[nodiscard]] std::unique_ptr<ports::Subscription> watch(int descriptor, std::function<void()> readable) override {
        return real_.watch(descriptor, std::move(readable));
    }
    [[nodiscard]] std::unique_ptr<ports::Subscription> call_at(core::Uptime when, std::function<void()> due) override {
        return timers_.call_at(when, std::move(due));
    }
    [[nodiscard]] std::unique_ptr<ports::Subscription> watch_termination(std::function<void()>) override { return nullptr; }
    void run() override {}
    void leave(int) override {}

    [[nodiscard]] sdbus::SdEventLoop& real() { return real_; }
    [[nodiscard]] app::VirtualLoop& timers() { return timers_; }

    /// Turns the real loop until nothing is ready; waits for the first thing as long as that.
    void turn(std::uint64_t microseconds = 0) {
        while (sd_event_run(real_.handle(), microseconds) > 0) microseconds = 0;
    }

private:
    sdbus::SdEventLoop real_;
    app::VirtualLoop timers_;
};

}  // namespace unhunch::bench
