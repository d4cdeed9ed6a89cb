// A session with scripted lock screens and a scripted logind, each on a private bus of its own, and what is told of it.
#pragma once

#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "adapters/sdbus/screen_saver_watch.hpp"
#include "adapters/sdbus/session_watch.hpp"
#include "bus_desk.hpp"
#include "scripted_logind.hpp"
#include "scripted_service.hpp"

namespace unhunch::test {

using Words = std::vector<std::string>;

struct SessionDesk : BusDesk {
    SessionDesk() { setenv("XDG_SESSION_ID", "4", 1); }
    ~SessionDesk() {
        unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
        unsetenv("XDG_SESSION_ID");
    }
    SessionDesk(const SessionDesk&) = delete;
    SessionDesk& operator=(const SessionDesk&) = delete;

    std::unique_ptr<sdbus::SessionBus> ours = connection();
    std::unique_ptr<sdbus::SessionBus> theirs = connection();
    PrivateBus machine;  // after the session's connections: it takes over the address
    std::unique_ptr<sdbus::SystemBus> system = open();
    std::unique_ptr<sdbus::SystemBus> others_system = open();
    std::optional<ScriptedLogind> logind;
    Words told;
    std::set<std::string> denied;  // also what was never said to be so
    std::function<void()> before_sleep;
    std::unique_ptr<ports::SessionWatch> watch;

    [[nodiscard]] std::unique_ptr<sdbus::SystemBus> open() const {
        setenv("DBUS_SYSTEM_BUS_ADDRESS", std::getenv("DBUS_SESSION_BUS_ADDRESS"), 1);
        auto opened = sdbus::open_system_bus(*loop, {});
        if (!opened) FAIL(opened.failure().message);
        return *std::move(opened);
    }
    void with_logind() { logind.emplace(*others_system); }

    /// What is said twice is heard once, and nothing is locked, another's, asleep or down before it is said to be.
    void hear(const std::string& word, bool on, bool& last) {
        if (!on) denied.insert(word);
        if (std::exchange(last, on) != on) told.push_back((on ? "" : "not ") + word);
    }
    void begin_without_system_bus() { begin(nullptr); }
    void begin() { begin(system.get()); }
    void begin(sdbus::SystemBus* machines) {
        watch = sdbus::make_session_watch(*ours, machines,
                                          {.locked = [this](bool on) { hear("locked", on, locked_); },
                                           .other_session = [this](bool on) { hear("other session", on, other_); },
                                           .asleep =
                                               [this](bool on) {
                                                   if (on && before_sleep) before_sleep();
                                                   hear("asleep", on, asleep_);
                                               },
                                           .going_down =
                                               [this] {
                                                   if (before_sleep) before_sleep();
                                                   told.emplace_back("going down");
                                               },
                                           .over = [this] { told.emplace_back("over"); }});
    }
    [[nodiscard]] bool has_told(const Words& expected) {
        const bool so = until([&] { return told == expected; });
        if (!so) UNSCOPED_INFO("told: " << Catch::StringMaker<Words>::convert(told));
        return so;
    }
    [[nodiscard]] bool is_named(const std::string& name) {
        return until([&] { return watch->name() == name; });
    }
    /// Until everything that the machine's services have sent so far has been heard.
    void settle_machine() const { settle_machine(*others_system); }
    void settle_machine(const sdbus::SystemBus& from) const {
        const char* name = nullptr;
        sd_bus_get_unique_name(system->handle(), &name);
        sdbus::PendingCalls calls;
        bool answered = false;
        calls.send(from.handle(), sdbus::method_call(from.handle(), name, "/", "org.freedesktop.DBus.Peer", "Ping"),
                   [&](sd_bus_message*) { answered = true; });
        REQUIRE(until([&] { return answered; }));
    }

private:
    bool locked_ = false;
    bool other_ = false;
    bool asleep_ = false;
};

/// A lock screen in the words that all of them share.
struct LockScreen {
    LockScreen(SessionDesk& desk, const sdbus::ScreenSaver& saver) : bus{desk.theirs->handle()}, its{saver} {}
    void becomes(bool on) {
        active = on;
        sd_bus_emit_signal(bus, its.path, its.interface, "ActiveChanged", "b", on ? 1 : 0);
    }
    sd_bus* bus;
    sdbus::ScreenSaver its;
    bool active = false;
    ScriptedService service{bus, its.service, its.path, [this](sd_bus_message* call) {
                                if (sd_bus_message_is_method_call(call, its.interface, "GetActive") > 0)
                                    sd_bus_reply_method_return(call, "b", active ? 1 : 0);
                            }};
};

inline constexpr sdbus::ScreenSaver gnome{"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"};
inline constexpr sdbus::ScreenSaver kde{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                                 "org.freedesktop.ScreenSaver"};

}  // namespace unhunch::test
