// The built program as a shell meets it, in a bare environment without a bus.
#include <fstream>

#include "catch.hpp"
#include "program_home.hpp"

namespace fs = std::filesystem;
using namespace unhunch::cli_tests;

TEST_CASE("Wrong use exits with 2 and points at the help", "[cli]") {
    const Home home;
    for (const auto* arguments : {"", "dance", "status --loud", "log swim", "stats --from yesterday", "stats --to 2026-01-01",
                                  "stats --from 2026-02-02 --to 2026-02-01", "pause soon", "standing", "open door", "status --format {nxt}", "status --waybar --json"}) {
        INFO(arguments);
        const auto ran = home.run(arguments);
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.rfind("unhunch: ", 0) == 0);
        CHECK(contains(ran.err, "See: unhunch "));
    }
}

TEST_CASE("Help and version need nothing", "[cli]") {
    const Home home;
    CHECK(home.run("--help").status == 0);
    CHECK(home.run("pause --help").status == 0);
    CHECK(home.run("--version").status == 0);
    CHECK(home.run("--version").out.rfind("unhunch ", 0) == 0);
}

TEST_CASE("What needs the daemon says so where there is no bus", "[cli]") {
    const Home home;
    for (const auto* arguments : {"status", "status --json", "status --follow", "status --waybar --follow", "watch --json", "break", "snooze", "skip", "undo",
                                  "remind", "standing on", "log walk", "pause 15m", "resume", "open stats"}) {
        INFO(arguments);
        const auto ran = home.run(arguments);
        CHECK(ran.status == 1);
        CHECK(ran.out.empty());
        CHECK(contains(ran.err, "unhunch: There is no session bus"));
    }
}

TEST_CASE("The numbers of a new person are zeros and a friendly line", "[cli]") {
    const Home home;
    const auto table = home.run("stats");
    CHECK(table.status == 0);
    CHECK(contains(table.out, "Nothing recorded yet."));

    const auto json = home.run("stats --json");
    CHECK(json.status == 0);
    CHECK(contains(json.out, "\"sitting_s\": 0"));
    CHECK_FALSE(fs::exists(home.path() / ".local"));
}

TEST_CASE("A mistake in the settings is pointed at, and the numbers are shown all the same", "[cli]") {
    const Home home;
    fs::create_directories(home.path() / ".config" / "unhunch");
    std::ofstream{home.path() / ".config" / "unhunch" / "config.toml"} << "goal = 8\nday_starts_at = \"noon\"\n";

    const auto ran = home.run("stats");

    CHECK(ran.status == 0);
    CHECK(contains(ran.err, "config.toml:2:"));
    CHECK(contains(ran.err, "defaults"));
}

TEST_CASE("A journal that is none is said to be so", "[cli]") {
    const Home home;
    const auto folder = home.path() / ".local" / "share" / "unhunch";
    fs::create_directories(folder);
    std::ofstream{folder / "journal.db"} << "this is no database, and it is long enough to be noticed as such.";

    const auto ran = home.run("stats");

    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "journal.db"));
    CHECK(read(folder / "journal.db").rfind("this is no database", 0) == 0);
}

TEST_CASE("The catalogue is listed without daemon and bus", "[cli]") {
    const Home home;
    CHECK(contains(home.run("routines").out, "desk_reset"));
    CHECK(contains(home.run("routines --json").out, "\"id\": \"desk_reset\""));
    CHECK(contains(home.run("exercises --json").out, "\"id\": \"chin_tuck\""));
}

TEST_CASE("A mistyped routine is answered before anybody is asked", "[cli]") {
    const Home home;
    const auto ran = home.run("break desk_rest");
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "Did you mean \"desk_reset\"?"));
}

TEST_CASE("Starting at login is turned on and off without daemon and bus", "[cli]") {
    const Home home;
    const auto entries = home.path() / ".config" / "autostart";
    CHECK(home.run("autostart").status == 0);
    CHECK_FALSE(fs::exists(entries));

    const auto on = home.run("autostart on");
    CHECK(on.status == 0);
    CHECK_FALSE(on.out.empty());
    CHECK(fs::exists(entries));
    CHECK(home.run("autostart status").out == on.out);

    const auto off = home.run("autostart off");
    CHECK(off.status == 0);
    CHECK(off.out != on.out);
    CHECK(home.run("autostart status").out == off.out);
}

TEST_CASE("Where the files are can be asked", "[cli]") {
    const Home home;
    const auto ran = home.run("where");
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, (home.path() / ".local/share/unhunch/journal.db").string()));
}

TEST_CASE("An answer that cannot be written is no success", "[cli]") {
    const Home home;
    const auto ran = home.run("where", "/dev/full");
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "could not be written"));
}

TEST_CASE("A trace that cannot be replayed is refused with file, line and reason", "[cli]") {
    const Home home;
    const auto trace = home.path() / "day.jsonl";
    const auto simulate = [&](const std::string& text, const std::string& more = {}) {
        std::ofstream{trace} << text;
        return home.run("simulate '" + trace.string() + "' " + more);
    };

    const auto typo = simulate("{\"at\": \"2026-04-14T09:00:00Z\", \"inputt\": true}\n");
    CHECK(typo.status == 1);
    CHECK(contains(typo.err, "day.jsonl:1:32: there is no event \"inputt\""));
    CHECK(typo.out.empty());

    const auto setting = simulate("{\"settings\": {\"sit_limt\": \"20m\"}}\n"
                                  "{\"at\": \"2026-04-14T09:00:00Z\", \"input\": true}\n");
    CHECK(setting.status == 1);
    CHECK(contains(setting.err, "day.jsonl:1:"));
    CHECK(contains(setting.err, "sit_limt"));

    CHECK(contains(simulate("", "--config /nowhere.toml").err, "there is no event"));
    CHECK(home.run("simulate /nowhere.jsonl").status == 1);
}
