// Has a copy of the journal made once a day: a little after the start, and a little after each day has begun.
#pragma once

#include <functional>
#include <memory>

#include "core/calendar.hpp"
#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/log.hpp"

namespace unhunch::app {

class DailyBackup {
public:
    using Made = std::function<void(const core::Outcome&)>;
    /// Begins the copy of that day and says later what became of it.
    using Make = std::function<void(core::Day, Made)>;

    /// `calendar` is asked at each turn: the zone may change.
    DailyBackup(const ports::Clock& clock, ports::EventLoop& loop, ports::Log& log, std::function<core::Calendar()> calendar,
                Make make);

private:
    void wait(core::Length length);
    void make();
    void take(const core::Outcome& outcome);

    const ports::Clock& clock_;
    ports::EventLoop& loop_;
    ports::Log& log_;
    std::function<core::Calendar()> calendar_;
    Make make_;
    bool failing_ = false;
    std::unique_ptr<ports::Subscription> due_;
};

}  // namespace unhunch::app
