// A minute of the past, as people name it.
#include "cli/asked_time.hpp"

#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;  // a Monday

std::optional<core::WallTime> meant(const std::string& words, core::WallTime now = noon,
                                    const core::Calendar& calendar = core::Calendar{}) {
    const auto asked = cli::asked_time_from(words);
    if (!asked) return std::nullopt;
    return cli::minute_of(*asked, calendar, now);
}

}  // namespace

TEST_CASE("A clock time alone means when the clock last showed it", "[cli]") {
    CHECK(meant("11:30") == noon - 30min);
    CHECK(meant("9:05") == noon - 175min);
    CHECK(meant("12:00") == noon);
    CHECK(meant("12:01") == noon - 24h + 1min);
}

TEST_CASE("A day may stand before the time, by name or by date", "[cli]") {
    CHECK(meant("today 14:30") == noon + 150min);
    CHECK(meant("yesterday 14:30") == noon - 24h + 150min);
    CHECK(meant("Sunday  14:30") == noon - 24h + 150min);
    CHECK(meant("mon 11:00") == noon - 1h);
    CHECK(meant("mon 13:00") == noon - 7 * 24h + 1h);
    CHECK(meant("tue 12:00") == noon - 6 * 24h);
    CHECK(meant("2024-05-01 12:00") == noon - 5 * 24h);
    CHECK(meant("2024-05-01T12:00") == noon - 5 * 24h);
}

TEST_CASE("An instant of a script is taken as it is, to its minute", "[cli]") {
    CHECK(meant("2024-05-06T11:30:59Z") == noon - 30min);
    CHECK(meant("2024-05-06T11:30:59+02:00") == noon - 150min);
    CHECK(meant("2024-05-06t11:30:59.250z") == noon - 30min);
}

TEST_CASE("What names no minute is not taken for one", "[cli]") {
    for (const auto* words : {"", "now", "quack", "14", "24:00", "yesterday", "yesterday noon", "tomorrow 14:30",
                              "2024-02-30 14:30", "2024-5-1 14:30", "2024-05-06T14:30:00", "14:30 yesterday", "mo 14:30",
                              "2024-05-06T11:30:59+", "+024-05-06 14:30", "2024-05-06T11:30:59-2:00"}) {
        INFO(words);
        CHECK_FALSE(meant(words));
    }
}

TEST_CASE("Of a time that came twice, the last that has passed is meant", "[cli]") {
    const core::Calendar berlin{date::locate_zone("Europe/Berlin")};
    const core::WallTime second = date::sys_days{date::year{2024} / 10 / 27} + 1h + 30min;  // 02:30 in winter time

    CHECK(meant("2:30", second + 1min, berlin) == second);
    CHECK(meant("2:30", second - 1min, berlin) == second - 1h);
    CHECK(meant("2024-10-27 2:30", second + 10h, berlin) == second);
}
