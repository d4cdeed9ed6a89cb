// The screen is locked: what scripted lock screens say of it, each in its desktop's way.
#include <utility>

#include "session_desk.hpp"

using namespace unhunch;
using namespace unhunch::test;

TEST_CASE("Each desktop's lock screen is heard") {
    for (const auto& saver : sdbus::screen_savers()) {
        SessionDesk desk;
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
    SessionDesk desk;
    LockScreen screen{desk, gnome};
    screen.active = true;

    desk.begin_without_system_bus();

    CHECK(desk.has_told({"locked"}));
}

TEST_CASE("A lock screen that dies says nothing any more, and one that comes back is asked again") {
    SessionDesk desk;
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
    SessionDesk desk;
    PrivateBus starting{gnome.service, "/usr/bin/touch " + trace.string()};
    desk.ours = desk.connection();
    desk.begin_without_system_bus();
    desk.turn_for(300ms);

    CHECK_FALSE(std::filesystem::exists(trace));
    CHECK(desk.watch->name() == "none");
}

TEST_CASE("On GNOME a lock, a sleep, a waking and an unlocking are told in the order in which they come") {
    SessionDesk desk;
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
    SessionDesk desk;
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

TEST_CASE("Without a system bus, or when it has hung up, the lock screen is still heard") {
    SessionDesk desk;
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
    SessionDesk desk;
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
