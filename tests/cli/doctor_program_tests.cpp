// `unhunch doctor` on a bare computer, on a bus that stays silent, and beside the running daemon.
#include <nlohmann/json.hpp>

#include "bus_desk.hpp"
#include "program_home.hpp"

using namespace unhunch;
using namespace unhunch::cli_tests;
using nlohmann::json;

namespace {

json need(const Ran& ran, const std::string& name) {
    for (const auto& one : json::parse(ran.out))
        if (one["need"] == name) return one;
    FAIL("there is no need " << name);
    return {};
}

std::string on_this_bus() { return std::string{"DBUS_SESSION_BUS_ADDRESS="} + std::getenv("DBUS_SESSION_BUS_ADDRESS"); }

}  // namespace

TEST_CASE("The doctor examines a computer on which nothing is there", "[cli]") {
    const Home home;

    const auto lines = home.run("doctor");
    CHECK(lines.status == 0);
    CHECK(lines.err.empty());
    CHECK(contains(lines.out, "--   session bus "));
    CHECK(contains(lines.out, "ok   exercises "));
    CHECK_FALSE(std::filesystem::exists(home.path() / ".local"));

    const auto ran = home.run("doctor --json");
    CHECK(ran.status == 0);
    CHECK(need(ran, "input")["using"] == "timer");
    CHECK(need(ran, "input")["ok"] == false);
    CHECK(need(ran, "calls")["found"] == "video devices");
    CHECK(home.run("doctor", "/dev/full").status == 1);
    CHECK(home.run("doctor now").status == 2);
}

TEST_CASE("Mistakes in the settings and a damaged journal are found", "[cli]") {
    const Home home;
    (void)home.write(".config/unhunch/config.toml", "goal = 8\nsit_limit = \"soon\"\n");
    (void)home.write(".local/share/unhunch/journal.db", "this is no database, and it is long enough to be noticed as such.");

    const auto ran = home.run("doctor --json");

    CHECK(ran.status == 0);
    CHECK(contains(need(ran, "settings")["found"], "config.toml:2:"));
    CHECK(need(ran, "settings")["ok"] == false);
    CHECK(contains(need(ran, "journal")["found"], "journal.db"));
    CHECK(need(ran, "journal")["ok"] == false);
}

TEST_CASE("A file that is in the way of a folder is found before anything is lost", "[cli]") {
    const Home home;
    (void)home.write(".local/share/unhunch", "no folder");
    (void)home.write(".local/state/unhunch", "no folder");

    const auto ran = home.run("doctor --json");

    CHECK(need(ran, "journal")["ok"] == false);
    CHECK(contains(need(ran, "journal")["found"], "cannot be written"));
    CHECK(need(ran, "backups")["ok"] == false);
}

TEST_CASE("Services that never answer keep the doctor for two seconds and are named", "[cli]") {
    test::BusDesk desk;
    const auto mute = desk.connection();
    for (const auto* name : {"org.freedesktop.Notifications", "org.gnome.Mutter.IdleMonitor", "org.gnome.ScreenSaver",
                             "org.kde.StatusNotifierWatcher", "io.github.unhunch.Daemon1"})
        REQUIRE(sd_bus_request_name(mute->handle(), name, 0) >= 0);
    Home home;
    home.set_environment(on_this_bus());

    const auto ran = home.run("doctor --json");

    CHECK(ran.status == 0);
    CHECK(need(ran, "session bus")["ok"] == true);
    CHECK(need(ran, "daemon")["found"] == "it did not answer within 2 s");
    CHECK(need(ran, "notifications")["found"] == "it did not answer within 2 s");
    CHECK(need(ran, "tray")["ok"] == false);
    CHECK(contains(need(ran, "input")["found"], "org.gnome.Mutter.IdleMonitor is there and says nothing"));
    CHECK(contains(need(ran, "lock")["found"], "org.gnome.ScreenSaver is there and says nothing"));
}

TEST_CASE("Beside the running daemon, the doctor says what it uses, and why has its outlook", "[cli]") {
    const test::PrivateBus bus;
    Home home;
    home.set_environment(on_this_bus());
    const auto log = (home.path() / "log").string();
    test::ChildProcess daemon{{"/usr/bin/env", "-i", "HOME=" + home.path().string(), "TZ=UTC", on_this_bus(),
                               "XDG_DATA_DIRS=" + (home.path() / "data").string(), "/bin/sh", "-c",
                               std::string{"exec "} + DAEMON + " 2>" + log}};
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (home.run("status").status != 0 && std::chrono::steady_clock::now() < end) continue;

    const auto ran = home.run("doctor --json");
    CHECK(need(ran, "daemon")["ok"] == true);
    CHECK(need(ran, "input")["using"] == "timer");
    CHECK(need(ran, "log")["using"] == log);
    CHECK(need(ran, "journal")["found"] == home.journal().string());

    REQUIRE(home.run("pause 15m").status == 0);
    const auto why = home.run("why");
    CHECK(why.status == 0);
    CHECK(contains(why.out, "  - Held back: reminders are paused until "));
    CHECK(contains(why.out, "Reminders were paused\n  - You asked for it\n"));
}
