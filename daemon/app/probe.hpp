// Waits a moment until the sources of a desktop have answered, for whoever wants to know which of them do.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::app {

class Probe {
public:
    Probe(ports::EventLoop& loop, const ports::Clock& clock) : loop_{loop}, clock_{clock} {}

    void wait_for(std::function<bool()> answered) { answers_.push_back(std::move(answered)); }

    /// Runs the loop until all have answered, at most for that long.
    void listen(core::Length at_most);

private:
    void look_again();

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    std::vector<std::function<bool()>> answers_;
    core::Uptime end_{};
    std::unique_ptr<ports::Subscription> again_;
};

}  // namespace unhunch::app
