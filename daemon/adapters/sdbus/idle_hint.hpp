// The hint of idleness that logind keeps for our session, followed through its changes and logind's own restarts.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "adapters/sdbus/login_session.hpp"
#include "adapters/sdbus/name_watch.hpp"

namespace unhunch::sdbus {

class IdleHint {
public:
    /// What the hint is, and since when, as time of CLOCK_MONOTONIC.
    struct Hint {
        bool idle;
        std::chrono::microseconds since;
    };

    /// `said` gets it from the loop, first for the present; absent where there is no graphical session, nobody ever gave a
    /// hint, or logind does not answer.
    IdleHint(sd_bus* bus, std::function<void(std::optional<Hint>)> said);
    IdleHint(const IdleHint&) = delete;
    IdleHint& operator=(const IdleHint&) = delete;

private:
    void owner_is(const std::string& owner);
    void session_is(const std::string& path);
    void changed(sd_bus_message*) { ask(); }
    void ask();

    sd_bus* bus_;
    std::function<void(std::optional<Hint>)> said_;
    std::string path_;
    Slot changes_;
    std::optional<PendingCalls> calls_;
    std::optional<LoginSession> session_;
    std::optional<NameWatch> owner_;
};

}  // namespace unhunch::sdbus
