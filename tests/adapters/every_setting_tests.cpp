// Each setting there is: what it refuses, in which words, and how people type it.
#include <algorithm>
#include <map>
#include <set>

#include "adapters/settings/own_settings_book.hpp"
#include "adapters/settings/settings_file.hpp"
#include "catch.hpp"
#include "private_bus.hpp"

using namespace unhunch;
using unhunch::test::PrivateFolder;
using api::SettingShape;

namespace {

std::vector<api::Setting> every_setting() { return settings::make_settings_book({"/nowhere/config.toml"})->read().list; }

std::string complaint(const std::string& key, const std::string& toml) {
    const auto read = settings::read_settings_text(key + " = " + toml, "config.toml");
    return read ? "" : read.failure().message;
}

std::string misunderstood(const std::string& key, const std::string& text) {
    const auto meant = settings::make_settings_book({"/nowhere/config.toml"})->meant(key, text);
    return meant ? "taken as " + *meant : meant.failure().message;
}

std::string understood(const std::string& key, const std::string& text) {
    const auto meant = settings::make_settings_book({"/nowhere/config.toml"})->meant(key, text);
    return meant ? *meant : meant.failure().message;
}

struct Range {
    const char* least;
    const char* most;
    const char* below;
    const char* above;
};

/// As people are told them.
const std::map<std::string, Range> ranges{
    {"sit_limit", {"10s", "8h", "9s", "8h1s"}},      {"idle_after", {"5s", "1h", "4s", "1h1s"}},
    {"natural_break", {"5s", "1h", "4s", "1h1s"}},   {"lull", {"0s", "20s", "-1s", "21s"}},
    {"lull_max", {"0s", "1h", "-1s", "1h1s"}},       {"snooze", {"10s", "4h", "9s", "4h1s"}},
    {"ignored_after", {"10s", "8h", "9s", "8h1s"}},  {"offer_again_after", {"10s", "8h", "9s", "8h1s"}},
    {"hold_settle", {"0s", "2m", "-1s", "8h1s"}},    {"hold_settle_max", {"45s", "8h", "-1s", "8h1s"}},
    {"hold_ceiling", {"0s", "8h", "-1s", "8h1s"}},   {"grace", {"0s", "10m", "-1s", "10m1s"}},
    {"snooze_max", {"0", "20", "-1", "21"}},         {"goal", {"0", "99", "-1", "100"}},
    {"session_ceiling", {"1", "7", "0", "8"}},       {"backups_keep", {"0", "365", "-1", "366"}},
};

std::string as_toml(const api::Setting& setting, const char* value) {
    return setting.shape == SettingShape::Length ? "\"" + std::string{value} + "\"" : value;
}

}  // namespace

TEST_CASE("Every setting refuses what is not of its kind, naming what it is, its range and an example") {
    for (const auto& setting : every_setting()) {
        for (const std::string toml : {"true", "7.5", "-7", "\"zz top\"", "[1]", "{ a = 1 }", "1979-05-27", "[[]]", "\"\\u0000\""}) {
            if (setting.shape == SettingShape::YesNo && toml == "true") continue;
            INFO(setting.key << " = " << toml);
            const auto said = complaint(setting.key, toml);
            CHECK_THAT(said, Catch::Matchers::StartsWith("config.toml:1:"));
            CHECK_THAT(said, Catch::Matchers::Contains(": " + setting.key + " must be " + setting.values + ", for example " + setting.key +
                                                       " = " + setting.example + "; "));
        }
    }
}

TEST_CASE("Every setting takes its own example and its built in value") {
    for (const auto& setting : every_setting()) {
        INFO(setting.key);
        CHECK(complaint(setting.key, setting.example) == "");
        CHECK(complaint(setting.key, setting.built_in) == "");
        CHECK(understood(setting.key, setting.plain) == setting.built_in);
    }
}

TEST_CASE("Every number and every length keeps to its range, and a length has a unit") {
    std::set<std::string> looked_at;
    for (const auto& setting : every_setting()) {
        if (setting.shape != SettingShape::Length && setting.shape != SettingShape::Count) continue;
        INFO(setting.key);
        REQUIRE(ranges.count(setting.key) == 1);
        looked_at.insert(setting.key);
        const auto& range = ranges.at(setting.key);
        for (const auto* possible : {range.least, range.most}) CHECK(complaint(setting.key, as_toml(setting, possible)) == "");
        for (const auto* impossible : {range.below, range.above}) {
            CHECK_THAT(complaint(setting.key, as_toml(setting, impossible)), Catch::Matchers::Contains(setting.values));
            CHECK_THAT(misunderstood(setting.key, impossible), Catch::Matchers::StartsWith(setting.key + " must be " + setting.values));
        }
        if (setting.shape != SettingShape::Length) continue;
        CHECK_THAT(setting.values, Catch::Matchers::EndsWith("(units h, m, s)"));
        for (const char* wrong : {"30", "30x", "1.5h", "m", "half an hour"}) {
            CHECK_FALSE(complaint(setting.key, as_toml(setting, wrong)).empty());
            CHECK_THAT(misunderstood(setting.key, wrong), Catch::Matchers::Contains("(units h, m, s), for example "));
        }
    }
    CHECK(looked_at.size() == ranges.size());
}

TEST_CASE("Every name of a setting with a slip is understood, and a strange one is not") {
    for (const auto& setting : every_setting()) {
        auto slip = setting.key;
        slip.push_back('e');
        INFO(slip);
        CHECK_THAT(misunderstood(slip, "1"), Catch::Matchers::EndsWith("perhaps " + setting.key + " was meant."));
    }
    CHECK(misunderstood("zzz", "1") == "there is no setting zzz; `unhunch config list` shows all there are.");
}

TEST_CASE("Every word of a choice is taken, and a slip in one is answered with the right one") {
    for (const auto& setting : every_setting()) {
        if (setting.shape != SettingShape::OneOf && setting.shape != SettingShape::SomeOf) continue;
        INFO(setting.key);
        REQUIRE_FALSE(setting.words.empty());
        for (const auto& word : setting.words)
            CHECK(understood(setting.key, word) == (setting.shape == SettingShape::OneOf ? "\"" + word + "\"" : "[\"" + word + "\"]"));
        const auto longest = *std::max_element(setting.words.begin(), setting.words.end(),
                                               [](const auto& one, const auto& other) { return one.size() < other.size(); });
        CHECK_THAT(misunderstood(setting.key, longest + "e"), Catch::Matchers::Contains("perhaps \"" + longest + "\" was meant"));
    }
}

TEST_CASE("Values are understood as people type them") {
    CHECK(understood("sit_limit", " 45m ") == "\"45m\"");
    CHECK(understood("sit_limit", "1 hour 30 minutes") == "\"1h30m\"");
    CHECK(understood("sit_limit", "\"45m\"") == "\"45m\"");
    CHECK(understood("goal", "5") == "5");
    CHECK(understood("voice", "yes") == "true");
    CHECK(understood("voice", "off") == "false");
    CHECK(understood("session_time", "9:30") == "\"09:30\"");
    CHECK(understood("theme", "dark") == "\"dark\"");
    CHECK(understood("reduced_motion", "on") == "\"on\"");
    CHECK(understood("equipment", "band, anchor") == "[\"band\", \"anchor\"]");
    CHECK(understood("equipment", "band anchor") == "[\"band\", \"anchor\"]");
    CHECK(understood("equipment", "[\"band\"]") == "[\"band\"]");
    CHECK(understood("equipment", "none") == "[]");
    CHECK(understood("equipment", "") == "[]");
    CHECK(understood("hold_applications", "obs, OBS Studio") == "[\"obs\", \"OBS Studio\"]");
    CHECK(understood("days_off", "2026-12-24 2026-12-31") == "[\"2026-12-24\", \"2026-12-31\"]");
    CHECK(understood("days_off", "2026-12-24") == "[\"2026-12-24\"]");
    CHECK(understood("session_days", "mon,thu") == "[\"mon\", \"thu\"]");
    CHECK(understood("sync_folder", "~/Sync") == "\"~/Sync\"");
    CHECK(understood("working_hours", "mon-tue 09:00-12:30 13:00-17:30, fri 09:00-14:00") ==
          "{ mon = [\"09:00-12:30\", \"13:00-17:30\"], tue = [\"09:00-12:30\", \"13:00-17:30\"], fri = [\"09:00-14:00\"] }");
    CHECK(understood("working_hours", "sat-mon 22:00-06:00") ==
          "{ sun = [\"22:00-06:00\"], mon = [\"22:00-06:00\"], sat = [\"22:00-06:00\"] }");
    CHECK(understood("working_hours", "always") == "{}");
}

TEST_CASE("What is typed stays one value") {
    CHECK_THAT(misunderstood("goal", "5\nvoice = true"), Catch::Matchers::StartsWith("goal must be"));
    CHECK(understood("sync_folder", "/a\nvoice = true") == "\"/a\\u000Avoice = true\"");
    CHECK_THAT(misunderstood("working_hours", "09:00-17:00"), Catch::Matchers::Contains("for example mon-fri 09:00-12:30 13:00-17:30"));
    CHECK_THAT(misunderstood("working_hours", "mon 9-17"), Catch::Matchers::Contains("\"9-17\" is no such range"));
}

TEST_CASE("What is shown as a person types it is understood when typed") {
    const PrivateFolder folder;
    const auto book = settings::make_settings_book({folder.path() / "config.toml"});
    const std::vector<std::pair<std::string, std::string>> typed{{"sit_limit", "1h5s"},
                                                                 {"working_hours", "mon-thu 09:00-24:00, sun 22:00-06:00"},
                                                                 {"hold_applications", "obs, OBS Studio"},
                                                                 {"hold_applications", "[\"a, b\", \" c\"]"},
                                                                 {"sync_folder", "/a \"b\" \\ c"},
                                                                 {"days_off", "2026-12-24, 2026-12-31"},
                                                                 {"session_days", "mon, thu"},
                                                                 {"voice", "true"}};
    for (const auto& [key, text] : typed) {
        INFO(key << " = " << text);
        REQUIRE(book->set(key, text));
        const auto all = book->read().list;
        const auto setting = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.key == key; });
        CHECK(setting->plain == text);
    }
}
