// What people and files write of days and instants is read as RFC 3339 means it, or not at all.
#include "core/instants.hpp"

#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

TEST_CASE("An instant is read with its fraction and its offset", "[core]") {
    const core::WallTime noon = date::sys_days{date::year{2026} / 3 / 6} + 12h;

    CHECK(core::instant_from("2026-03-06T12:00:00Z") == noon);
    CHECK(core::instant_from("2026-03-06t12:00:00.250z") == noon + 250ms);
    CHECK(core::instant_from("2026-03-06T07:00:00-05:00") == noon);
    CHECK(core::instant_from("2026-03-06T17:45:00+05:45") == noon);
}

TEST_CASE("What is no instant of RFC 3339 is not taken for one", "[core]") {
    for (const auto* words : {"", "2026-03-06", "2026-03-06T12:00:00", "2026-03-06T12:00Z", "2026-03-06 12:00:00Z", "2026-03-06T12:00:00+",
                              "2026-03-06T12:00:00-", "2026-03-06T12:00:00+5", "2026-03-06T12:00:00+0500", "2026-+3-06T12:00:00Z",
                              "2026-02-30T12:00:00Z", "2026-03-06T12:00:00ZZ", "2026-03-06T25:00:00Z"}) {
        INFO(words);
        CHECK_FALSE(core::instant_from(words));
    }
}

TEST_CASE("A day is one that a calendar has, of the years 1970 to 9999", "[core]") {
    CHECK(core::day_from("2024-02-29") == core::Day{date::year{2024} / 2 / 29});
    CHECK(core::day_from("1970-01-01") == core::Day{});
    for (const auto* words : {"", "2023-02-29", "2024-2-29", "1969-12-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024/01/01", "20240-1-01",
                              "2024-01-01 ", "-024-01-01", "2024-+1-01"}) {
        INFO(words);
        CHECK_FALSE(core::day_from(words));
    }
}

TEST_CASE("A day is written as it is read", "[core]") {
    for (const auto* words : {"1970-01-01", "2024-02-29", "2026-10-09", "9999-12-31"}) CHECK(core::day_text(*core::day_from(words)) == words);

    CHECK(core::day_text(core::Day{date::year{7} / 3 / 6}) == "0007-03-06");
    CHECK(core::day_text(core::Day{date::year{10000} / 1 / 1}) == "10000-01-01");
}
