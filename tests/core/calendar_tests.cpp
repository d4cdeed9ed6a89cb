// Local days and working hours over daylight saving and midnight.
#include "catch.hpp"
#include "core/calendar.hpp"

using namespace std::chrono_literals;
using namespace unhunch::core;

namespace {

WallTime utc(int year, unsigned month, unsigned day, Length time) {
    return date::sys_days{date::year{year} / static_cast<int>(month) / static_cast<int>(day)} + time;
}
Day day(int year, unsigned month, unsigned number) {
    return date::local_days{date::year{year} / static_cast<int>(month) / static_cast<int>(number)};
}

}  // namespace

TEST_CASE("A day begins at four, so a late evening belongs to the day before", "[core]") {
    const Calendar berlin{date::locate_zone("Europe/Berlin")};
    CHECK(berlin.day_of(utc(2026, 4, 15, 1h + 59min)) == day(2026, 4, 14));
    CHECK(berlin.day_of(utc(2026, 4, 15, 2h)) == day(2026, 4, 15));
    CHECK(berlin.next_day_begins(utc(2026, 4, 15, 1h)) == utc(2026, 4, 15, 2h));
}

TEST_CASE("Days are 23 and 25 hours long where the clocks change", "[core]") {
    const Calendar new_york{date::locate_zone("America/New_York")};
    const auto length = [&](Day one) { return new_york.day_begins(one + date::days{1}) - new_york.day_begins(one); };
    CHECK(length(day(2026, 3, 7)) == 23h);
    CHECK(length(day(2026, 10, 31)) == 25h);
    CHECK(length(day(2026, 6, 1)) == 24h);
}

TEST_CASE("A day that begins in the hour that does not exist begins when the clocks change", "[core]") {
    const Calendar new_york{date::locate_zone("America/New_York"), 2h + 30min};
    CHECK(new_york.day_begins(day(2026, 3, 8)) == utc(2026, 3, 8, 7h));
}

TEST_CASE("Working hours may reach over midnight, and a day off has none", "[core]") {
    const Calendar calendar;
    WorkingHours hours;
    hours[2] = {{22h, 26h}};  // Tuesday night
    const std::vector<date::year_month_day> none;
    CHECK_FALSE(calendar.within(hours, none, utc(2026, 4, 14, 21h + 59min)));
    CHECK(calendar.within(hours, none, utc(2026, 4, 14, 22h)));
    CHECK(calendar.within(hours, none, utc(2026, 4, 15, 1h + 59min)));
    CHECK_FALSE(calendar.within(hours, none, utc(2026, 4, 15, 2h)));
    CHECK(calendar.next_change(hours, none, utc(2026, 4, 14, 22h)) == utc(2026, 4, 15, 0h));
    CHECK(calendar.next_change(hours, none, utc(2026, 4, 15, 0h)) == utc(2026, 4, 15, 2h));

    const std::vector<date::year_month_day> tuesday{date::year{2026} / 4 / 14};
    CHECK_FALSE(calendar.within(hours, tuesday, utc(2026, 4, 14, 23h)));
}

TEST_CASE("A day off is off to its midnight where there are no working hours, too", "[core]") {
    const Calendar calendar;
    const std::vector<date::year_month_day> tuesday{date::year{2026} / 4 / 14};
    CHECK(calendar.within({}, tuesday, utc(2026, 4, 13, 23h + 59min)));
    CHECK_FALSE(calendar.within({}, tuesday, utc(2026, 4, 14, 0h)));
    CHECK_FALSE(calendar.within({}, tuesday, utc(2026, 4, 14, 23h + 59min)));
    CHECK(calendar.within({}, tuesday, utc(2026, 4, 15, 0h)));
    CHECK(calendar.next_change({}, tuesday, utc(2026, 4, 14, 9h)) == utc(2026, 4, 15, 0h));
}

TEST_CASE("Where an hour comes twice, working hours in it begin and end twice", "[core]") {
    const Calendar new_york{date::locate_zone("America/New_York")};
    WorkingHours hours;
    hours[0] = {{20min, 67min}, {104min, 246min}};  // 00:20-01:07 and 01:44-04:06 on a Sunday
    const auto leap = utc(2026, 11, 1, 6h);         // 02:00 becomes 01:00
    const auto next = [&](WallTime now) { return *new_york.next_change(hours, {}, now); };

    CHECK(next(leap - 16min) == leap);
    CHECK(next(leap) == leap + 7min);
    CHECK(next(leap + 7min) == leap + 44min);
    CHECK(next(leap + 44min) == leap + 3h + 6min);
}

TEST_CASE("A day that has begun does not end where the clock goes back over its beginning", "[core]") {
    const Calendar new_york{date::locate_zone("America/New_York"), 1h + 30min};
    const auto begins = utc(2026, 11, 1, 5h + 30min);  // the first of two half past one

    CHECK(new_york.day_of(begins - 1s) == day(2026, 10, 31));
    for (const auto later : {begins, begins + 45min, begins + 90min}) {
        CHECK(new_york.day_of(later) == day(2026, 11, 1));
        CHECK(new_york.next_day_begins(later) == new_york.day_begins(day(2026, 11, 2)));
    }
}

TEST_CASE("Without working hours it is always time to work", "[core]") {
    CHECK(Calendar{}.within({}, {}, utc(2026, 4, 14, 3h)));
    CHECK_FALSE(Calendar{}.next_change({}, {}, utc(2026, 4, 14, 3h)));
}
