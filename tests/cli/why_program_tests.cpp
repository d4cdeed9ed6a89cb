// `unhunch why` with the journal of a real yesterday, and no daemon.
#include <date/date.h>

#include "catch.hpp"
#include "program_home.hpp"

using namespace unhunch::cli_tests;

namespace {

std::string yesterday() {
    return date::format("%F", date::floor<date::days>(std::chrono::system_clock::now()) - date::days{1});
}

/// Two hours at the desk from nine on, with a call from 9:20 to 9:45.
std::string morning(const std::string& day) {
    std::string trace = "{\"settings\": {\"sit_limit\": \"25m\"}}\n";
    for (const auto* line : {"09:00:00Z\", \"input\": true}", "09:20:00Z\", \"call\": \"camera\"}",
                             "09:45:00Z\", \"call\": false}", "11:00:00Z\", \"end\": true}"})
        trace += "{\"at\": \"" + day + "T" + line + "\n";
    return trace;
}

struct Yesterday : Home {
    Yesterday() {
        std::filesystem::create_directories(journal().parent_path());
        const auto kept = run("simulate " + write("day.jsonl", morning(yesterday())).string() + " --keep " + journal().string());
        REQUIRE(kept.status == 0);
    }
};

}  // namespace

TEST_CASE("The reasons of yesterday are read without the daemon", "[cli]") {
    const Yesterday home;

    const auto held = home.run("why yesterday 09:25");
    CHECK(held.status == 0);
    CHECK(contains(held.out, "  - A break is due after 25 min of sitting\n"));
    CHECK(contains(held.out, "  - Held back: you are in a call\n"));
    CHECK(home.run("why " + yesterday() + "T09:25:30Z").out == held.out);

    const auto last = home.run("why");
    CHECK(last.status == 0);
    CHECK(contains(last.out, "There is no session bus"));
    CHECK(contains(last.out, "The journal's last word, of "));
}

TEST_CASE("Changed settings leave the reasons as they were written", "[cli]") {
    const Yesterday home;
    const auto before = home.run("why yesterday 09:25");

    (void)home.write(".config/unhunch/config.toml", "sit_limit = \"1h\"\nhold_calls = false\n");

    CHECK(home.run("why yesterday 09:25").out == before.out);
    CHECK(contains(before.out, "25 min of sitting"));
}

TEST_CASE("A minute without reasons and words that are no time are refused with the cure", "[cli]") {
    const Yesterday home;

    const auto before_all = home.run("why yesterday 03:00");
    CHECK(before_all.status == 1);
    CHECK(contains(before_all.err, "the first reasons are of " + yesterday() + " 09:00"));
    CHECK(home.run("why 1999-01-01 10:00").status == 1);
    CHECK(home.run("why 2999-01-01 10:00").status == 1);

    const auto nonsense = home.run("why tea time");
    CHECK(nonsense.status == 2);
    CHECK(contains(nonsense.err, "\"tea time\" is no time; write 14:30"));
}

TEST_CASE("Without daemon and journal there is no reason to give", "[cli]") {
    const Home home;
    CHECK(home.run("why").status == 1);
    CHECK(home.run("why 10:00").status == 1);
    CHECK_FALSE(std::filesystem::exists(home.journal()));
}
