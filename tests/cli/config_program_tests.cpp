// `unhunch config` as a shell meets it: every layer, every exit status, and the daemon that takes a change over.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "program_home.hpp"

using namespace unhunch::cli_tests;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

/// A computer that somebody looks after: `etc` is its folder of settings for everybody.
struct LookedAfter : Home {
    LookedAfter() { set_environment("XDG_CONFIG_DIRS='" + (path() / "etc").string() + "'"); }

    [[nodiscard]] fs::path system() const { return path() / "etc/unhunch/config.toml"; }
    [[nodiscard]] fs::path own() const { return path() / ".config/unhunch/config.toml"; }
    void for_everybody(const std::string& text) const { write("etc/unhunch/config.toml", text); }
    [[nodiscard]] json setting(const std::string& key) const { return json::parse(run("config get " + key + " --json").out); }
};

}  // namespace

TEST_CASE("The list says where each value comes from, and can be read as settings", "[cli]") {
    const LookedAfter home;
    home.for_everybody("sit_limit = \"40m\"\n[locked]\ngoal = 4\n");
    REQUIRE(home.run("config set snooze 10m").status == 0);

    const auto list = home.run("config list");

    CHECK(list.status == 0);
    CHECK(contains(list.out, "natural_break = \"3m\"                  # built in\n"));
    CHECK(contains(list.out, "sit_limit = \"40m\"                     # " + home.system().string() + "\n"));
    CHECK(contains(list.out, "goal = 4                              # " + home.system().string() + ", locked\n"));
    CHECK(contains(list.out, "snooze = \"10m\"                        # " + home.own().string() + "\n"));
    CHECK(home.run("config check " + home.write("copied.toml", list.out).string()).status == 0);

    const auto all = json::parse(home.run("config list --json").out);
    CHECK(all.size() == 40);
    for (const auto& one : all)
        for (const auto* name : {"key", "value", "default", "source", "locked", "locked_by", "values", "example", "about", "plain"}) {
            INFO(one << " " << name);
            CHECK(one.contains(name));
            if (std::string{name} != "locked_by") CHECK_FALSE(one[name].is_discarded());
        }
}

TEST_CASE("One setting is shown plain for scripts, and whole as JSON", "[cli]") {
    const LookedAfter home;
    home.for_everybody("[locked]\ngoal = 4\n[working_hours]\nmon = [\"09:00-17:00\"]\ntue = [\"09:00-12:00\", \"13:00-17:00\"]\n");

    CHECK(home.run("config get sit_limit").out == "30m\n");
    CHECK(home.run("config get positions").out == "seated, standing, wall\n");
    CHECK(home.run("config get working_hours").out == "mon 09:00-17:00, tue 09:00-12:00 13:00-17:00\n");

    CHECK(home.setting("sit_limit")["value"] == "30m");
    CHECK(home.setting("sit_limit")["source"] == "built-in");
    CHECK(home.setting("goal")["value"] == 4);
    CHECK(home.setting("goal")["default"] == 8);
    CHECK(home.setting("goal")["locked"] == true);
    CHECK(home.setting("goal")["locked_by"] == home.system().string());
    CHECK(home.setting("working_hours")["value"]["tue"][1] == "13:00-17:00");
    CHECK(home.setting("working_hours")["default"] == json::object());
    CHECK(home.setting("working_hours")["source"] == home.system().string());
}

TEST_CASE("A value is set as people type it and taken out again", "[cli]") {
    const LookedAfter home;
    const auto set = home.run("config set sit_limit 45m");
    CHECK(set.status == 0);
    CHECK(set.out == "sit_limit = \"45m\"  # " + home.own().string() + "\n");
    REQUIRE(home.run("config set equipment band,anchor").status == 0);
    REQUIRE(home.run("config set no_equipment mat towel").status == 0);
    REQUIRE(home.run("config set working_hours '{ mon = [\"09:00-17:00\"] }'").status == 0);
    CHECK(json::parse(home.run("config set voice yes --json").out)["value"] == true);
    CHECK(home.setting("equipment")["value"] == json({"band", "anchor"}));
    CHECK(home.setting("no_equipment")["value"] == json({"mat", "towel"}));
    CHECK(home.setting("working_hours")["value"]["mon"][0] == "09:00-17:00");
    CHECK(contains(read(home.own()), "# Sitting this long makes a reminder due.\n"));

    for (const auto* key : {"sit_limit", "equipment", "no_equipment", "working_hours", "voice"})
        CHECK(home.run(std::string{"config reset "} + key).status == 0);
    CHECK(home.setting("sit_limit")["source"] == "built-in");
    CHECK(read(home.own()).empty());
}

TEST_CASE("What is typed wrong is wrong use, and the answer names type, range, unit and an example", "[cli]") {
    const LookedAfter home;
    const std::vector<std::pair<const char*, const char*>> wrongs{
        {"set sit_limit 30", R"(sit_limit must be a length from 10s to 8h (units h, m, s), for example 30m; it is "30".)"},
        {"set sit_limit 9h", R"(sit_limit must be a length from 10s to 8h (units h, m, s), for example 30m; it is "9h".)"},
        {"set goal -5", "goal must be a whole number of breaks from 0 to 99, for example 8; it is \"-5\"."},
        {"set voice loud", "voice must be true or false, for example true; it is \"loud\"."},
        {"set theme drak", "theme must be one of auto, light or dark, for example auto; \"drak\" is none of them, perhaps \"dark\" was meant."},
        {"set sit_limt 30m", "there is no setting sit_limt; perhaps sit_limit was meant."},
        {"get sit_limt", "there is no setting sit_limt; perhaps sit_limit was meant."},
        {"reset sit_limt", "there is no setting sit_limt; perhaps sit_limit was meant."},
        {"get zzz", "there is no setting zzz; `unhunch config list` shows all there are."},
        {"", "tell me what to do, for example: unhunch config list"},
        {"set sit_limit", "value is missing: As people write it: 45m, 8"},
        {"dance", ""},
    };
    for (const auto& [arguments, sentence] : wrongs) {
        INFO(arguments);
        const auto ran = home.run(std::string{"config "} + arguments);
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(contains(ran.err, sentence));
        CHECK(contains(ran.err, "See: unhunch config"));
    }
    CHECK_FALSE(fs::exists(home.own()));
}

TEST_CASE("What is locked is refused with the name of the file, whichever command would change it", "[cli]") {
    const LookedAfter home;
    home.for_everybody("[locked]\ngoal = 4\npacks_off = []\nsession_days = [\"mon\"]\n");
    for (const auto* arguments : {"config set goal 5", "config reset goal", "packs disable core", "session --days tue,fri"}) {
        INFO(arguments);
        const auto ran = home.run(arguments);
        CHECK(ran.status == 1);
        CHECK(contains(ran.err, " is locked by " + home.system().string() + ", so it cannot be changed here."));
    }
    CHECK_FALSE(fs::exists(home.own()));
}

TEST_CASE("Values that do not fit together, and a folder that cannot be written, are not possible", "[cli]") {
    const LookedAfter home;
    const auto together = home.run("config set idle_after 5s");
    CHECK(together.status == 0);
    const auto apart = home.run("config set lull 5s");
    CHECK(apart.status == 1);
    CHECK(contains(apart.err, "unhunch: lull must be shorter than idle_after"));

    home.write("file", "");
    LookedAfter shut;
    shut.write(".config", "no folder");
    const auto unwritten = shut.run("config set goal 5");
    CHECK(unwritten.status == 1);
    CHECK(contains(unwritten.err, "Could not write"));
}

TEST_CASE("A check names every mistake with its place, and says which values do not count", "[cli]") {
    const LookedAfter home;
    CHECK(home.run("config check").out == "There is no file of settings; the built in ones are in force.\n");

    home.for_everybody("[locked]\ngoal = 4\n");
    home.write(".config/unhunch/config.toml", "goal = 5\n");
    const auto well = home.run("config check");
    CHECK(well.status == 0);
    CHECK(well.out == home.system().string() + ": no mistake\n" + home.own().string() + ": no mistake\n" + home.own().string() +
                          ":1:1: goal does not count here, as " + home.system().string() + " locks it.\n");

    home.write(".config/unhunch/config.toml", "voice = 1\nsit_limt = \"30m\"\n");
    const auto ran = home.run("config check");
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, home.own().string() + ":1:9: voice must be true or false"));
    CHECK(contains(ran.err, home.own().string() + ":2:1: there is no setting sit_limt; perhaps sit_limit was meant."));
    const auto as_json = home.run("config check --json");
    CHECK(as_json.status == 1);
    CHECK(json::parse(as_json.out)["mistakes"].size() == 2);

    CHECK(home.run("config check " + home.system().string()).status == 0);
    CHECK(home.run("config check " + home.write("new.toml", "[locked]\nvoice = true\n").string()).status == 0);
    CHECK(home.run("config check /nowhere/config.toml").status == 1);
}

TEST_CASE("The way to the person's own file is one line", "[cli]") {
    const LookedAfter home;
    CHECK(home.run("config path").out == home.own().string() + "\n");
    CHECK(json::parse(home.run("config path --json").out)["system"] == json({home.system().string()}));
}

TEST_CASE("A mistake in a file is told once by a command, and the rest is in force", "[cli]") {
    const LookedAfter home;
    home.for_everybody("goal = 4\n");
    home.write(".config/unhunch/config.toml", "voice = 1\n");

    for (const auto* arguments : {"config get goal", "routines", "history", "where"}) {
        INFO(arguments);
        const auto ran = home.run(arguments);
        CHECK(ran.status == 0);
        CHECK(contains(ran.err, ":1:9: voice must be true or false"));
        CHECK(ran.err.find("voice must be") == ran.err.rfind("voice must be"));
    }
    CHECK(home.run("config get goal").out == "4\n");
}
