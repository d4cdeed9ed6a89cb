// Which of several files a value comes from, and what whoever looks after the computer has locked.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "adapters/settings/layers.hpp"
#include "adapters/settings/own_settings_book.hpp"
#include "adapters/settings/setting_writer.hpp"
#include "adapters/settings/settings_file.hpp"
#include "catch.hpp"
#include "private_bus.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
using settings::Layer;
using settings::Whose;

namespace {

Layer everybodys(const std::string& text, const std::string& file = "/etc/xdg/unhunch/config.toml") {
    return {file, Whose::Everybodys, text};
}
Layer own(const std::string& text) { return {"own.toml", Whose::Own, text}; }

std::string said(const settings::InForce& read) { return settings::lines_of(read.problems); }

/// A computer with one file for everybody and one of the person's own.
struct Computer {
    PrivateFolder folder;
    std::filesystem::path system = folder.path() / "system.toml";
    std::filesystem::path persons = folder.path() / "own.toml";

    void for_everybody(const std::string& text) const { std::ofstream{system} << text; }
    void of_ones_own(const std::string& text) const { std::ofstream{persons} << text; }
    [[nodiscard]] std::string own_text() const {
        std::ifstream file{persons};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    [[nodiscard]] std::unique_ptr<api::SettingsBook> book() const { return settings::make_settings_book({system, persons}); }
    [[nodiscard]] api::Setting setting(const std::string& key) const {
        for (auto& one : book()->read().list)
            if (one.key == key) return one;
        FAIL("no setting " + key);
        return {};
    }
};

}  // namespace

TEST_CASE("Each value tells whether it is built in, everybody's or the person's own") {
    const Computer computer;
    computer.for_everybody("goal = 4\nsit_limit = \"40m\"\n");
    computer.of_ones_own("sit_limit = \"45m\"\n");

    CHECK(computer.setting("snooze").layer == api::SettingLayer::BuiltIn);
    CHECK(computer.setting("snooze").source.empty());
    CHECK(computer.setting("goal").layer == api::SettingLayer::System);
    CHECK(computer.setting("goal").source == computer.system.string());
    const auto limit = computer.setting("sit_limit");
    CHECK(limit.layer == api::SettingLayer::Own);
    CHECK(limit.source == computer.persons.string());
    CHECK(limit.value == "\"45m\"");
    CHECK(limit.plain == "45m");
    CHECK(limit.otherwise == "\"40m\"");
    CHECK(limit.built_in == "\"30m\"");
    CHECK(limit.locked_by.empty());
}

TEST_CASE("What is locked holds against the person's own value, which is noted and harms nothing") {
    const auto read = settings::in_force({everybodys("[locked]\nhold_calls = true\nsit_limit = \"40m\"\n"),
                                          own("sit_limit = \"9h\"\ngoal = 3\n")});

    CHECK(said(read) == "");
    CHECK(read.settings.sit_limit == 40min);
    CHECK(read.settings.goal == 3);
    CHECK(read.notes == std::vector<std::string>{
                            "own.toml:1:1: sit_limit does not count here, as /etc/xdg/unhunch/config.toml locks it."});
}

TEST_CASE("A lock holds against every other file for everybody, and of two locks the stronger file's counts") {
    const auto read = settings::in_force({everybodys("[locked]\ngoal = 1\nsnooze_max = 1\n", "/weak.toml"),
                                          everybodys("goal = 2\n[locked]\nsnooze_max = 3\n", "/strong.toml")});

    CHECK(said(read) == "");
    CHECK(read.settings.goal == 1);
    CHECK(read.settings.snooze_max == 3);
}

TEST_CASE("A person's own file locks nothing") {
    CHECK(said(settings::in_force({own("[locked]\ngoal = 1\n")})) ==
          "own.toml:1:2: settings are locked in the file for everybody on this computer, /etc/xdg/unhunch/config.toml; take "
          "[locked] out of your own.");
}

TEST_CASE("A mistake in what is locked is said with its place") {
    CHECK(said(settings::in_force({everybodys("[locked]\nhold_cals = true\n")})) ==
          "/etc/xdg/unhunch/config.toml:2:1: there is no setting hold_cals; perhaps hold_calls was meant.");
    CHECK(said(settings::in_force({everybodys("[locked]\ngoal = \"many\"\n")})) ==
          "/etc/xdg/unhunch/config.toml:2:8: goal must be a whole number of breaks from 0 to 99, for example goal = 8; it is "
          "\"many\".");
    CHECK_THAT(said(settings::in_force({everybodys("locked = [\"goal\"]\n")})),
               Catch::Matchers::StartsWith("/etc/xdg/unhunch/config.toml:1:1: locked must be a table of settings with their values"));
    CHECK_THAT(said(settings::in_force({everybodys("[loked]\ngoal = 1\n")})), Catch::Matchers::Contains("perhaps locked was meant"));
}

TEST_CASE("Working hours can be locked as well") {
    const auto read = settings::in_force({everybodys("[locked.working_hours]\nmon = [\"09:00-17:00\"]\n"),
                                          own("[working_hours]\nsun = [\"09:00-17:00\"]\n")});

    CHECK(said(read) == "");
    CHECK(read.settings.working_hours[0].empty());
    CHECK(read.settings.working_hours[1].size() == 1);
    CHECK(read.notes.size() == 1);
}

TEST_CASE("A file with a mistake does not count, and the others do") {
    const auto theirs = settings::in_force({everybodys("gaol = 4\n"), own("goal = 5\n")});
    CHECK(theirs.problems.size() == 1);
    CHECK(theirs.settings.goal == 5);

    const auto mine = settings::in_force({everybodys("snooze_max = 4\n[locked]\nvoice = true\n"), own("goal = 5\nvoice = maybe\n")});
    CHECK(mine.problems.size() == 1);
    CHECK(mine.settings.goal == 8);
    CHECK(mine.settings.snooze_max == 4);
    CHECK(mine.settings.voice);

    const auto apart = settings::in_force({everybodys("idle_after = \"10s\"\n"), own("goal = 5\nlull = \"15s\"\n")});
    CHECK_THAT(said(apart), Catch::Matchers::StartsWith("own.toml:2:8: lull must be shorter than idle_after"));
    CHECK(apart.settings.idle_after == 10s);
    CHECK(apart.settings.goal == 8);
}

TEST_CASE("A locked key is refused with the file's name by everything that writes") {
    const Computer computer;
    computer.for_everybody("[locked]\ncare = [\"knee\"]\ngoal = 4\n");
    computer.of_ones_own("voice = true\n");
    const std::vector<std::filesystem::path> files{computer.system, computer.persons};
    const auto sentence = "goal is locked by " + computer.system.string() +
                          ", so it cannot be changed here. Whoever looks after this computer can change it there.";

    const auto one = settings::write_setting(files, "goal", "5");
    REQUIRE_FALSE(one);
    CHECK(one.failure().message == sentence);
    CHECK_FALSE(settings::write_settings(files, {{"voice", "false"}, {"care", "[]"}}));
    CHECK_FALSE(settings::reset_setting(files, "goal"));
    CHECK(computer.book()->check("goal", "5").failure().message == sentence);
    CHECK(computer.book()->set("goal", "5").failure().message == sentence);
    CHECK(computer.book()->reset("goal").failure().message == sentence);
    CHECK(computer.own_text() == "voice = true\n");
    CHECK(computer.setting("goal").locked_by == computer.system.string());
}

TEST_CASE("A mistake in a file for everybody does not keep a person from changing their own") {
    const Computer computer;
    computer.for_everybody("gaol = 4\n");

    CHECK(computer.book()->check("goal", "5"));
    REQUIRE(computer.book()->set("goal", "5"));
    CHECK(computer.setting("goal").value == "5");
    CHECK_FALSE(computer.book()->read().problem.empty());
}

TEST_CASE("A change is held against what everybody's file says") {
    const Computer computer;
    computer.for_everybody("idle_after = \"10s\"\n");

    const auto done = computer.book()->check("lull", "12s");

    REQUIRE_FALSE(done);
    CHECK(done.failure().message ==
          "lull must be shorter than idle_after, for example lull = \"4s\" with idle_after = \"2m\"; it is \"12s\" with \"10s\".");
}

TEST_CASE("A change that is taken back leaves the value of before") {
    const Computer computer;
    computer.for_everybody("goal = 4\n");
    const auto before = computer.setting("goal");
    REQUIRE(computer.book()->set("goal", "5"));

    REQUIRE(computer.book()->reset("goal"));

    CHECK(computer.setting("goal") == before);
    CHECK(computer.own_text().empty());
}

TEST_CASE("A file may be tried whoever's it is") {
    const Computer computer;
    computer.for_everybody("[locked]\ngoal = 4\n");
    const auto tried = settings::try_settings(computer.system);
    REQUIRE(tried);
    CHECK(tried->goal == 4);
}
