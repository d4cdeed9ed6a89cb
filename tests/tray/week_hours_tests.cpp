// Working hours that one drags over a week.
#include "presenters/week_hours.hpp"

#include "catch.hpp"

using namespace unhunch;
using core::minutes;
using tray::WeekCell;

namespace {

constexpr unsigned sunday = 0, monday = 1, wednesday = 3, friday = 5, saturday = 6;

minutes at(int hours, int past = 0) { return minutes{hours * 60 + past}; }

core::WorkingHours office() {
    core::WorkingHours hours;
    hours[monday] = {{at(9), at(12, 30)}, {at(13), at(17, 10)}};
    return hours;
}

}  // namespace

TEST_CASE("A half hour is working where more than half of it is") {
    const auto hours = office();
    CHECK(tray::is_working(hours, {monday, 18}));
    CHECK_FALSE(tray::is_working(hours, {monday, 17}));
    CHECK_FALSE(tray::is_working(hours, {monday, 25}));  // the lunch
    CHECK_FALSE(tray::is_working(hours, {monday, 34}));  // ten minutes of it
    CHECK_FALSE(tray::is_working(hours, {wednesday, 18}));
}

TEST_CASE("A drag over free hours takes them in, on each day it goes over") {
    const auto hours = tray::dragged({}, {monday, 18}, {wednesday, 23}, true);
    CHECK(tray::week_text(hours) == "mon 09:00-12:00, tue 09:00-12:00, wed 09:00-12:00");
}

TEST_CASE("It does not matter which way it is dragged") {
    CHECK(tray::dragged({}, {wednesday, 23}, {monday, 18}, true) == tray::dragged({}, {monday, 18}, {wednesday, 23}, true));
}

TEST_CASE("Sunday is the last day of the week that is dragged over") {
    CHECK(tray::week_text(tray::dragged({}, {saturday, 20}, {sunday, 21}, true)) == "sat 10:00-11:00, sun 10:00-11:00");
}

TEST_CASE("What touches becomes one, and what the drag does not touch stays to the minute") {
    CHECK(tray::week_text(tray::dragged(office(), {monday, 25}, {monday, 25}, true)) == "mon 09:00-17:10");
    CHECK(tray::week_text(tray::dragged(office(), {monday, 16}, {monday, 17}, true)) == "mon 08:00-12:30 13:00-17:10");
}

TEST_CASE("A drag over working hours takes them out") {
    CHECK(tray::week_text(tray::dragged(office(), {monday, 20}, {monday, 21}, false)) == "mon 09:00-10:00 11:00-12:30 13:00-17:10");
    CHECK(tray::week_text(tray::dragged(office(), {monday, 0}, {monday, 47}, false)).empty());
}

TEST_CASE("Hours past midnight show on the day they reach, and stay one shift") {
    core::WorkingHours night;
    night[friday] = {{at(22), at(26)}};
    CHECK(tray::is_working(night, {saturday, 3}));
    CHECK_FALSE(tray::is_working(night, {saturday, 4}));
    CHECK(tray::week_text(night) == "fri 22:00-02:00");
    CHECK(tray::week_text(tray::dragged(night, {monday, 18}, {monday, 19}, true)) == "mon 09:00-10:00, fri 22:00-02:00");
    CHECK(tray::week_text(tray::dragged(night, {saturday, 2}, {saturday, 3}, false)) == "fri 22:00-01:00");
}

TEST_CASE("A cell says its day and its half hour") { CHECK(tray::cell_words({monday, 19}) == "Monday 09:30 to 10:00"); }
