// Locked, another person's turn, asleep, going down: what scripted lock screens and a scripted logind say, each on a
// private bus of its own.
#include <cstdlib>
#include <set>
#include <utility>

#include "adapters/sdbus/screen_saver_watch.hpp"
#include "adapters/sdbus/session_watch.hpp"
#include "bus_desk.hpp"
#include "scripted_logind.hpp"
#include "scripted_service.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

using Words = std::vector<std::string>;

struct Desk : BusDesk {
    Desk() { setenv("XDG_SESSION_ID", "4", 1); }
    ~Desk() {
        unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
        unsetenv("XDG_SESSION_ID");
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

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
    void settle_machine() const {
        const char* name = nullptr;
        sd_bus_get_unique_name(system->handle(), &name);
        sdbus::PendingCalls calls;
        bool answered = false;
        calls.send(others_system->handle(),
                   sdbus::method_call(others_system->handle(), name, "/", "org.freedesktop.DBus.Peer", "Ping"),
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
    LockScreen(Desk& desk, const sdbus::ScreenSaver& saver) : bus{desk.theirs->handle()}, its{saver} {}
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

constexpr sdbus::ScreenSaver gnome{"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"};
constexpr sdbus::ScreenSaver kde{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                                 "org.freedesktop.ScreenSaver"};

}  // namespace

TEST_CASE("Each desktop's lock screen is heard") {
    for (const auto& saver : sdbus::screen_savers()) {
        Desk desk;
        LockScreen screen{desk, saver};
        desk.begin_without_system_bus();
        REQUIRE(desk.is_named(saver.service));
        CHECK(desk.told.empty());

        screen.becomes(true);
        CHECK(desk.has_told({"locked"}));
        screen.becomes(false);
        CHECK(desk.has_told({"locked", "not locked"}));
    }
}

TEST_CASE("A screen that is locked at the start is found locked") {
    Desk desk;
    LockScreen screen{desk, gnome};
    screen.active = true;

    desk.begin_without_system_bus();

    CHECK(desk.has_told({"locked"}));
}

TEST_CASE("A lock screen that dies says nothing any more, and one that comes back is asked again") {
    Desk desk;
    desk.begin_without_system_bus();
    std::optional<LockScreen> screen{std::in_place, desk, gnome};
    REQUIRE(desk.is_named("org.gnome.ScreenSaver"));
    screen->becomes(true);
    REQUIRE(desk.has_told({"locked"}));

    screen.reset();
    REQUIRE(desk.has_told({"locked", "not locked"}));
    CHECK(desk.watch->name() == "none");

    screen.emplace(desk, gnome);
    screen->active = true;
    CHECK(desk.has_told({"locked", "not locked", "locked"}));
}

TEST_CASE("No lock screen is started to be asked") {
    PrivateFolder folder;
    const auto trace = folder.path() / "started";
    Desk desk;
    PrivateBus starting{gnome.service, "/usr/bin/touch " + trace.string()};
    desk.ours = desk.connection();
    desk.begin_without_system_bus();
    desk.turn_for(300ms);

    CHECK_FALSE(std::filesystem::exists(trace));
    CHECK(desk.watch->name() == "none");
}

TEST_CASE("The hint of the session tells that it is locked, at the start and later") {
    Desk desk;
    desk.with_logind();
    desk.logind->locked = 1;
    desk.begin();
    REQUIRE(desk.has_told({"locked"}));
    CHECK(desk.watch->name() == "logind");

    desk.logind->becomes_locked(false);
    REQUIRE(desk.has_told({"locked", "not locked"}));
    desk.logind->becomes_locked(true);
    CHECK(desk.has_told({"locked", "not locked", "locked"}));
}

TEST_CASE("Another person's turn at the machine is told, at the start and later") {
    Desk desk;
    desk.with_logind();
    desk.logind->active = 0;
    desk.begin();
    REQUIRE(desk.has_told({"other session"}));

    desk.logind->becomes_active(true);
    REQUIRE(desk.has_told({"other session", "not other session"}));
    desk.logind->becomes_active(false);
    CHECK(desk.has_told({"other session", "not other session", "other session"}));
}

TEST_CASE("Logging out is told, by a session that closes and by one that is gone, and not of another session") {
    Desk desk;
    desk.with_logind();
    desk.begin();
    REQUIRE(desk.until([&] { return desk.watch->name() == "logind"; }));
    desk.logind->becomes_active(false);
    desk.logind->removes_session("/org/freedesktop/login1/session/_35");
    REQUIRE(desk.has_told({"other session"}));

    desk.logind->removes_session();
    REQUIRE(desk.has_told({"other session", "over"}));
    desk.logind->begins_to_close();
    CHECK(desk.until([&] { return desk.told.size() > 2; }));
    CHECK(desk.told.back() == "over");
}

TEST_CASE("A request to lock counts at once, until it is taken back or the lock screen opens") {
    Desk desk;
    desk.with_logind();
    desk.begin();
    REQUIRE(desk.is_named("logind"));

    desk.logind->says("Lock");
    REQUIRE(desk.has_told({"locked"}));
    desk.logind->says("Unlock");
    REQUIRE(desk.has_told({"locked", "not locked"}));

    desk.told.clear();
    desk.logind->says("Lock");
    desk.logind->becomes_locked(true);
    desk.logind->says("Unlock");  // the screen stays locked until its hint says otherwise
    desk.settle_machine();
    REQUIRE(desk.has_told({"locked"}));
    desk.logind->says("Lock");
    desk.logind->becomes_locked(false);
    CHECK(desk.has_told({"locked", "not locked"}));
}

TEST_CASE("A request to lock that no lock screen takes up is forgotten") {
    Desk desk;
    desk.with_logind();
    desk.begin();
    REQUIRE(desk.is_named("logind"));

    desk.logind->says("Lock");
    REQUIRE(desk.has_told({"locked"}));

    CHECK(desk.until([&] { return desk.told == Words{"locked", "not locked"}; }, 60s));
}

TEST_CASE("On GNOME a lock, a sleep, a waking and an unlocking are told in the order in which they come") {
    Desk desk;
    desk.with_logind();
    LockScreen screen{desk, gnome};
    desk.begin();
    REQUIRE(desk.is_named("logind, org.gnome.ScreenSaver"));

    screen.becomes(true);
    REQUIRE(desk.has_told({"locked"}));
    desk.logind->becomes_locked(true);
    desk.logind->prepares_for("PrepareForSleep", true);
    REQUIRE(desk.has_told({"locked", "asleep"}));
    desk.logind->prepares_for("PrepareForSleep", false);
    REQUIRE(desk.has_told({"locked", "asleep", "not asleep"}));
    desk.logind->becomes_locked(false);
    desk.settle_machine();
    CHECK(desk.told.size() == 3);  // the screen is still covered
    screen.becomes(false);

    CHECK(desk.has_told({"locked", "asleep", "not asleep", "not locked"}));
}

TEST_CASE("KDE says everything twice and is heard once") {
    Desk desk;
    desk.with_logind();
    LockScreen screen{desk, kde};
    desk.begin();
    REQUIRE(desk.is_named("logind, org.freedesktop.ScreenSaver"));
    const auto on_both_paths = [&](bool on) {
        sd_bus_emit_signal(screen.bus, "/ScreenSaver", kde.service, "ActiveChanged", "b", on ? 1 : 0);
        screen.becomes(on);
    };

    desk.logind->says("Lock");
    on_both_paths(true);
    desk.logind->becomes_locked(true);
    desk.settle_machine();
    desk.settle(*desk.theirs, *desk.ours);
    on_both_paths(false);
    desk.settle(*desk.theirs, *desk.ours);
    CHECK(desk.told == Words{"locked"});
    desk.logind->becomes_locked(false);

    CHECK(desk.has_told({"locked", "not locked"}));
}

TEST_CASE("The machine waits with its sleep until the count is written down, and is asked again after it") {
    Desk desk;
    desk.with_logind();
    desk.begin();
    REQUIRE(desk.until([&] { return desk.logind->has_to_wait(); }));
    CHECK(desk.logind->inhibited_for == Words{"sleep:shutdown, Unhunch, Writes down where the count stands, delay"});
    bool waited = false;
    desk.before_sleep = [&] { waited = desk.logind->has_to_wait(); };

    desk.logind->prepares_for("PrepareForSleep", true);
    REQUIRE(desk.has_told({"asleep"}));
    CHECK(waited);
    REQUIRE(desk.until([&] { return !desk.logind->has_to_wait(); }));
    CHECK(desk.logind->inhibited_for.size() == 1);

    desk.logind->prepares_for("PrepareForSleep", false);
    REQUIRE(desk.has_told({"asleep", "not asleep"}));
    REQUIRE(desk.until([&] { return desk.logind->has_to_wait(); }));
    CHECK(desk.logind->inhibited_for.size() == 2);
}

TEST_CASE("The machine waits with going down until the count is written down, also when it was called off before") {
    Desk desk;
    desk.with_logind();
    desk.begin();
    REQUIRE(desk.until([&] { return desk.logind->has_to_wait(); }));
    int waited = 0;
    desk.before_sleep = [&] { waited += desk.logind->has_to_wait() ? 1 : 0; };

    desk.logind->prepares_for("PrepareForShutdown", true);
    REQUIRE(desk.until([&] { return !desk.logind->has_to_wait(); }));
    desk.logind->prepares_for("PrepareForShutdown", false);
    REQUIRE(desk.until([&] { return desk.logind->has_to_wait(); }));
    desk.logind->prepares_for("PrepareForShutdown", true);

    CHECK(desk.has_told({"going down", "going down"}));
    CHECK(waited == 2);
    CHECK(desk.until([&] { return !desk.logind->has_to_wait(); }));
}

TEST_CASE("A logind that refuses to wait still tells of sleep") {
    Desk desk;
    desk.with_logind();
    desk.logind->grants_waiting = false;
    desk.begin();
    REQUIRE(desk.until([&] { return desk.logind->inhibited_for.size() == 1; }));

    desk.logind->prepares_for("PrepareForSleep", true);
    desk.logind->prepares_for("PrepareForSleep", false);

    CHECK(desk.has_told({"asleep", "not asleep"}));
}

TEST_CASE("A logind that knows no session of ours tells of sleep alone") {
    Desk desk;
    desk.with_logind();
    desk.logind->knows_name = desk.logind->knows_process = desk.logind->knows_display = false;
    desk.logind->knows_automatic = false;
    desk.begin();
    REQUIRE(desk.is_named("logind (sleep only)"));
    REQUIRE(desk.until([&] { return desk.logind->has_to_wait(); }));

    desk.logind->prepares_for("PrepareForSleep", true);
    CHECK(desk.has_told({"asleep"}));
}

TEST_CASE("A restarted logind is asked for everything again, and its absence unlocks nothing") {
    Desk desk;
    desk.with_logind();
    desk.logind->locked = 1;
    desk.begin();
    REQUIRE(desk.has_told({"locked"}));
    desk.logind->prepares_for("PrepareForSleep", true);
    REQUIRE(desk.has_told({"locked", "asleep"}));

    desk.logind.reset();
    desk.settle_machine();
    CHECK(desk.told == Words{"locked", "asleep"});
    desk.with_logind();
    desk.logind->active = 0;

    CHECK(desk.until([&] { return desk.told.size() == 5; }));
    CHECK(std::set<std::string>(desk.told.begin() + 2, desk.told.end()) ==
          std::set<std::string>{"not asleep", "not locked", "other session"});
    CHECK(desk.until([&] { return desk.logind->has_to_wait(); }));
    desk.logind->becomes_locked(true);
    desk.logind->becomes_active(true);
    REQUIRE(desk.until([&] { return desk.told.size() == 7; }));
    CHECK(desk.told[5] == "locked");
    CHECK(desk.told[6] == "not other session");
}

TEST_CASE("A logind that does not come back locks nothing for good") {
    Desk desk;
    desk.with_logind();
    desk.logind->locked = 1;
    desk.logind->active = 0;
    desk.begin();
    REQUIRE(desk.until([&] { return desk.told.size() == 2; }));

    desk.logind.reset();

    CHECK(desk.until([&] { return desk.told.size() == 4; }, 60s));
    CHECK(desk.watch->name() == "none");
}

TEST_CASE("Without a system bus, or when it has hung up, the lock screen is still heard") {
    Desk desk;
    desk.with_logind();
    LockScreen screen{desk, gnome};
    desk.logind->locked = 1;
    desk.logind->active = 0;
    desk.begin();
    REQUIRE(desk.until([&] { return desk.told.size() == 2; }));
    desk.logind->prepares_for("PrepareForSleep", true);
    REQUIRE(desk.until([&] { return desk.told.size() == 3; }));

    desk.told.clear();
    desk.machine.die();
    REQUIRE(desk.has_told({"not asleep", "not other session", "not locked"}));
    CHECK(desk.watch->name() == "org.gnome.ScreenSaver");
    screen.becomes(true);
    CHECK(desk.has_told({"not asleep", "not other session", "not locked", "locked"}));

    screen.becomes(false);
    desk.settle(*desk.theirs, *desk.ours);
    desk.told.clear();
    desk.begin();  // with the bus that hung up
    screen.becomes(true);
    CHECK(desk.has_told({"locked"}));
}

TEST_CASE("Nonsense from one lock screen, silence from another and what else is said do not stop the rest") {
    Desk desk;
    desk.with_logind();
    const ScriptedService never{desk.theirs->handle(), kde.service, kde.path, [](sd_bus_message*) {}};
    const ScriptedService nonsense{desk.theirs->handle(), "org.mate.ScreenSaver", "/org/mate/ScreenSaver",
                                   [](sd_bus_message* call) { sd_bus_reply_method_return(call, "s", "locked"); }};
    desk.begin();
    REQUIRE(desk.is_named("logind"));
    const auto say = [&](const char* path, const char* interface, const char* member, const char* type, auto... what) {
        sd_bus_emit_signal(desk.others_system->handle(), path, interface, member, type, what...);
    };
    const auto* session = ScriptedLogind::session_path;
    const auto* properties = "org.freedesktop.DBus.Properties";

    sd_bus_emit_signal(desk.theirs->handle(), kde.path, kde.service, "ActiveChanged", "s", "true");
    say("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", "s", "true");
    say("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForShutdown", "");
    say(session, properties, "PropertiesChanged", "u", 1U);
    say(session, properties, "PropertiesChanged", "sa{sv}as", "org.freedesktop.login1.Session", 2, "LockedHint", "s",
        "yes", "Active", "u", 0U, 0);
    say(session, properties, "PropertiesChanged", "sa{sv}as", "org.example.Other", 1, "LockedHint", "b", 1, 0);
    desk.settle_machine();
    desk.settle(*desk.theirs, *desk.ours);
    CHECK(desk.told.empty());

    desk.logind->locked = 1;  // told of without its value
    say(session, properties, "PropertiesChanged", "sa{sv}as", "org.freedesktop.login1.Session", 0, 1, "LockedHint");
    REQUIRE(desk.has_told({"locked"}));
    desk.logind->prepares_for("PrepareForSleep", true);
    CHECK(desk.has_told({"locked", "asleep"}));
    desk.logind->prepares_for("PrepareForSleep", false);
    desk.logind->becomes_locked(false);
    CHECK(desk.has_told({"locked", "asleep", "not asleep", "not locked"}));  // once the silent one was given up
    CHECK(desk.watch->name() == "logind");
}

TEST_CASE("A machine whose logind never answers is not waited for") {
    Desk desk;
    const ScriptedService logind{desk.others_system->handle(), "org.freedesktop.login1", "/org/freedesktop/login1",
                                 [](sd_bus_message*) {}};
    LockScreen screen{desk, gnome};
    desk.begin();
    REQUIRE(desk.until([&] { return logind.calls > 0; }));

    screen.becomes(true);
    CHECK(desk.has_told({"locked"}));
    screen.becomes(false);
    CHECK(desk.has_told({"locked", "not locked"}));
}

TEST_CASE("What was so before a restart is taken back where it is not so any more") {
    Desk desk;
    desk.with_logind();
    desk.begin();

    CHECK(desk.until([&] { return desk.denied == std::set<std::string>{"asleep", "locked", "other session"}; }));
    CHECK(desk.told.empty());
}

TEST_CASE("Where nobody can tell, nothing is locked, asleep or another's") {
    Desk desk;
    desk.begin();

    CHECK(desk.until([&] { return desk.denied == std::set<std::string>{"asleep", "locked", "other session"}; }));
    CHECK(desk.told.empty());
    CHECK(desk.watch->name() == "none");
}
