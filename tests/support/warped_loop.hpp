// The daemon's loop, in which what is put off never comes, or comes at once: so waiting for a time is told from waiting for news,
// and hours pass in a moment.
#pragma once

#include <vector>

#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::test {

class WarpedLoop final : public ports::EventLoop {
public:
    enum class PutOff { NeverComes, ComesAtOnce };

    WarpedLoop(ports::EventLoop& loop, const ports::Clock& clock, PutOff put_off) : loop_{loop}, clock_{clock}, put_off_{put_off} {}

    std::unique_ptr<ports::Subscription> watch(int descriptor, std::function<void()> readable) override {
        return loop_.watch(descriptor, std::move(readable));
    }
    std::unique_ptr<ports::Subscription> call_at(core::Uptime when, std::function<void()> due) override {
        const auto wait = when - clock_.now().uptime;
        if (wait < std::chrono::milliseconds{500}) return loop_.call_at(when, std::move(due));
        waits.push_back(core::whole(wait));
        return put_off_ == PutOff::ComesAtOnce ? loop_.call_at({}, std::move(due)) : std::make_unique<ports::Subscription>();
    }
    std::unique_ptr<ports::Subscription> watch_termination(std::function<void()> stop) override {
        return loop_.watch_termination(std::move(stop));
    }
    void run() override { loop_.run(); }
    void leave(int status) override { loop_.leave(status); }

    std::vector<core::seconds> waits;  // of half a second and more, in the order they were asked for

private:
    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    PutOff put_off_;
};

}  // namespace unhunch::test
