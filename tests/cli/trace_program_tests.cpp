// `unhunch trace`: a day is replayed into a journal, told from there as a trace, and replayed again.
#include <nlohmann/json.hpp>

#include <sstream>

#include "catch.hpp"
#include "program_home.hpp"

using namespace unhunch::cli_tests;
using nlohmann::json;

namespace {

/// Something of everything that a trace of the past can tell, on a day in 2026.
constexpr const char* full_day = R"({"zone": "Europe/Berlin"}
{"at": "2026-04-16T09:00:00+02:00", "input": true}
{"at": "2026-04-16T09:33:10+02:00", "answer": "snooze"}
{"at": "2026-04-16T09:41:00+02:00", "input": false}
{"at": "2026-04-16T09:41:07+02:00", "input": true}
{"at": "2026-04-16T09:41:20+02:00", "answer": "start"}
{"at": "2026-04-16T09:42:40+02:00", "finish": 1.0}
{"at": "2026-04-16T10:00:00+02:00", "input": false}
{"at": "2026-04-16T10:01:00+02:00", "media": true}
{"at": "2026-04-16T10:21:00+02:00", "media": false}
{"at": "2026-04-16T10:21:00+02:00", "input": true}
{"at": "2026-04-16T10:30:00+02:00", "standing": true}
{"at": "2026-04-16T10:50:00+02:00", "standing": false}
{"at": "2026-04-16T10:55:00+02:00", "locked": true, "input": false}
{"at": "2026-04-16T10:56:00+02:00", "locked": false, "input": true}
{"at": "2026-04-16T11:05:00+02:00", "do_not_disturb": true}
{"at": "2026-04-16T11:35:00+02:00", "do_not_disturb": false}
{"at": "2026-04-16T11:36:10+02:00", "input": false}
{"at": "2026-04-16T11:36:20+02:00", "input": true}
{"at": "2026-04-16T11:37:20+02:00", "start": "wrist_break"}
{"at": "2026-04-16T11:38:00+02:00", "finish": 0.3}
{"at": "2026-04-16T11:50:00+02:00", "answer": "skip"}
{"at": "2026-04-16T12:00:30+02:00", "locked": true, "input": false}
{"at": "2026-04-16T12:01:00+02:00", "asleep": true}
{"at": "2026-04-16T12:40:00+02:00", "asleep": false}
{"at": "2026-04-16T12:41:00+02:00", "locked": false, "input": true}
{"at": "2026-04-16T13:05:00+02:00", "pause": 1800}
{"at": "2026-04-16T13:50:00+02:00", "restart": 400}
{"at": "2026-04-16T14:10:00+02:00", "clock": "2026-04-16T15:10:00+02:00"}
{"at": "2026-04-16T14:20:00+02:00", "call": "camera"}
{"at": "2026-04-16T14:40:00+02:00", "input": false}
{"at": "2026-04-16T15:00:00+02:00", "input": true}
{"at": "2026-04-16T15:05:00+02:00", "call": false}
{"at": "2026-04-16T15:10:00+02:00", "clock": "2026-04-16T15:10:00+02:00"}
{"at": "2026-04-16T15:30:00+02:00", "app": "Secret Player"}
{"at": "2026-04-16T15:50:00+02:00", "app": false}
{"at": "2026-04-16T18:00:00+02:00", "end": true}
)";

/// What was decided and when, and how the time was shared out; a pause may begin with what it held back.
std::string story(const std::string& lines) {
    std::istringstream in{lines};
    std::string told;
    for (std::string line; std::getline(in, line);) {
        json one = json::parse(line);
        if (one.contains("summary")) {
            one["summary"].erase("days");
            told += one.dump() + "\n";
        } else if (const std::string event = one["event"]; event != "day" && event != "paused" && event != "resumed") {
            told += one["elapsed_s"].dump() + " " + event + " " + one["sitting_s"].dump() + " " + one.value("hold", "") + "\n";
        }
    }
    return told;
}

struct Past : Home {
    explicit Past(const std::string& day = full_day) {
        std::filesystem::create_directories(journal().parent_path());
        lived = run("simulate " + write("day.jsonl", day).string() + " --json --keep " + journal().string());
        REQUIRE(lived.status == 0);
    }
    Ran lived;
};

}  // namespace

TEST_CASE("The trace of a journal replays to the same decisions and the same sums", "[cli]") {
    const Past home;
    const auto file = (home.path() / "past.jsonl").string();

    const auto made = home.run("trace --last 400d --out " + file);
    REQUIRE(made.status == 0);
    CHECK(made.out.empty());

    const auto again = home.run("simulate " + file + " --json");
    CHECK(again.status == 0);
    CHECK(again.err.empty());
    CHECK(story(again.out) == story(home.lived.out));
    CHECK(home.run("trace --last 400d").out == read(file));
}

TEST_CASE("A trace says what was not observed, and names no application", "[cli]") {
    const Past home;
    const auto made = home.run("trace --last 400d");

    CHECK(contains(made.err, "Not observed, because Unhunch was not running"));
    CHECK(contains(made.err, "  2026-04-16 11:50 to 2026-04-16 11:56  (6 min)\n"));
    CHECK(contains(made.err, "It ends at 2026-04-16 16:00"));
    CHECK(contains(made.out, "\"app\":\"an application\""));
    CHECK_FALSE(contains(made.out, "Secret"));
    CHECK_FALSE(contains(made.out, "settings"));
}

TEST_CASE("Other settings can be tried on the past", "[cli]") {
    const Past home;
    const auto trace = (home.path() / "past.jsonl").string();
    REQUIRE(home.run("trace --last 400d --out " + trace).status == 0);
    const auto config = home.write("try.toml", "sit_limit = \"2h\"\n").string();

    const auto tried = home.run("simulate " + trace + " --json --config " + config);

    CHECK(tried.status == 0);
    CHECK(contains(tried.out, "7200"));
    CHECK(story(tried.out) != story(home.lived.out));
}

TEST_CASE("A trace overwrites nothing, and needs a past and a number of days", "[cli]") {
    const Past home;
    const auto taken = home.write("taken.jsonl", "mine").string();
    const auto refused = home.run("trace --last 400d --out " + taken);
    CHECK(refused.status == 1);
    CHECK(contains(refused.err, "taken.jsonl exists already"));
    CHECK(read(taken) == "mine");
    CHECK(home.run("trace --last 400d --out /nowhere/past.jsonl").status == 1);

    for (const auto* last : {"7", "0d", "401d", "week", "-1d", "1h"}) {
        INFO(last);
        CHECK(home.run(std::string{"trace --last "} + last).status == 2);
    }

    const Home fresh;
    const auto nothing = fresh.run("trace");
    CHECK(nothing.status == 1);
    CHECK(contains(nothing.err, "nothing was written down in the time asked for (--last 7d)"));
    CHECK_FALSE(std::filesystem::exists(fresh.journal()));
}
