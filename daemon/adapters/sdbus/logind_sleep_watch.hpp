// What logind says before the machine sleeps or goes down, which waits meanwhile.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "adapters/sdbus/name_watch.hpp"

namespace unhunch::sdbus {

/// Needs no session. Where logind refuses to wait, the sleep is told of all the same, and may be faster than the
/// telling.
class LogindSleepWatch {
public:
    /// Called from the loop. The machine waits until `asleep(true)` or `going_down()` returns, logind's own limit
    /// permitting (5 s). A sleep whose end was missed because logind restarted is over when the new one says so. At the
    /// start it is said, too, that the machine is awake: it may have been asleep when this program was there last.
    struct Events {
        std::function<void(bool on)> asleep;
        std::function<void()> going_down;
    };
    LogindSleepWatch(sd_bus* bus, Events events);
    LogindSleepWatch(const LogindSleepWatch&) = delete;
    LogindSleepWatch& operator=(const LogindSleepWatch&) = delete;

    /// Whether there is a logind that can tell.
    [[nodiscard]] bool hears() const { return !owner_->owner().empty(); }
    /// As told last.
    [[nodiscard]] bool asleep() const { return asleep_.value_or(false); }

private:
    void owner_is(const std::string& owner);
    void ask_whether_asleep();
    void ask_to_wait();
    /// What the signal says, where it is logind's.
    [[nodiscard]] std::optional<bool> begins(sd_bus_message* signal) const;
    void sleep_prepared(sd_bus_message* signal);
    void shutdown_prepared(sd_bus_message* signal);
    void asleep_is(bool on);

    sd_bus* bus_;
    Events events_;
    std::optional<bool> asleep_;
    Message inhibitor_;  // logind's reply, whose descriptor it closes with itself: the machine waits for that
    Slot sleeps_;
    Slot shutdowns_;
    std::optional<PendingCalls> calls_;
    std::optional<NameWatch> owner_;
};

}  // namespace unhunch::sdbus
