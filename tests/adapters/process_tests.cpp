// Windows as processes: what they are started with, and what is made of their end. A script stands in for the program.
#include <dirent.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "adapters/process/window_launcher.hpp"
#include "catch.hpp"
#include "private_bus.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// A script that notes each start and its end, and lives while `stay` is there.
constexpr auto script = R"sh(#!/bin/sh
cd "$(dirname "$0")"
trap 'echo "end $*" >> log; exit 0' TERM
echo "start $* token=${XDG_ACTIVATION_TOKEN-none} id=${DESKTOP_STARTUP_ID-none}" >> log
while [ -e stay ]; do sleep 0.05; done
[ -e crash ] && kill -SEGV $$
exit "$(cat status 2>/dev/null || echo 0)"
)sh";

struct Desk {
    PrivateFolder folder;
    TurnedLoop desk;
    std::vector<std::string> lost;
    std::unique_ptr<ports::WindowLauncher> launcher;

    Desk() {
        const auto program = folder.path() / "unhunch-tray";
        std::ofstream{program} << script;
        fs::permissions(program, fs::perms{0755});
        launcher = process::make_window_launcher(
            *desk.loop, *desk.clock, program,
            {.break_window_lost = [this](const std::string& reason) { lost.push_back(reason); }});
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk() {
        put_away("stay");
        launcher.reset();
        while (waitpid(-1, nullptr, 0) > 0) continue;  // what outlived the launcher
    }

    void put(const char* name, const char* content = "") const { std::ofstream{folder.path() / name} << content; }
    void put_away(const char* name) const { fs::remove(folder.path() / name); }

    [[nodiscard]] std::string log() const {
        std::ostringstream all;
        all << std::ifstream{folder.path() / "log"}.rdbuf();
        return all.str();
    }
    [[nodiscard]] int count(const std::string& what) const {
        int found = 0;
        const auto text = log();
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
        return found;
    }
    [[nodiscard]] bool until_logged(const std::string& what, int times = 1) const {
        return desk.until([&] { return count(what) >= times; });
    }
};

/// Our children, zombies among them.
int children() {
    int found = 0;
    for (const auto& entry : fs::directory_iterator{"/proc"}) {
        std::ifstream file{entry.path() / "stat"};
        std::string stat;
        if (!std::getline(file, stat) || stat.rfind(')') == std::string::npos) continue;
        std::istringstream rest{stat.substr(stat.rfind(')') + 2)};
        char state = 0;
        pid_t parent = 0;
        if (rest >> state >> parent && parent == getpid()) ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("A break window gets its routine and the token of the click, and no other token") {
    setenv("XDG_ACTIVATION_TOKEN", "inherited", 1);
    setenv("DESKTOP_STARTUP_ID", "inherited", 1);
    Desk desk;

    desk.launcher->open_break({"desk_reset"}, "fresh");
    REQUIRE(desk.until_logged("start break desk_reset token=fresh id=fresh"));
    desk.launcher->open_break({"band_reset"}, "");
    REQUIRE(desk.until_logged("start break band_reset token=none id=none"));
    REQUIRE(desk.desk.until([] { return children() == 0; }));

    CHECK(desk.lost.empty());
    unsetenv("XDG_ACTIVATION_TOKEN");
    unsetenv("DESKTOP_STARTUP_ID");
}

TEST_CASE("A break window that fails is told with how it ended") {
    Desk desk;

    desk.put("status", "3");
    desk.launcher->open_break({"desk_reset"}, "");
    REQUIRE(desk.desk.until([&] { return desk.lost.size() == 1; }));
    CHECK(desk.lost.back() == "The break window ended with exit status 3.");

    desk.put("crash");
    desk.launcher->open_break({"desk_reset"}, "");
    REQUIRE(desk.desk.until([&] { return desk.lost.size() == 2; }));
    CHECK(desk.lost.back() == "The break window ended by signal 11 (Segmentation fault).");
    CHECK(children() == 0);
}

TEST_CASE("A program that is missing is told from the loop, with the cure") {
    Desk desk;
    const auto missing = desk.folder.path() / "missing";
    std::vector<std::string> failed;
    const auto launcher = process::make_window_launcher(
        *desk.desk.loop, *desk.desk.clock, missing,
        {.break_window_lost = [&](const std::string& reason) { desk.lost.push_back(reason); },
         .window_failed = [&](const std::string& reason) { failed.push_back(reason); }});

    launcher->open_break({"desk_reset"}, "");
    launcher->open_reminder();
    launcher->open_statistics("");
    launcher->keep_fallback_icon(true);

    CHECK(desk.lost.empty());
    REQUIRE(desk.desk.until([&] { return !desk.lost.empty() && failed.size() == 2; }));
    CHECK(failed[0] == desk.lost.at(0));
    CHECK(desk.lost ==
          std::vector{"Could not start " + missing.string() + ": No such file or directory. Install Unhunch " +
                      "whole; the program belongs beside unhunchd."});
}

TEST_CASE("A break asked for again takes the place of the window that is there") {
    Desk desk;
    desk.put("stay");

    desk.launcher->open_break({"desk_reset"}, "");
    REQUIRE(desk.until_logged("start break desk_reset"));
    desk.launcher->open_break({"band_reset"}, "");
    REQUIRE(desk.until_logged("start break band_reset"));
    REQUIRE(desk.until_logged("end break desk_reset"));
    REQUIRE(desk.desk.until([] { return children() == 1; }));
    CHECK(desk.lost.empty());

    desk.put("status", "1");
    desk.put_away("stay");
    REQUIRE(desk.desk.until([&] { return desk.lost.size() == 1; }));
}

TEST_CASE("There is one reminder window at a time, and another one after it") {
    Desk desk;
    desk.put("stay");

    desk.launcher->open_reminder();
    REQUIRE(desk.until_logged("start remind"));
    desk.launcher->open_reminder();
    CHECK(children() == 1);
    desk.put_away("stay");
    REQUIRE(desk.desk.until([] { return children() == 0; }));
    CHECK(desk.count("start remind") == 1);

    desk.launcher->open_reminder();
    CHECK(desk.until_logged("start remind", 2));
}

TEST_CASE("The statistics come afresh each time they are asked for") {
    Desk desk;
    desk.put("stay");

    desk.launcher->open_statistics("one");
    REQUIRE(desk.until_logged("start stats token=one"));
    desk.launcher->open_statistics("two");
    REQUIRE(desk.until_logged("start stats token=two"));

    CHECK(desk.until_logged("end stats"));
    CHECK(desk.desk.until([] { return children() == 1; }));
}

TEST_CASE("The icon is there while it is wanted, and ends with the daemon") {
    Desk desk;
    desk.put("stay");

    desk.launcher->keep_fallback_icon(true);
    desk.launcher->keep_fallback_icon(true);
    REQUIRE(desk.until_logged("start --icon"));
    CHECK(children() == 1);
    desk.launcher->keep_fallback_icon(false);
    REQUIRE(desk.until_logged("end --icon"));
    REQUIRE(desk.desk.until([] { return children() == 0; }));
    CHECK(desk.count("start --icon") == 1);

    desk.launcher->keep_fallback_icon(true);
    REQUIRE(desk.until_logged("start --icon", 2));
    desk.launcher.reset();
    CHECK(desk.until_logged("end --icon", 2));
}

TEST_CASE("An icon that dies is started again, a few times") {
    Desk desk;

    desk.launcher->keep_fallback_icon(true);

    CHECK(desk.until_logged("start --icon", 4));
    desk.desk.turn_for(2s);
    CHECK(desk.count("start --icon") == 4);
}
