// `unhunch stats` as a shell meets it: with a journal and no daemon, and beside the running one.
#include <date/date.h>
#include <nlohmann/json.hpp>

#include "bus_desk.hpp"
#include "child_process.hpp"
#include "program_home.hpp"

using namespace unhunch;
using namespace unhunch::cli_tests;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

constexpr auto trace = R"({"settings": {"sit_limit": "25m"}}
{"at": "2026-04-14T09:00:00Z", "input": true}
{"at": "2026-04-14T09:20:00Z", "call": "camera"}
{"at": "2026-04-14T09:45:00Z", "call": false}
{"at": "2026-04-14T11:00:00Z", "end": true}
)";

/// Two hours of 2026-04-14 in the journal.
struct OneDay : Home {
    OneDay() {
        std::filesystem::create_directories(journal().parent_path());
        REQUIRE(run("simulate " + write("day.jsonl", trace).string() + " --keep " + journal().string()).status == 0);
    }
};

json stats(const Home& home, const std::string& options) {
    const auto ran = home.run("stats --json " + options);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    return json::parse(ran.out);
}

}  // namespace

TEST_CASE("Any days of the journal can be asked for without daemon and bus", "[cli]") {
    const OneDay home;
    const std::string april = "--from 2026-04-14 --to 2026-04-14";

    const auto day = stats(home, april);
    CHECK(day["sitting_s"] == 7200);
    CHECK(day["days"].size() == 1);
    CHECK(stats(home, april + " --by hour")["hours"][9]["sitting_s"] == 3600);
    CHECK(stats(home, april + " --by area")["areas"].size() == 7);

    const auto table = home.run("stats " + april);
    CHECK(contains(table.out, "Tue 14 Apr"));
    CHECK(contains(table.out, "Sitting     2 h 00 min"));
    CHECK(contains(table.out, "\n  ##"));
    CHECK_FALSE(contains(table.out, "\033"));
    CHECK(contains(home.run("stats --csv " + april).out, "\n2026-04-14,7200,"));

    const auto longer = home.run("stats --from 2026-01-01 --to 2026-04-30");
    CHECK(longer.status == 0);
    CHECK(contains(longer.err, "what is kept begins on 2026-04-14"));
    const auto before = home.run("stats --from 2025-01-01 --to 2025-12-31");
    CHECK(before.status == 1);
    CHECK(contains(before.err, "nothing is kept of 2025-01-01 to 2025-12-31"));
    CHECK(home.run("stats --from 2999-01-01").status == 1);
}

TEST_CASE("While the daemon runs the numbers have what it has not written down yet, by every view", "[cli]") {
    test::BusDesk desk;
    Home home;
    home.set_environment(std::string{"DBUS_SESSION_BUS_ADDRESS="} + std::getenv("DBUS_SESSION_BUS_ADDRESS"));
    const auto log = (home.path() / "daemon.log").string();
    test::ChildProcess daemon{{"env", "-i", "HOME=" + home.path().string(), "TZ=UTC",
                               "XDG_DATA_DIRS=" + (home.path() / "data").string(),
                               std::string{"DBUS_SESSION_BUS_ADDRESS="} + std::getenv("DBUS_SESSION_BUS_ADDRESS"), "sh", "-c",
                               std::string{"exec "} + DAEMON + " 2>" + log}};
    const auto client_end = desk.connection();
    bool sat = false;
    REQUIRE(desk.until([&] {
        const auto ran = home.run("stats --json");
        sat = ran.status == 0 && json::parse(ran.out)["sitting_s"] >= 2;
        return sat;
    }, 30s));

    const auto by_hour = stats(home, "today --by hour");
    long hours = 0;
    for (const auto& hour : by_hour["hours"]) hours += hour["sitting_s"].get<long>();
    CHECK(hours >= 2);
    CHECK(std::abs(hours - by_hour["sitting_s"].get<long>()) <= 2);  // the two are asked for one after the other
    CHECK(by_hour["bouts"]["count"] == 1);
    CHECK(contains(home.run("stats").out, "# sitting"));
}
