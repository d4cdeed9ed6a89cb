// What is told of days: their timelines, bouts, hours, breaks and which of them were active; each day reckoned by hand.
#include "catch.hpp"
#include "core/active_days.hpp"
#include "core/adherence.hpp"
#include "core/breaks_taken.hpp"
#include "core/hours_of_day.hpp"
#include "core/stats.hpp"
#include "core/tally.hpp"
#include "core/timeline.hpp"
#include "core/unwritten.hpp"
#include "recorded_days.hpp"

using namespace unhunch::core;
using namespace std::chrono_literals;
using unhunch::test::RecordedDays;

namespace {

const Day tuesday = date::local_days{date::year{2026} / 4 / 14};
const WallTime midnight = date::sys_days{date::year{2026} / 4 / 14};
WallTime at(Length since_midnight) { return midnight + since_midnight; }

const Calendar berlin{date::locate_zone("Europe/Berlin")};

WallTime utc(unsigned month, unsigned day, Length time) {
    return date::sys_days{date::year{2026} / static_cast<int>(month) / static_cast<int>(day)} + time;
}
Day day(unsigned month, unsigned number) {
    return date::local_days{date::year{2026} / static_cast<int>(month) / static_cast<int>(number)};
}

/// Each of these days has two hours of sitting in two bouts.
RecordedDays worked(std::vector<Day> days) {
    RecordedDays all{tuesday};
    std::int64_t bout = 0;
    for (const Day one : days) {
        const WallTime morning = WallTime{one.time_since_epoch()} + 9h;
        all.on(one).sat(morning, 1h, bout + 1).sat(morning + 90min, 1h, bout + 2);
        bout += 2;
    }
    return all;
}

}  // namespace

TEST_CASE("A day's timeline stands in order, and what goes on is one stretch", "[core]") {
    RecordedDays lived{tuesday};
    lived.sat(at(9h), 20min, 1).sat(at(9h + 20min), 15min, 1);
    lived.span(TimeKind::Still, at(9h + 35min), 10min, 1);
    lived.span(TimeKind::Away, at(9h + 45min), 5min).sat(at(9h + 50min), 10min, 2);
    lived.held(Hold::Call, at(9h + 30min), 12min);

    const auto lines = timelines(lived.all(), tuesday, tuesday);

    REQUIRE(lines.size() == 1);
    const auto& stretches = lines[0].stretches;
    REQUIRE(stretches.size() == 4);
    CHECK(stretches[0] == TimelineStretch{TimeKind::Active, at(9h), at(9h + 35min), 1, BoutLength::OverHalfAnHour});
    CHECK(stretches[1].kind == TimeKind::Still);
    CHECK(stretches[1].bout_length == BoutLength::OverHalfAnHour);
    CHECK(stretches[2] == TimelineStretch{TimeKind::Away, at(9h + 45min), at(9h + 50min), 0, BoutLength::Usual});
    CHECK(stretches[3].bout_length == BoutLength::Usual);
    REQUIRE(lines[0].holds.size() == 1);
    CHECK(lines[0].holds[0] == TimelineHold{Hold::Call, at(9h + 30min), at(9h + 42min)});
    REQUIRE(lines[0].longest);
    CHECK(*lines[0].longest == SittingBout{1, at(9h), at(9h + 45min), 45min});
}

TEST_CASE("Stretches of milliseconds meet at whole seconds", "[core]") {
    RecordedDays lived{tuesday};
    lived.sat(at(9h), 1499ms, 1).span(TimeKind::Still, at(9h + 1499ms), 1002ms, 1);

    const auto lines = timelines(lived.all(), tuesday, tuesday);

    REQUIRE(lines[0].stretches.size() == 2);
    CHECK(lines[0].stretches[0].to == lines[0].stretches[1].from);
    CHECK(lines[0].bouts[0].sitting == 3s);
}

TEST_CASE("Where two clocks are read a millisecond apart no second counts twice and none is lost", "[core]") {
    const Calendar calendar;
    const Uptime start{1h};
    for (const Length apart : {-2ms, -1ms, 0ms, 1ms, 2ms}) {
        Tally tally;
        const Moment begin{start, at(9h)};
        const Moment middle{start + 10s + 501ms, at(9h + 10s + 501ms)};
        const Moment end{start + 20s, at(9h + 20s)};
        extend(tally, begin, middle, TimeKind::Active, true, false, calendar);
        extend(tally, {middle.uptime, middle.wall + apart}, end, TimeKind::OnBreak, true, false, calendar);
        CHECK(summary_of_all(unsettled(tally)).active == 11s);
        CHECK(summary_of_all(unsettled(tally)).on_break == 9s);
    }

    Tally stepped;  // a clock that was set is believed
    extend(stepped, {start, at(9h)}, {start + 10s, at(9h + 10s)}, TimeKind::Active, true, false, calendar);
    extend(stepped, {start + 10s, at(10h)}, {start + 20s, at(10h + 10s)}, TimeKind::OnBreak, true, false, calendar);
    CHECK(stepped.stretches.back().wall_from == at(10h));
}

TEST_CASE("Every day asked for has a timeline, also one of which nothing is known", "[core]") {
    RecordedDays lived{tuesday};
    lived.sat(at(9h), 20min, 1);
    lived.on(tuesday + date::days{5}).sat(at(9h), 20min, 2);

    const auto lines = timelines(lived.all(), tuesday - date::days{1}, tuesday + date::days{1});

    REQUIRE(lines.size() == 3);
    CHECK(lines[0].stretches.empty());
    CHECK_FALSE(lines[0].longest);
    CHECK(lines[1].stretches.size() == 1);
    CHECK(lines[2].day == tuesday + date::days{1});
    CHECK(lines[2].stretches.empty());
    CHECK(timelines(lived.all(), tuesday, tuesday - date::days{1}).empty());
}

TEST_CASE("A bout is counted without the short absences in it, and told as prolonged only above its bound", "[core]") {
    RecordedDays lived{tuesday};
    lived.sat(at(9h), 20min, 1).span(TimeKind::Away, at(9h + 20min), 2min).sat(at(9h + 22min), 10min, 1);  // 30 min
    lived.sat(at(10h), 30min + 1s, 2);
    lived.sat(at(11h), 1h + 1s, 3);
    lived.sat(at(13h), 5min, 4);

    const auto found = bouts(lived.all());
    const auto figures = figures_of(found);

    REQUIRE(found.size() == 4);
    CHECK(found[0] == SittingBout{1, at(9h), at(9h + 32min), 30min});
    CHECK(length_of(found[0]) == BoutLength::Usual);
    CHECK(figures == BoutFigures{4, 2, 1, 1h + 1s, 30min});  // 5:00, 30:00, 30:01, 60:01: halfway, rounded down
    CHECK(figures_of({}) == BoutFigures{});
}

TEST_CASE("A bout over the boundary of days is one, of each day its part", "[core]") {
    const WallTime boundary = at(26h);  // 04:00 in Berlin
    RecordedDays lived{tuesday};
    lived.sat(boundary - 40min, 40min, 1).on(tuesday + date::days{1}).sat(boundary, 25min, 1);

    const auto lines = timelines(lived.all(), tuesday, tuesday + date::days{1});

    CHECK(figures_of(bouts(lived.all())) == BoutFigures{1, 1, 1, 65min, 65min});
    CHECK(lines[0].longest->sitting == 40min);
    CHECK(lines[1].longest->sitting == 25min);
}

TEST_CASE("Sitting is shared out over the hours that the clock on the wall showed", "[core]") {
    RecordedDays lived{tuesday};
    lived.sat(utc(4, 14, 6h + 45min), 90min, 1);  // 08:45 to 10:15 in Berlin
    lived.span(TimeKind::Standing, utc(4, 14, 8h + 15min), 10min).span(TimeKind::Away, utc(4, 14, 8h + 25min), 5h);
    lived.offered(utc(4, 14, 8h + 14min)).offered(utc(4, 14, 8h + 20min), false);
    lived.began(1, utc(4, 14, 8h + 59min)).span(TimeKind::OnBreak, utc(4, 14, 8h + 59min), 2min);
    lived.ended(1, utc(4, 14, 9h + 1min), RoutineEnd::Completed, 2min);
    lived.rested(utc(4, 14, 10h), 5min, false);
    lived.told_walk(utc(4, 14, 11h), 15min);  // from 12:45 in Berlin

    const auto hours = hours_of_day(lived.all(), berlin);

    CHECK(hours[8] == HourOfDay{15min, 0s, 0s, 0, 0});
    CHECK(hours[9] == HourOfDay{60min, 0s, 0s, 0, 0});
    CHECK(hours[10] == HourOfDay{15min, 10min, 1min, 1, 1});
    CHECK(hours[11] == HourOfDay{0s, 0s, 1min, 0, 0});
    CHECK(hours[12] == HourOfDay{0s, 0s, 0s, 0, 1});
    CHECK(hours_of_day({}, berlin) == HoursOfDay{});
}

TEST_CASE("Where the clocks go forward no time falls into the hour that was skipped", "[core]") {
    RecordedDays lived{day(3, 28)};
    lived.sat(utc(3, 29, 0h), 2h, 1);  // Berlin: 01:00 to 02:00, then 03:00 to 04:00

    const auto hours = hours_of_day(lived.all(), berlin);

    CHECK(hours[1].sitting == 1h);
    CHECK(hours[2].sitting == 0s);
    CHECK(hours[3].sitting == 1h);
}

TEST_CASE("Where the clocks go back the hour that comes twice has the time of both", "[core]") {
    RecordedDays lived{day(10, 24)};
    lived.sat(utc(10, 24, 23h + 30min), 3h, 1);  // Berlin: 01:30 to 03:00, then 02:00 to 03:30

    const auto hours = hours_of_day(lived.all(), berlin);

    CHECK(hours[1].sitting == 30min);
    CHECK(hours[2].sitting == 2h);
    CHECK(hours[3].sitting == 30min);
}

TEST_CASE("A clock that changes by half an hour loses nothing", "[core]") {
    const Calendar lord_howe{date::locate_zone("Australia/Lord_Howe")};
    RecordedDays lived{day(4, 4)};
    lived.sat(utc(4, 4, 14h), 3h, 1);  // 01:00 to 02:00, back to 01:30, to 03:30

    const auto hours = hours_of_day(lived.all(), lord_howe);

    CHECK(hours[1].sitting == 90min);
    CHECK(hours[2].sitting == 60min);
    CHECK(hours[3].sitting == 30min);
}

TEST_CASE("Breaks of all kinds stand in the order in which they began", "[core]") {
    RecordedDays lived{tuesday};
    lived.began(1, at(10h), "desk_reset", true).rested(at(9h), 8min, true);
    lived.ended(1, at(10h + 3min), RoutineEnd::Partial, 2min).told_walk(at(12h), 20min);
    lived.ended(2, at(9h + 30min), RoutineEnd::Hurts, 1min);  // its start was left out
    lived.began(3, at(13h));                                  // still runs

    const auto taken = breaks_taken(lived.all());

    REQUIRE(taken.size() == 4);
    CHECK(taken[0].kind == BreakKind::Natural);
    CHECK(taken[1].from == at(9h + 29min));
    CHECK(taken[1].towards_goal);
    CHECK(taken[2].from == at(10h));
    CHECK(taken[2].by_hand);
    CHECK_FALSE(taken[2].towards_goal);
    CHECK(taken[3].kind == BreakKind::Told);
    CHECK(taken[3].from == at(11h + 40min));
}

TEST_CASE("The completion rate is of what was offered, once each, and not of what was begun by hand", "[core]") {
    RecordedDays lived{tuesday};
    lived.offered(at(9h)).replied(Reply::Snoozed, at(9h)).offered(at(9h + 5min), false);
    lived.began(1, at(9h + 5min)).ended(1, at(9h + 7min), RoutineEnd::Completed, 2min);
    lived.offered(at(10h)).began(2, at(10h)).ended(2, at(10h + 1min), RoutineEnd::Partial, 1min);
    lived.offered(at(11h)).replied(Reply::Skipped, at(11h));
    lived.replied(Reply::SkipUndone, at(11h)).replied(Reply::Skipped, at(11h));
    lived.offered(at(12h)).replied(Reply::Ignored, at(12h + 5min));
    lived.offered(at(13h)).began(3, at(13h)).ended(3, at(13h + 1min), RoutineEnd::Hurts, 1min);
    lived.began(4, at(14h), "desk_reset", true).ended(4, at(14h + 2min), RoutineEnd::Completed, 2min);

    const auto sum = adherence(lived.all());

    CHECK(sum == Adherence{5, 2, 1, 1, 1});
    CHECK(completion_rate(sum) == Approx(0.4));
    CHECK_FALSE(completion_rate(adherence({})));
}

TEST_CASE("Weekends, days off, pauses and days hardly at the desk neither break nor lengthen the active days", "[core]") {
    // 2026-04-14 is a Tuesday; 11 and 12 are a weekend, 13 a holiday, 9 paused, 8 almost away.
    auto lived = worked({day(4, 1), day(4, 2), day(4, 3), day(4, 6), day(4, 7), day(4, 9), day(4, 10), day(4, 11), day(4, 14)});
    for (const unsigned number : {1U, 3U, 6U, 7U, 10U, 11U, 14U}) lived.on(day(4, number)).told_walk(utc(4, number, 12h), 10min);
    lived.on(day(4, 9)).held(Hold::Paused, utc(4, 9, 10h), 1h);
    lived.on(day(4, 8)).sat(utc(4, 8, 9h), 59min, 90).told_walk(utc(4, 8, 12h), 10min);
    WorkingHours hours;
    for (const unsigned weekday : {1U, 2U, 3U, 4U, 5U}) hours[weekday] = {{9h, 17h}};

    const auto found = active_days(lived.all(), tuesday, hours, {date::year{2026} / 4 / 13});

    CHECK(found.active == 6);  // 14, 10, 7, 6, 3 and 1
    CHECK(found.counted == 7);  // and 2, on which nothing was done
    REQUIRE(found.days.size() == 14);
    CHECK(found.days[0] == CountedDay{day(4, 14), DayCounts::Active});
    CHECK(found.days[1].counts == DayCounts::DayOff);
    CHECK(found.days[3].counts == DayCounts::NotAWorkingDay);
    CHECK(found.days[5].counts == DayCounts::Paused);
    CHECK(found.days[6].counts == DayCounts::LittleTime);
    CHECK(found.days[12] == CountedDay{day(4, 2), DayCounts::Quiet});
    CHECK(found.days[13].day == day(4, 1));
}

TEST_CASE("Without working hours every day may count, and today does as soon as it is active", "[core]") {
    auto lived = worked({day(4, 12), day(4, 13), day(4, 14)});
    lived.on(day(4, 12)).told_walk(utc(4, 12, 12h), 10min);

    const auto quiet = active_days(lived.all(), tuesday, {}, {});
    CHECK(quiet.active == 1);
    CHECK(quiet.counted == 2);
    CHECK(quiet.days[0].counts == DayCounts::NotOverYet);

    lived.on(tuesday).told_walk(at(12h), 10min);
    const auto active = active_days(lived.all(), tuesday, {}, {});
    CHECK(active.active == 2);
    CHECK(active.counted == 3);
    CHECK(active.days.size() == 60);
}

TEST_CASE("A day with a pause and a reminder was not paused wholly", "[core]") {
    auto lived = worked({day(4, 13)});
    lived.on(day(4, 13)).held(Hold::Paused, utc(4, 13, 10h), 30min);
    CHECK(active_days(lived.all(), tuesday, {}, {}).days[1].counts == DayCounts::Paused);

    auto with_reminder = lived;
    with_reminder.offered(utc(4, 13, 11h));
    CHECK(active_days(with_reminder.all(), tuesday, {}, {}).days[1].counts == DayCounts::Quiet);

    lived.held(Hold::Call, utc(4, 13, 11h), 10min);
    CHECK(active_days(lived.all(), tuesday, {}, {}).days[1].counts == DayCounts::Quiet);
}

TEST_CASE("Nothing written down means no working day, and that is no reproach", "[core]") {
    const auto found = active_days({}, tuesday, {}, {});
    CHECK(found.active == 0);
    CHECK(found.counted == 0);
}

TEST_CASE("Records of days that were not asked for are left aside", "[core]") {
    const auto records = worked({tuesday - date::days{1}, tuesday, tuesday + date::days{1}}).all();

    const auto sums = summaries(records, tuesday, tuesday);
    REQUIRE(sums.size() == 1);
    CHECK(sums[0].sitting == 2h);
    const auto lines = timelines(records, tuesday, tuesday);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].stretches.size() == 2);
    CHECK(with_unwritten({}, records, tuesday, tuesday).size() == 2);
    // A clock that was wrong may have written down a day that is still to come, or one of long ago.
    const auto odd = worked({tuesday - date::days{100}, tuesday + date::days{1}}).all();
    CHECK(active_days(odd, tuesday, {}, {}).active == 0);
}

TEST_CASE("What the daemon has not written yet counts once, where it wrote it down meanwhile", "[core]") {
    RecordedDays lived{tuesday};
    lived.sat(at(9h), 20min, 1).held(Hold::Call, at(9h), 10min);

    CHECK(with_unwritten(lived.all(), lived.all(), tuesday, tuesday).size() == 2);
    CHECK(with_unwritten({}, lived.all(), tuesday, tuesday).size() == 2);
}
