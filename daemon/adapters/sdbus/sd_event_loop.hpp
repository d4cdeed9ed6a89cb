// The sd-event behind the loop, for those in this room who attach to it.
#pragma once

#include <exception>

#include "adapters/sdbus/handle.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::sdbus {

class SdEventLoop final : public ports::EventLoop {
public:
    SdEventLoop();

    [[nodiscard]] std::unique_ptr<ports::Subscription> watch(int descriptor, std::function<void()> readable) override;
    [[nodiscard]] std::unique_ptr<ports::Subscription> call_at(core::Uptime when, std::function<void()> due) override;
    [[nodiscard]] std::unique_ptr<ports::Subscription> watch_termination(std::function<void()> stop) override;
    void run() override;
    void leave(int status) override;

    [[nodiscard]] sd_event* handle() const { return loop_.get(); }

    /// Runs a handler; what it throws ends the loop and comes out of `run`.
    int attempt(const std::function<void()>& handle) noexcept;

private:
    Loop loop_;
    std::exception_ptr failure_;
};

}  // namespace unhunch::sdbus
