// config.toml: what may stand in it, and what is said about the rest.
#include <filesystem>
#include <fstream>
#include <set>

#include "adapters/settings/lengths.hpp"
#include "adapters/settings/settings_file.hpp"
#include "catch.hpp"
#include "in_a_child.hpp"
#include "private_bus.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;

namespace {

core::Settings read(const std::string& toml) {
    const auto settings = settings::read_settings_text(toml, "config.toml");
    if (!settings) FAIL(settings.failure().message);
    return *settings;
}

std::string complaint(const std::string& toml) {
    const auto settings = settings::read_settings_text(toml, "config.toml");
    return settings ? "no complaint" : settings.failure().message;
}

struct Wrong {
    const char* toml;
    const char* said;
};

}  // namespace

TEST_CASE("Without a file the defaults hold") {
    CHECK(*settings::read_settings({"/nowhere/config.toml"}) == core::Settings{});
    CHECK(read("") == core::Settings{});
}

TEST_CASE("Every setting can be set") {
    core::Settings wanted;
    wanted.sit_limit = 90min;
    wanted.idle_after = 90s;
    wanted.lull = 0s;
    wanted.snooze_max = 0;
    wanted.day_starts_at = 0min;
    wanted.working_hours[1] = {{9h, 12h + 30min}, {13h, 24h}};
    wanted.working_hours[5] = {{22h, 30h}};
    wanted.days_off = {date::year{2026} / 12 / 24, date::year{2026} / 12 / 31};
    wanted.hold_calls = false;
    wanted.hold_applications = {"obs", "OBS \"Studio\""};
    wanted.media = core::MediaRule::Hold;
    wanted.reminder = core::ReminderForm::Mark;
    wanted.equipment = {"band", "bar"};
    wanted.no_equipment = {"mat"};
    wanted.positions = {core::Position::Wall, core::Position::Floor};
    wanted.care = {"low_back", "recent_operation"};
    wanted.discreet = core::Discretion::Never;
    wanted.areas_off = {core::BodyArea::UpperBack};
    wanted.session_days = {1, 4};
    wanted.session_time = 18h;
    wanted.theme = core::Theme::Dark;
    wanted.reduced_motion = core::Motion::Reduced;
    wanted.sync_folder = "~/Sync";

    CHECK(read(R"(
        sit_limit = "1h30m"
        idle_after = "90s"
        lull = "0s"
        snooze_max = 0
        day_starts_at = "00:00"
        days_off = ["2026-12-24", 2026-12-31]
        hold_calls = false
        hold_applications = ["obs", 'OBS "Studio"']
        media = "hold"
        reminder = "mark"
        equipment = ["band", "bar"]
        no_equipment = ["mat"]
        positions = ["wall", "floor"]
        care = ["low_back", "recent_operation"]
        discreet = "never"
        areas_off = ["upper_back"]
        session_days = ["mon", "thu"]
        session_time = "18:00"
        theme = "dark"
        reduced_motion = "on"
        sync_folder = "~/Sync"

        [working_hours]
        mon = ["09:00-12:30", "13:00-24:00"]
        fri = ["22:00-06:00"]
    )") == wanted);
}

TEST_CASE("What the list of settings shows can be read back") {
    core::Settings changed;
    changed.sit_limit = 3661s;
    changed.working_hours[6] = {{22h, 24h + 6h}, {0min, 24h}};
    changed.days_off = {date::year{2027} / 1 / 1};
    changed.hold_applications = {R"(a "quoted" \ name)"};
    changed.session_days = {0, 6};

    for (const auto& settings : {core::Settings{}, changed}) {
        std::string toml;
        std::set<std::string> keys;
        for (const auto& line : settings::list_settings(settings)) {
            toml += line.key + " = " + line.value + "\n";
            CHECK_FALSE(line.about.empty());
            CHECK_FALSE(line.values.empty());
            CHECK(keys.insert(line.key).second);
        }
        CHECK(read(toml) == settings);
    }
}

TEST_CASE("Each mistake is said with its place, what is possible, and an example") {
    const std::vector<Wrong> wrongs{
        {"sit_limit = \"30\"",
         R"(config.toml:1:13: sit_limit must be a length from 10s to 8h (units h, m, s), for example sit_limit = "30m"; it is "30".)"},
        {"\n  sit_limit = 30",
         R"(config.toml:2:15: sit_limit must be a length from 10s to 8h (units h, m, s), for example sit_limit = "30m"; it is 30.)"},
        {"sit_limit = \"9h\"",
         R"(config.toml:1:13: sit_limit must be a length from 10s to 8h (units h, m, s), for example sit_limit = "30m"; it is "9h".)"},
        {"lull = \"21s\"",
         R"(config.toml:1:8: lull must be a length from 0s to 20s (units h, m, s), for example lull = "4s"; it is "21s".)"},
        {"snooze_max = 21",
         "config.toml:1:14: snooze_max must be a whole number of times from 0 to 20, for example snooze_max = 2; it is 21."},
        {"goal = 2.5", "config.toml:1:8: goal must be a whole number of breaks from 0 to 99, for example goal = 8; it is 2.5."},
        {"voice = \"yes\"", "config.toml:1:9: voice must be true or false, for example voice = true; it is \"yes\"."},
        {"day_starts_at = \"24:00\"",
         "config.toml:1:17: day_starts_at must be a time of day from 00:00 to 23:59, "
         "for example day_starts_at = \"04:00\"; it is \"24:00\"."},
        {"media = \"films\"",
         "config.toml:1:9: media must be one of ignore, sitting or hold, for example media = "
         "\"ignore\"; \"films\" is none of them."},
        {"theme = \"drak\"",
         "config.toml:1:9: theme must be one of auto, light or dark, for example theme = \"auto\"; "
         "\"drak\" is none of them, perhaps \"dark\" was meant."},
        {"positions = []",
         "config.toml:1:13: positions must be a list out of seated, standing, wall, floor, hanging, "
         "walking, for example positions = [\"seated\"]; it is empty."},
        {"no_equipment = [\n  \"mat\",\n  \"band\"\n]",
         "config.toml:3:3: no_equipment must be a list out of chair, wall, doorway, desk, mat, towel, for example "
         "no_equipment = [\"mat\"]; \"band\" is none of them."},
        {"hold_applications = \"obs\"",
         "config.toml:1:21: hold_applications must be a list of names, for example "
         "hold_applications = [\"obs\"]; it is \"obs\"."},
        {"days_off = [2026-12-24, \"2026-02-30\"]",
         "config.toml:1:25: days_off must be a list of dates as year-month-day, for example days_off = [\"2026-12-24\"]; one of them is "
         "no date: it is \"2026-02-30\"."},
        {"session_days = [\"tuesday\"]",
         "config.toml:1:17: session_days must be a list out of sun, mon, tue, wed, thu, fri, sat, for example "
         "session_days = [\"mon\", \"thu\"]; \"tuesday\" is none of them, perhaps \"tue\" was meant."},
        {"[working_hours]\nmon = [\"9:00-12:30\"]",
         "config.toml:2:8: working_hours must be a table of lists of hours for mon to sun, for example working_hours = "
         "{ mon = [\"09:00-12:30\", \"13:00-17:30\"] }; \"9:00-12:30\" is no such range."},
        {"[working_hours]\nmonday = []",
         "config.toml:2:1: working_hours must be a table of lists of hours for mon to sun, for example working_hours = "
         "{ mon = [\"09:00-12:30\", \"13:00-17:30\"] }; \"monday\" is none of them, perhaps \"mon\" was meant."},
        {"working_hours = { mon = [] }",
         "config.toml:1:17: working_hours must be a table of lists of hours for mon to sun, for example working_hours "
         "= "
         "{ mon = [\"09:00-12:30\", \"13:00-17:30\"] }; it names no hours at all; leave it out for no limit."},
        {"sync_folder = \"here\"",
         "config.toml:1:15: sync_folder must be a folder from / or ~/ on, or empty, for "
         "example sync_folder = \"~/Sync/unhunch\"; it is \"here\"."},
        {"sit_limt = \"30m\"", "config.toml:1:1: there is no setting sit_limt; perhaps sit_limit was meant."},
        {"\nzzz = 1", "config.toml:2:1: there is no setting zzz; `unhunch config list` shows all there are."},
        {"idle_after = \"5s\"\nlull = \"5s\"",
         "config.toml:2:8: lull must be shorter than idle_after, for example lull = \"4s\" with idle_after = \"2m\"; "
         "it "
         "is \"5s\" with \"5s\"."},
        {"hold_settle = \"3m\"",
         "config.toml:1:15: hold_settle must not be longer than hold_settle_max, for example hold_settle = \"45s\" "
         "with "
         "hold_settle_max = \"120s\"; it is \"3m\" with \"2m\"."},
    };
    for (const auto& wrong : wrongs) {
        INFO(wrong.toml);
        CHECK(complaint(wrong.toml) == wrong.said);
    }
}

TEST_CASE("All mistakes of a file are said, from the top") {
    CHECK(complaint("voice = 1\ngoal = -1\nsit_limt = \"30m\"") ==
          "config.toml:1:9: voice must be true or false, for example voice = true; it is 1.\n"
          "config.toml:2:8: goal must be a whole number of breaks from 0 to 99, for example goal = 8; it is -1.\n"
          "config.toml:3:1: there is no setting sit_limt; perhaps sit_limit was meant.");
}

TEST_CASE("What is no TOML is said with its place") {
    CHECK(complaint("goal = 8\nvoice = maybe").starts_with("config.toml:2:"));
    CHECK(complaint("goal = 8\ngoal = 9").starts_with("config.toml:2:"));
    CHECK(complaint("\x01\x02").starts_with("config.toml:1:1:"));
    CHECK(complaint("sit_limit = \"30m").starts_with("config.toml:1:"));
}

TEST_CASE("The person's own file goes over the one for all") {
    const PrivateFolder folder;
    const auto for_all = folder.path() / "all.toml";
    const auto own = folder.path() / "own.toml";
    std::ofstream{for_all} << "goal = 4\nlull = \"9s\"";
    std::ofstream{own} << "goal = 5\nidle_after = \"9s\"";

    const auto together = settings::read_settings({for_all, own});
    REQUIRE_FALSE(together);
    CHECK(together.failure().message.starts_with(for_all.string() + ":2:8: lull must be shorter than idle_after"));

    std::ofstream{own} << "goal = 5";
    const auto settings = settings::read_settings({for_all, own});
    REQUIRE(settings);
    CHECK(settings->goal == 5);
    CHECK(settings->lull == 9s);
}

TEST_CASE("A file one may not read is not taken for an empty one") {
    const PrivateFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
    const auto own = folder.path() / "config.toml";
    std::ofstream{own} << "goal = 5";
    std::filesystem::permissions(own, std::filesystem::perms{0});

    const auto answer = as_nobody([&] {
        const auto settings = settings::read_settings({own});
        return settings ? "read" : settings.failure().message;
    });

    CHECK(answer == "Could not read " + own.string() +
                        ": Permission denied. Let the file be yours to read, or move it away to use the defaults.");
    CHECK_FALSE(settings::read_settings({folder.path()}));
}

TEST_CASE("Lengths are whole numbers with units, the larger first") {
    CHECK(settings::read_length("90s") == 90s);
    CHECK(settings::read_length("1h30m") == 90min);
    CHECK(settings::read_length("1h30m5s") == 5405s);
    CHECK(settings::read_length("0s") == 0s);
    for (const char* wrong : {"", "30", "m", "30 m", "-5s", "1.5h", "30m1h", "5s5s", "1h 30m", "1234567s", "5S", "5sx"})
        CHECK_FALSE(settings::read_length(wrong));
}

TEST_CASE("What changed between two readings is told key by key, as it stands in the file") {
    CHECK(settings::changes({}, {}).empty());

    const auto told = settings::changes(read("goal = 8"), read("goal = 6\nsit_limit = \"25m\""));

    REQUIRE(told.size() == 2);
    CHECK(told[0].setting == "sit_limit");
    CHECK(told[0].before == "\"30m\"");
    CHECK(told[0].after == "\"25m\"");
    CHECK(told[1].setting == "goal");
    CHECK(told[1].before == "8");
    CHECK(told[1].after == "6");
}
