// Locked, another person's turn, asleep, going down, as a scripted logind says it.
#include <utility>

#include "directed_signal.hpp"
#include "session_desk.hpp"

using namespace unhunch;
using namespace unhunch::test;

TEST_CASE("The hint of the session tells that it is locked, at the start and later") {
    SessionDesk desk;
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
    SessionDesk desk;
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
    SessionDesk desk;
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
    SessionDesk desk;
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
    SessionDesk desk;
    desk.with_logind();
    desk.begin();
    REQUIRE(desk.is_named("logind"));

    desk.logind->says("Lock");
    REQUIRE(desk.has_told({"locked"}));

    CHECK(desk.until([&] { return desk.told == Words{"locked", "not locked"}; }, 60s));
}

TEST_CASE("Nobody but logind says that the session is locked or over, or that the machine sleeps or goes down") {
    SessionDesk desk;
    desk.with_logind();
    desk.begin();
    REQUIRE(desk.is_named("logind"));
    REQUIRE(desk.until([&] { return desk.logind->has_to_wait(); }));
    const auto stranger = desk.open();
    const auto says = [&](const char* path, const char* interface, const char* signal, const char* types, auto... values) {
        send_alone(stranger->handle(), desk.system->handle(), path, interface, signal, types, values...);
    };
    constexpr const char* manager = "/org/freedesktop/login1";
    constexpr const char* manager_interface = "org.freedesktop.login1.Manager";
    constexpr const char* session_interface = "org.freedesktop.login1.Session";

    says(ScriptedLogind::session_path, session_interface, "Lock", "");
    says(ScriptedLogind::session_path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", session_interface, 1,
         "Active", "b", 0, 0);
    says(manager, manager_interface, "SessionRemoved", "so", "4", ScriptedLogind::session_path);
    says(manager, manager_interface, "PrepareForSleep", "b", 1);
    says(manager, manager_interface, "PrepareForShutdown", "b", 1);
    desk.settle_machine(*stranger);
    CHECK(desk.has_told({}));
    CHECK(desk.logind->has_to_wait());

    desk.logind->says("Lock");
    REQUIRE(desk.has_told({"locked"}));
    says(ScriptedLogind::session_path, session_interface, "Unlock", "");
    desk.settle_machine(*stranger);
    CHECK(desk.has_told({"locked"}));
}

TEST_CASE("The machine waits with its sleep until the count is written down, and is asked again after it") {
    SessionDesk desk;
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
    SessionDesk desk;
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
    SessionDesk desk;
    desk.with_logind();
    desk.logind->grants_waiting = false;
    desk.begin();
    REQUIRE(desk.until([&] { return desk.logind->inhibited_for.size() == 1; }));

    desk.logind->prepares_for("PrepareForSleep", true);
    desk.logind->prepares_for("PrepareForSleep", false);

    CHECK(desk.has_told({"asleep", "not asleep"}));
}

TEST_CASE("A logind that knows no session of ours tells of sleep alone") {
    SessionDesk desk;
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
    SessionDesk desk;
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
    SessionDesk desk;
    desk.with_logind();
    desk.logind->locked = 1;
    desk.logind->active = 0;
    desk.begin();
    REQUIRE(desk.until([&] { return desk.told.size() == 2; }));

    desk.logind.reset();

    CHECK(desk.until([&] { return desk.told.size() == 4; }, 60s));
    CHECK(desk.watch->name() == "none");
}

TEST_CASE("A machine whose logind never answers is not waited for") {
    SessionDesk desk;
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
    SessionDesk desk;
    desk.with_logind();
    desk.begin();

    CHECK(desk.until([&] { return desk.denied == std::set<std::string>{"asleep", "locked", "other session"}; }));
    CHECK(desk.told.empty());
}

TEST_CASE("Where nobody can tell, nothing is locked, asleep or another's") {
    SessionDesk desk;
    desk.begin();

    CHECK(desk.until([&] { return desk.denied == std::set<std::string>{"asleep", "locked", "other session"}; }));
    CHECK(desk.told.empty());
    CHECK(desk.watch->name() == "none");
}
