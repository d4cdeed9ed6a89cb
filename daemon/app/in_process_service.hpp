// The break service of api/, answered by the runner in the same process.
#pragma once

#include <functional>

#include "app/runner.hpp"

namespace unhunch::app {

class InProcessService final : public api::BreakService {
public:
    /// `leave` ends the program once the answer is under way.
    InProcessService(Runner& runner, ports::WindowLauncher& windows, std::function<void()> leave)
        : runner_{runner}, windows_{windows}, leave_{std::move(leave)} {}

    void ask(const core::Command& command, Answered answered) override;
    [[nodiscard]] std::unique_ptr<api::Subscription> watch(StatusChanged changed) override;
    void request_status(StatusReply reply) override;
    void request_days(core::Day first, core::Day last, Days reply) override;
    void request_unwritten(Unwritten reply) override;
    void open_window(Window window, const std::string& activation_token, Answered answered) override;
    void quit(Answered answered) override;

private:
    Runner& runner_;
    ports::WindowLauncher& windows_;
    std::function<void()> leave_;
};

}  // namespace unhunch::app
