// What keeps the screen awake, from scripted services on a bus of the test's own.
#include <cstdlib>

#include "adapters/sdbus/media_watch.hpp"
#include "bus_desk.hpp"
#include "scripted_service.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

using Told = std::vector<bool>;

/// One private bus is the session's and the machine's.
struct MediaDesk : BusDesk {
    MediaDesk() { setenv("DBUS_SYSTEM_BUS_ADDRESS", std::getenv("DBUS_SESSION_BUS_ADDRESS"), 1); }
    ~MediaDesk() { unsetenv("DBUS_SYSTEM_BUS_ADDRESS"); }
    MediaDesk(const MediaDesk&) = delete;
    MediaDesk& operator=(const MediaDesk&) = delete;

    std::unique_ptr<sdbus::SessionBus> ours = connection();
    std::unique_ptr<sdbus::SessionBus> theirs = connection();
    std::unique_ptr<sdbus::SystemBus> system = open();
    Told told;
    std::unique_ptr<ports::CircumstanceWatch> watch = sdbus::make_media_watch(
        *ours, system.get(),
        [this](const ports::Finding& finding) { told.push_back(std::get<ports::finding::Media>(finding).on); });

    [[nodiscard]] std::unique_ptr<sdbus::SystemBus> open() const {
        setenv("DBUS_SYSTEM_BUS_ADDRESS", std::getenv("DBUS_SESSION_BUS_ADDRESS"), 1);
        auto opened = sdbus::open_system_bus(*loop, {});
        if (!opened) FAIL(opened.failure().message);
        return *std::move(opened);
    }
    bool has_told(const Told& expected) {
        return until([&] { return told == expected; });
    }
};

/// The three that can be asked, each with its own words.
struct PowerManager {
    explicit PowerManager(sd_bus* on) : bus{on} {}
    void becomes(bool on) {
        inhibited = on;
        sd_bus_emit_signal(bus, path, name, "HasInhibitChanged", "b", on ? 1 : 0);
    }
    static constexpr const char* name = "org.freedesktop.PowerManagement.Inhibit";
    static constexpr const char* path = "/org/freedesktop/PowerManagement/Inhibit";
    sd_bus* bus;
    bool inhibited = false;
    ScriptedService service{bus, name, path, [this](sd_bus_message* call) {
                                if (sd_bus_message_is_method_call(call, name, "HasInhibit") > 0)
                                    sd_bus_reply_method_return(call, "b", inhibited ? 1 : 0);
                            }};
};

struct SessionManager {
    explicit SessionManager(sd_bus* on) : bus{on} {}
    void becomes(std::uint32_t flags) {
        const bool more = flags > inhibited;
        inhibited = flags;
        sd_bus_emit_signal(bus, path, name, more ? "InhibitorAdded" : "InhibitorRemoved", "o",
                           "/org/gnome/SessionManager/Inhibitor1");
    }
    static constexpr const char* name = "org.gnome.SessionManager";
    static constexpr const char* path = "/org/gnome/SessionManager";
    sd_bus* bus;
    std::uint32_t inhibited = 0;
    ScriptedService service{bus, name, path, [this](sd_bus_message* call) {
                                std::uint32_t asked = 0;
                                if (sd_bus_message_is_method_call(call, name, "IsInhibited") > 0 &&
                                    sd_bus_message_read(call, "u", &asked) > 0)
                                    sd_bus_reply_method_return(call, "b", (inhibited & asked) != 0 ? 1 : 0);
                            }};
};

struct Logind {
    explicit Logind(sd_bus* on) : bus{on} {}
    void becomes(const char* blocked) {
        what = blocked;
        sd_bus_emit_signal(bus, path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as",
                           "org.freedesktop.login1.Manager", 1, "BlockInhibited", "s", blocked, 0);
    }
    static constexpr const char* path = "/org/freedesktop/login1";
    sd_bus* bus;
    std::string what;
    ScriptedService service{bus, "org.freedesktop.login1", path, [this](sd_bus_message* call) {
                                const char* property = "";
                                sd_bus_message_read(call, "ss", nullptr, &property);
                                if (property == std::string{"BlockInhibited"})
                                    sd_bus_reply_method_return(call, "v", "s", what.c_str());
                            }};
};

}  // namespace

TEST_CASE("A film on KDE or Xfce is media while it plays") {
    MediaDesk desk;
    PowerManager power{desk.theirs->handle()};
    desk.watch->look(true);
    REQUIRE(desk.has_told({false}));
    CHECK(desk.watch->name() == "org.freedesktop.PowerManagement.Inhibit");

    power.becomes(true);
    REQUIRE(desk.has_told({false, true}));
    power.becomes(false);
    CHECK(desk.has_told({false, true, false}));
}

TEST_CASE("A film on GNOME is media, and an application that only keeps the session from ending is not") {
    MediaDesk desk;
    SessionManager session{desk.theirs->handle()};
    session.inhibited = 1 | 4;
    desk.watch->look(true);
    REQUIRE(desk.has_told({false}));

    session.becomes(1 | 4 | 8);
    REQUIRE(desk.has_told({false, true}));
    session.becomes(1);
    CHECK(desk.has_told({false, true, false}));
}

TEST_CASE("What logind is told to keep awake is media, and what only keeps it from sleeping is not") {
    MediaDesk desk;
    Logind logind{desk.theirs->handle()};
    logind.what = "shutdown:sleep:handle-lid-switch";
    desk.watch->look(true);
    REQUIRE(desk.has_told({false}));

    logind.becomes("sleep:idle");
    REQUIRE(desk.has_told({false, true}));
    logind.becomes("sleep:idleness");
    REQUIRE(desk.has_told({false, true, false}));
    logind.becomes("idle");
    CHECK(desk.has_told({false, true, false, true}));
    CHECK(desk.watch->name() == "org.freedesktop.login1");
}

TEST_CASE("Media is on as long as anything plays") {
    MediaDesk desk;
    PowerManager power{desk.theirs->handle()};
    SessionManager session{desk.theirs->handle()};
    Logind logind{desk.theirs->handle()};
    power.inhibited = true;
    logind.what = "idle";
    desk.watch->look(true);
    REQUIRE(desk.has_told({true}));
    const auto asked_again = [&](const ScriptedService& service, const std::function<void()>& change) {
        const int calls = service.calls;
        change();
        REQUIRE(desk.until([&] { return service.calls > calls; }));
        desk.settle(*desk.theirs, *desk.ours);
        desk.turn_for(20ms);
    };

    asked_again(power.service, [&] { power.becomes(false); });
    asked_again(session.service, [&] { session.becomes(8); });
    asked_again(logind.service, [&] { logind.becomes(""); });
    CHECK(desk.told == Told{true});
    session.becomes(0);

    CHECK(desk.has_told({true, false}));
}

TEST_CASE("Nobody is asked before the look and nothing is told after it") {
    MediaDesk desk;
    PowerManager power{desk.theirs->handle()};
    desk.settle(*desk.ours, *desk.theirs);
    CHECK(power.service.calls == 0);
    CHECK(desk.watch->name() == "not asked");

    desk.watch->look(true);
    desk.watch->look(true);
    CHECK(desk.told.empty());
    REQUIRE(desk.has_told({false}));
    CHECK(power.service.calls == 1);
    desk.watch->look(false);
    power.becomes(true);
    desk.settle(*desk.theirs, *desk.ours);
    desk.turn_for(100ms);

    CHECK(power.service.calls == 1);
    CHECK(desk.told == Told{false});
    desk.watch->look(true);
    CHECK(desk.has_told({false, true}));
}

TEST_CASE("A service that answers nonsense or never does not silence the others") {
    MediaDesk desk;
    const ScriptedService nonsense{desk.theirs->handle(), PowerManager::name, PowerManager::path,
                                   [](sd_bus_message* call) { sd_bus_reply_method_return(call, "s", "film"); }};
    const ScriptedService never{desk.theirs->handle(), SessionManager::name, SessionManager::path,
                                [](sd_bus_message*) {}};
    Logind logind{desk.theirs->handle()};
    desk.watch->look(true);
    REQUIRE(desk.has_told({false}));  // once the one that never answers has been given up
    CHECK(desk.watch->name() == "org.freedesktop.login1");

    logind.becomes("idle");
    CHECK(desk.has_told({false, true}));
}

TEST_CASE("Where nobody can be asked nothing is told") {
    MediaDesk desk;
    const ScriptedService nonsense{
        desk.theirs->handle(), PowerManager::name, PowerManager::path,
        [](sd_bus_message* call) { sd_bus_reply_method_errorf(call, SD_BUS_ERROR_UNKNOWN_METHOD, "Not here."); }};
    desk.watch->look(true);
    REQUIRE(desk.until([&] { return nonsense.calls == 1; }));
    desk.settle(*desk.theirs, *desk.ours);
    desk.turn_for(50ms);

    CHECK(desk.told.empty());
    CHECK(desk.watch->name() == "none");
}

TEST_CASE("A player's service that comes late or dies is noticed") {
    MediaDesk desk;
    desk.watch->look(true);
    {
        const auto late = desk.connection();
        PowerManager power{late->handle()};
        power.inhibited = true;
        REQUIRE(desk.has_told({true}));
    }
    CHECK(desk.has_told({true, false}));
}

TEST_CASE("Without a system bus, or when it has hung up, the session is still asked") {
    MediaDesk desk;
    PowerManager power{desk.theirs->handle()};
    Told told;
    const auto tell = [&](const ports::Finding& finding) {
        told.push_back(std::get<ports::finding::Media>(finding).on);
    };
    desk.watch = sdbus::make_media_watch(*desk.ours, nullptr, tell);
    desk.watch->look(true);
    REQUIRE(desk.until([&] { return told == Told{false}; }));

    PrivateBus machine;  // the session's connections stay where they are
    const auto system = desk.open();
    desk.watch = sdbus::make_media_watch(*desk.ours, system.get(), tell);
    desk.watch->look(true);
    REQUIRE(desk.until([&] { return told == Told{false, false}; }));
    machine.die();
    desk.turn_for(100ms);
    desk.watch->look(false);
    desk.watch->look(true);
    CHECK(desk.until([&] { return told == Told{false, false, false}; }));
}

TEST_CASE("The look at media can be ended from inside the telling") {
    MediaDesk desk;
    PowerManager power{desk.theirs->handle()};
    int told = 0;
    desk.watch = sdbus::make_media_watch(*desk.ours, desk.system.get(), [&](const auto&) {
        ++told;
        desk.watch->look(false);
    });

    desk.watch->look(true);

    CHECK(desk.until([&] { return told == 1; }));
}
