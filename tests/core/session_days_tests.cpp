// On which days a full session is offered, and when a day of rest comes first.
#include "catch.hpp"
#include "core/session_days.hpp"

using namespace unhunch::core;
using namespace std::chrono_literals;

namespace {

const Calendar calendar{nullptr, 4h};

/// Monday the 13th of April 2026 is the first day.
Day day(int number) { return date::local_days{date::year{2026} / 4 / 13} + date::days{number}; }
WallTime at(int number, Length time) { return WallTime{day(number).time_since_epoch() + time}; }

Settings planning(std::vector<unsigned> weekdays, minutes time = 17h + 30min) {
    Settings settings;
    settings.session_days = std::move(weekdays);
    settings.session_time = time;
    return settings;
}

constexpr unsigned monday = 1;
constexpr unsigned tuesday = 2;
constexpr unsigned friday = 5;

EndRecord ended(RoutineEnd end, double share) { return {1, at(0, 18h), {session_routine}, end, 20min, share}; }

}  // namespace

TEST_CASE("Half a session is one, and a walk in its place is none", "[core][session]") {
    CHECK(counts_as_session(ended(RoutineEnd::Completed, 0.4)));
    CHECK(counts_as_session(ended(RoutineEnd::Partial, 0.5)));
    CHECK(counts_as_session(ended(RoutineEnd::Hurts, 0.8)));
    CHECK_FALSE(counts_as_session(ended(RoutineEnd::Partial, 0.49)));
    CHECK_FALSE(counts_as_session(ended(RoutineEnd::Hurts, 0.1)));
    CHECK_FALSE(counts_as_session(ended(RoutineEnd::Walk, 1)));
    CHECK_FALSE(counts_as_session({1, at(0, 18h), {"desk_reset"}, RoutineEnd::Completed, 2min, 1}));
}

TEST_CASE("Days with a session are kept once each and in order", "[core][session]") {
    std::vector<Day> done;
    add_session(done, {day(4), ended(RoutineEnd::Completed, 1)});
    add_session(done, {day(1), ended(RoutineEnd::Completed, 1)});
    add_session(done, {day(4), ended(RoutineEnd::Partial, 0.9)});
    add_session(done, {day(5), ended(RoutineEnd::Partial, 0.1)});

    CHECK(done == std::vector<Day>{day(1), day(4)});
}

TEST_CASE("The day after a session is one of rest, and so is the rest of a full week", "[core][session]") {
    const std::vector<Day> done{day(0), day(2), day(4)};

    CHECK(recovery(done, day(4), 3) == Recovery::DoneThatDay);
    CHECK(recovery(done, day(5), 3) == Recovery::DoneTheDayBefore);
    CHECK(recovery(done, day(6), 3) == Recovery::WeekIsFull);
    CHECK(recovery(done, day(6), 4) == Recovery::Rested);
    CHECK(recovery(done, day(7), 3) == Recovery::Rested);
    CHECK(recovery({}, day(0), 1) == Recovery::Rested);
}

TEST_CASE("Nothing is planned until I say so", "[core][session]") {
    CHECK_FALSE(next_session({}, calendar, {}, {}, at(0, 9h)));
}

TEST_CASE("The next planned session is told until it was offered", "[core][session]") {
    const auto settings = planning({tuesday, friday});

    CHECK(next_session(settings, calendar, {}, {}, at(0, 9h)) == at(1, 17h + 30min));
    CHECK(next_session(settings, calendar, {}, {}, at(1, 9h)) == at(1, 17h + 30min));
    CHECK(next_session(settings, calendar, {}, {}, at(1, 23h)) == at(1, 17h + 30min));
    CHECK(next_session(settings, calendar, {}, {}, at(2, 3h)) == at(1, 17h + 30min));
    CHECK(next_session(settings, calendar, {}, {}, at(2, 4h)) == at(4, 17h + 30min));
    CHECK(next_session(settings, calendar, {}, day(1), at(1, 18h)) == at(4, 17h + 30min));
}

TEST_CASE("A planned day without rest before it is passed over", "[core][session]") {
    const std::vector<Day> monday_done{day(0)};

    CHECK(next_session(planning({tuesday, friday}), calendar, monday_done, {}, at(1, 9h)) == at(4, 17h + 30min));
    CHECK(next_session(planning({monday}), calendar, monday_done, day(0), at(0, 20h)) == at(7, 17h + 30min));
}

TEST_CASE("An early hour belongs to the night of the planned day", "[core][session]") {
    CHECK(planned_on(day(1), planning({tuesday}, 1h), calendar) == at(2, 1h));
    CHECK(planned_on(day(1), planning({tuesday}, 4h), calendar) == at(1, 4h));
    CHECK_FALSE(planned_on(day(2), planning({tuesday}, 1h), calendar));
}

TEST_CASE("Two days that do not follow each other are offered at first, on days when I work", "[core][session]") {
    WorkingHours always;
    CHECK(two_days_apart(always) == std::vector<unsigned>{2, 5});

    WorkingHours some;
    some[1] = some[2] = some[3] = {{9h, 17h}};
    CHECK(two_days_apart(some) == std::vector<unsigned>{1, 3});
    for (const auto& days : {two_days_apart(always), two_days_apart(some)}) CHECK_FALSE(some_follow(days));

    WorkingHours neighbours;
    neighbours[1] = neighbours[2] = {{9h, 17h}};
    CHECK(two_days_apart(neighbours) == std::vector<unsigned>{1});
    CHECK(some_follow(std::vector<unsigned>{6, 0}));
}
