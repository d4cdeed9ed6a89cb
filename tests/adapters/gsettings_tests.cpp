// GNOME's switch for notifications, in real settings of the test's own.
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "adapters/process/gsettings_watch.hpp"
#include "catch.hpp"
#include "private_bus.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

using Told = std::vector<bool>;

/// A home of its own, before anything is started in it.
struct Home {
    Home() {
        setenv("HOME", folder.path().c_str(), 1);
        setenv("XDG_CONFIG_HOME", (folder.path() / "config").c_str(), 1);
        setenv("XDG_RUNTIME_DIR", (folder.path() / "run").c_str(), 1);
        unsetenv("GSETTINGS_BACKEND");
    }
    PrivateFolder folder;
};

struct GnomeDesk {
    Home home;
    PrivateBus bus{"ca.desrt.dconf", "/usr/libexec/dconf-service"};
    TurnedLoop desk;
    Told told;
    std::unique_ptr<ports::CircumstanceWatch> watch = process::make_gsettings_watch(
        *desk.loop, *desk.clock,
        [this](const ports::Finding& finding) { told.push_back(std::get<ports::finding::DoNotDisturb>(finding).on); });

    static void show_banners(const char* value) {
        REQUIRE(ChildProcess{{"gsettings", "set", "org.gnome.desktop.notifications", "show-banners", value}}
                    .finish()
                    .second == 0);
    }
    bool has_told(const Told& expected) {
        return desk.until([&] { return told == expected; });
    }
};

/// A gsettings of the test's own, first in $PATH.
struct ScriptedGsettings : Home {
    explicit ScriptedGsettings(const std::string& script) : path{std::getenv("PATH")} {
        std::ofstream{folder.path() / "gsettings"} << "#!/bin/sh\n" << script << '\n';
        fs::permissions(folder.path() / "gsettings", fs::perms{0755});
        setenv("PATH", (folder.path().string() + ":" + path).c_str(), 1);
    }
    ~ScriptedGsettings() { setenv("PATH", path.c_str(), 1); }
    ScriptedGsettings(const ScriptedGsettings&) = delete;
    ScriptedGsettings& operator=(const ScriptedGsettings&) = delete;
    std::string path;
};

bool no_child_is_left() { return waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD; }

}  // namespace

TEST_CASE("GNOME without banners is do not disturb, told once and then at each change") {
    GnomeDesk desk;
    desk.watch->look(true);
    CHECK(desk.told.empty());
    REQUIRE(desk.has_told({false}));
    CHECK(desk.watch->name() == "gsettings");

    GnomeDesk::show_banners("false");
    REQUIRE(desk.has_told({false, true}));
    GnomeDesk::show_banners("true");
    REQUIRE(desk.has_told({false, true, false}));

    desk.watch->look(false);
    GnomeDesk::show_banners("false");
    desk.desk.turn_for(100ms);
    CHECK(desk.told == Told{false, true, false});
    desk.watch->look(true);
    CHECK(desk.has_told({false, true, false, true}));
}

TEST_CASE("A change that the monitor did not hear is found by asking once more") {
    const ScriptedGsettings gsettings{R"sh(cd "$(dirname "$0")"
if [ "$1" = monitor ]; then exec sleep 60; fi
if [ -e asked ]; then echo false; else echo true; touch asked; fi)sh"};
    const TurnedLoop desk;
    Told told;
    const auto watch = process::make_gsettings_watch(*desk.loop, *desk.clock, [&](const ports::Finding& finding) {
        told.push_back(std::get<ports::finding::DoNotDisturb>(finding).on);
    });

    watch->look(true);

    CHECK(desk.until([&] { return told == Told{false, true}; }));
    watch->look(false);
    CHECK(desk.until(no_child_is_left));
}

TEST_CASE("Settings that answer nonsense or never are silent, and nothing is left running after the look") {
    const ScriptedGsettings gsettings{"echo 'No such schema'; echo maybe; echo untrue; exec sleep 60"};
    const TurnedLoop desk;
    int told = 0;
    const auto watch = process::make_gsettings_watch(*desk.loop, *desk.clock, [&](const auto&) { ++told; });

    watch->look(true);
    desk.turn_for(200ms);
    watch->look(false);

    CHECK(desk.until(no_child_is_left));
    CHECK(told == 0);
}

TEST_CASE("Where gsettings is not installed nothing is told") {
    const ScriptedGsettings gsettings{""};
    setenv("PATH", "/nonexistent", 1);
    const TurnedLoop desk;
    int told = 0;
    const auto watch = process::make_gsettings_watch(*desk.loop, *desk.clock, [&](const auto&) { ++told; });

    watch->look(true);
    desk.turn_for(100ms);

    CHECK(told == 0);
    CHECK(watch->name() == "none");
}

TEST_CASE("The look at GNOME's switch can be ended from inside the telling") {
    const ScriptedGsettings gsettings{"echo true; exec sleep 60"};
    const TurnedLoop desk;
    int told = 0;
    std::unique_ptr<ports::CircumstanceWatch> watch;
    watch = process::make_gsettings_watch(*desk.loop, *desk.clock, [&](const auto&) {
        ++told;
        watch->look(false);
    });

    watch->look(true);

    REQUIRE(desk.until([&] { return told == 1; }));
    CHECK(desk.until(no_child_is_left));
    CHECK(told == 1);
}
