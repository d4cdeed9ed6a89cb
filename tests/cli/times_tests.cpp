// Times as people type them.
#include "cli/times.hpp"

#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;

}  // namespace

TEST_CASE("A length is typed with its units", "[cli]") {
    CHECK(cli::length_from("15m") == core::Length{15min});
    CHECK(cli::length_from("90s") == core::Length{90s});
    CHECK(cli::length_from("1h30m") == core::Length{90min});
    CHECK(cli::length_from("1h") == core::Length{1h});
}

TEST_CASE("What is no length is not taken for one", "[cli]") {
    for (const auto* words : {"", "15", "m", "1.5h", "30m1h", "5m5m", "-5m", "5 m", "99999999s", "soon"}) {
        INFO(words);
        CHECK_FALSE(cli::length_from(words));
    }
}

TEST_CASE("A time of day is typed as the clock shows it", "[cli]") {
    CHECK(cli::clock_time_from("14:30") == core::minutes{14h + 30min});
    CHECK(cli::clock_time_from("9:05") == core::minutes{9h + 5min});
    for (const auto* words : {"", "14", "24:00", "14:60", "14:3", "14:300", "a:30", "14:30x", "123:00"}) {
        INFO(words);
        CHECK_FALSE(cli::clock_time_from(words));
    }
}

TEST_CASE("Until 14:30 means the next 14:30", "[cli]") {
    const core::Calendar calendar;

    CHECK(cli::next_at(14h + 30min, calendar, noon) == noon + 150min);
    CHECK(cli::next_at(11h, calendar, noon) == noon + 23h);
    CHECK(cli::next_at(12h, calendar, noon) == noon + 24h);
}

TEST_CASE("A walk at 14:30 means the last 14:30", "[cli]") {
    const core::Calendar calendar;

    CHECK(cli::last_at(11h, calendar, noon) == noon - 1h);
    CHECK(cli::last_at(14h + 30min, calendar, noon) == noon - 21h - 30min);
    CHECK(cli::last_at(12h, calendar, noon) == noon);
}

TEST_CASE("Instants are written with their offset", "[cli]") {
    CHECK(cli::rfc3339(noon + 5s, core::Calendar{}) == "2024-05-06T12:00:05+00:00");
    CHECK(cli::rfc3339(noon, core::Calendar{date::locate_zone("America/St_Johns")}) == "2024-05-06T09:30:00-02:30");
    CHECK(cli::rfc3339(noon, core::Calendar{date::locate_zone("Europe/Berlin")}) == "2024-05-06T14:00:00+02:00");
}
