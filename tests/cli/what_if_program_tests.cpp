// `unhunch simulate` on the person's own past: a day is kept, and lived once more with other settings.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "program_home.hpp"

using namespace unhunch::cli_tests;
using nlohmann::json;

namespace {

/// Two hours at the desk; then Unhunch is gone for two hours, and back for half of one.
constexpr const char* a_day = R"({"zone": "UTC"}
{"at": "DAYT09:00:00Z", "input": true}
{"at": "DAYT11:00:00Z", "restart": 7200}
{"at": "DAYT13:30:00Z", "end": true}
)";

std::string yesterday() {
    const std::time_t then = std::time(nullptr) - 86400;
    char text[16];
    std::strftime(text, sizeof text, "%F", std::gmtime(&then));
    return text;
}

struct Kept : Home {
    Kept() {
        std::string trace = a_day;
        for (auto at = trace.find("DAY"); at != std::string::npos; at = trace.find("DAY")) trace.replace(at, 3, yesterday());
        std::filesystem::create_directories(journal().parent_path());
        const auto kept = run("simulate " + write("day.jsonl", trace).string() + " --keep " + journal().string());
        REQUIRE(kept.err == "");
        REQUIRE(kept.status == 0);
    }
};

}  // namespace

TEST_CASE("I see what a longer limit would have made of my last weeks, beside how it is", "[cli]") {
    const Kept home;

    const auto told = home.run("simulate --set sit_limit=45m --json");

    CHECK(told.err == "");
    REQUIRE(told.status == 0);
    const auto compared = json::parse(told.out);
    CHECK(compared["changes"] == json::array({"sit_limit=45m"}));
    CHECK(compared["as_it_is"]["reminders"] == 3);  // every half hour of the first two, each begun at once
    CHECK(compared["instead"]["reminders"] == 2);
    CHECK(compared["as_it_is"]["bouts_over_30_min"] > 0);
    CHECK(compared["instead"]["longest_bout_s"] > compared["as_it_is"]["longest_bout_s"]);
    REQUIRE(compared["unobserved"].size() == 1);
    CHECK(compared["unobserved"][0]["from"] == yesterday() + "T11:00:00+00:00");
    CHECK(compared["unobserved_s"] == 7200);
}

TEST_CASE("Several settings are tried at once, in words beside each other, and the gap is marked", "[cli]") {
    const Kept home;

    const auto told = home.run("simulate --set sit_limit=20m --set 'natural_break=\"5m\"' --set goal=6");

    REQUIRE(told.status == 0);
    CHECK(contains(told.out, "sit_limit=20m, natural_break=\"5m\", goal=6"));
    CHECK(contains(told.out, "reminders"));
    CHECK(contains(told.out, "longest sitting"));
    CHECK(contains(told.out, "Not observed, because Unhunch did not run: 2 h 00 min in all."));
    CHECK(contains(told.out, yesterday() + " 11:00 to " + yesterday() + " 13:00"));
}

TEST_CASE("A file of settings is tried like single ones", "[cli]") {
    const Kept home;
    const auto file = home.write("other.toml", "sit_limit = \"45m\"\n");

    const auto compared = json::parse(home.run("simulate --config " + file.string() + " --json").out);

    CHECK(compared["instead"]["reminders"] == 2);
}

TEST_CASE("What cannot be tried is refused with what helps", "[cli]") {
    const Kept home;

    const auto impossible = home.run("simulate --set sit_limit=banana");
    CHECK(impossible.status == 1);
    CHECK(contains(impossible.err, "sit_limit must be a length from 10s to 8h"));
    CHECK(contains(home.run("simulate --set sitlimit=45m").err, "sit_limit"));
    CHECK(home.run("simulate --set sit_limit").status == 2);
    CHECK(home.run("simulate").status == 2);
    CHECK(home.run("simulate --set goal=6 --last week").status == 2);
    CHECK(home.run("simulate " + (home.path() / "day.jsonl").string() + " --set goal=6").status == 2);

    const Home empty;
    const auto nothing = empty.run("simulate --set goal=6");
    CHECK(nothing.status == 1);
    CHECK(contains(nothing.err, "nothing was written down"));
}
