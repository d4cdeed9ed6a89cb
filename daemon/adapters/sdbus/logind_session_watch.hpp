// What logind knows of our session: whether it is locked and whether it is the one in front.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "adapters/sdbus/later.hpp"
#include "adapters/sdbus/login_session.hpp"
#include "adapters/sdbus/name_watch.hpp"

namespace unhunch::sdbus {

/// The lock screen gives logind the hint that it covers the session; swaylock, i3lock and their like never do, and
/// behind them nothing can be known. The signal Lock is only a request to lock, of which nobody says when it is over
/// where such a one obeyed it: it counts at once, for 10 s, until the hint is given. A logind that restarts is asked
/// again; for 5 s what it said last is kept, so that an upgrade does not look like an unlocking.
class LogindSessionWatch {
public:
    struct Hints {
        /// Absent: not known, or not any more.
        std::optional<bool> locked{};
        std::optional<bool> active{};
        /// The person logged out; logind keeps it as "closing" for as long as a program of it runs on.
        bool over = false;
    };
    /// `said` gets the hints from the loop, first for the present, then whenever logind says something.
    LogindSessionWatch(sd_bus* bus, std::function<void(const Hints&)> said);
    LogindSessionWatch(const LogindSessionWatch&) = delete;
    LogindSessionWatch& operator=(const LogindSessionWatch&) = delete;

private:
    void owner_is(const std::string& owner);
    void session_is(const std::string& path);
    void listen_to(const char* interface, const char* member, sd_bus_message_handler_t heard);
    void ask();
    void changed(sd_bus_message*);
    void removed(sd_bus_message*);
    void lock_wanted(sd_bus_message*);
    void unlock_wanted(sd_bus_message*);
    void take(const Hints& news);
    void tell();

    sd_bus* bus_;
    std::function<void(const Hints&)> said_;
    Hints hints_;
    bool lock_wanted_ = false;
    std::string path_;
    std::vector<Slot> signals_;
    Later forgets_request_;
    Later forgets_hints_;
    std::optional<PendingCalls> calls_;
    std::optional<LoginSession> session_;
    std::optional<NameWatch> owner_;
};

}  // namespace unhunch::sdbus
