// Something to be done by the loop, at its next turn or after a while.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

#include "adapters/sdbus/handle.hpp"

namespace unhunch::sdbus {

/// Holds one deed at a time; destroying it, or giving it another one, means the last is no longer wanted.
class Later {
public:
    explicit Later(sd_event* loop) : loop_{loop} {}
    Later(const Later&) = delete;
    Later& operator=(const Later&) = delete;

    void at_next_turn(std::function<void()> deed) { after(std::chrono::microseconds{0}, std::move(deed)); }
    void after(std::chrono::microseconds delay, std::function<void()> deed);
    void never() {
        source_.reset();
        deed_.reset();
    }

private:
    static int on_time(sd_event_source*, std::uint64_t, void* userdata) noexcept;

    sd_event* loop_;
    std::shared_ptr<std::function<void()>> deed_;
    Source source_;
};

}  // namespace unhunch::sdbus
