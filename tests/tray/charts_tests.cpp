// The charts of the statistics: what stands on each, in words, in rows and in shares of its height.
#include "catch.hpp"
#include "presenters/day_field.hpp"
#include "presenters/day_timeline.hpp"
#include "presenters/dose_bars.hpp"
#include "presenters/felt_charts.hpp"
#include "presenters/hour_charts.hpp"
#include "presenters/session_charts.hpp"
#include "presenters/stats_pages.hpp"
#include "presenters/week_charts.hpp"
#include "recorded_days.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using core::TimeKind;

namespace {

const core::Day friday{date::local_days{date::year{2026} / 11 / 20}};
const core::Day monday = friday - date::days{4};
const core::Calendar utc;

core::WallTime at(core::Day day, core::Length time) { return core::WallTime{day.time_since_epoch() + time}; }

core::StepRecord step(std::int64_t run, const char* exercise) {
    core::StepRecord made;
    made.run = run;
    made.exercise = {exercise};
    made.reps_planned = made.reps_done = 5;
    made.planned = made.done = 30s;
    return made;
}

/// An hour of sitting, a guided break, half an hour of sitting, lunch.
test::RecordedDays a_morning() {
    test::RecordedDays days{friday};
    days.sat(at(friday, 9h + 10min), 1h, 1)
        .offered(at(friday, 10h + 10min))
        .began(7, at(friday, 10h + 10min))
        .add(step(7, "chin_tuck"))
        .add(step(7, "shoulder_rolls"))
        .span(TimeKind::OnBreak, at(friday, 10h + 10min), 2min)
        .ended(7, at(friday, 10h + 12min), core::RoutineEnd::Completed, 2min)
        .sat(at(friday, 10h + 12min), 31min, 2)
        .held(core::Hold::Call, at(friday, 10h + 38min), 5min)
        .span(TimeKind::Away, at(friday, 10h + 43min), 40min)
        .rested(at(friday, 10h + 43min), 40min, true);
    return days;
}

/// The records, their ledger and the person's settings, for as long as a chart is made from them.
struct Desk {
    explicit Desk(const test::RecordedDays& days = test::RecordedDays{friday}, core::Settings settings = {})
        : ledger{days.all()}, wishes{std::move(settings)} {}

    tray::Ledger ledger;
    core::Settings wishes;
    tray::Past past{ledger, friday, utc, wishes};
};

content::Catalogue some_exercises() {
    content::Catalogue catalogue;
    content::Exercise tuck;
    tuck.id = {"chin_tuck"};
    tuck.name = "Chin tuck";
    tuck.roles = {"neck"};
    catalogue.exercises = {tuck};
    return catalogue;
}

tray::Timeline morning_line() {
    return tray::day_timeline(core::timelines(a_morning().all(), friday, friday).front(), at(friday, 11h + 30min), utc);
}

void holds_together(const tray::Chart& chart) {
    CAPTURE(chart.title);
    CHECK_FALSE(chart.title.empty());
    CHECK_FALSE(chart.gist.empty());
    CHECK((chart.places.empty() || chart.start < chart.places.size()));
    for (const auto& row : chart.table.rows) CHECK(row.size() == chart.table.columns.size());
}

void every_chart_holds_together(const tray::StatsPage& page) {
    for (const auto& drawing : page.drawings) {
        holds_together(tray::chart_of(drawing));
        const auto places = tray::chart_of(drawing).places.size();
        if (const auto* bars = std::get_if<tray::Bars>(&drawing)) CHECK(bars->bars.size() == places);
        if (const auto* lying = std::get_if<tray::LyingBars>(&drawing)) CHECK(lying->bars.size() == places);
        if (const auto* field = std::get_if<tray::HeatMap>(&drawing)) CHECK(field->cells.size() == places);
    }
}

}  // namespace

TEST_CASE("My day is told from hour to hour, in the order in which it went") {
    const auto line = morning_line();

    CHECK(line.chart.places ==
          std::vector<std::string>{"09:10 to 10:10: sitting, 1 h 00 min", "10:10 to 10:12: in a guided break, 2 min",
                                   "10:10 to 10:12: guided break, 2 min", "10:12 to 10:43: sitting, 31 min",
                                   "10:38 to 10:43: a break held back for a call, 5 min",
                                   "10:43 to 11:23: away from the desk, 40 min",
                                   "10:43 to 11:23: break away from the desk, 40 min"});
    CHECK(line.items.size() == line.chart.places.size());
    CHECK(line.chart.table.rows.front() == std::vector<std::string>{"09:10", "10:10", "sitting", "1 h 00 min"});
    CHECK(line.chart.gist == "Longest stretch of sitting: 1 h 00 min, from 09:10 to 10:10.");
}

TEST_CASE("A day is drawn on whole hours, four at the least") {
    const auto line = morning_line();

    CHECK(line.ticks.front().label == "09:00");
    CHECK(line.ticks.back().label == "13:00");
    CHECK(line.items.front().from == Approx(10.0 / 240));
    CHECK(line.items.front().until == Approx(70.0 / 240));
}

TEST_CASE("The legend of a day names only what is on it") {
    std::vector<std::string> words;
    for (const auto& entry : morning_line().chart.legend) words.push_back(entry.words);

    CHECK(words == std::vector<std::string>{"guided break", "break away from the desk", "sitting", "in a break",
                                            "away, or not known", "a break held back"});
}

TEST_CASE("Without a journal every page invites, and blames for nothing") {
    const Desk desk;
    const auto catalogue = some_exercises();

    for (const auto& page : {tray::week_page(desk.past), tray::weeks_page(desk.past, catalogue),
                             tray::sessions_page(desk.past, catalogue), tray::felt_page(desk.past, catalogue)}) {
        CHECK(page.facts.empty());
        for (const auto& drawing : page.drawings) {
            holds_together(tray::chart_of(drawing));
            CHECK(tray::chart_of(drawing).places.empty());
            CHECK(tray::chart_of(drawing).table.rows.empty());
        }
    }
    CHECK(tray::day_timeline(core::timelines({}, friday, friday).front(), at(friday, 9h), utc).items.empty());
}

TEST_CASE("Every chart has as many places for the keys as it has bars, and its rows fit its columns") {
    auto days = a_morning();
    days.add(core::CheckInRecord{7, at(friday, 10h + 12min), {"desk_reset"}, core::Feeling::Easier, {}});
    const Desk desk{days};
    const auto catalogue = some_exercises();

    every_chart_holds_together(tray::week_page(desk.past));
    every_chart_holds_together(tray::weeks_page(desk.past, catalogue));
    every_chart_holds_together(tray::sessions_page(desk.past, catalogue));
    every_chart_holds_together(tray::felt_page(desk.past, catalogue));
    holds_together(morning_line().chart);
}

TEST_CASE("Twelve weeks have a field for each day, darkest at the goal") {
    core::Settings settings;
    settings.goal = 2;
    const Desk desk{a_morning(), settings};

    const auto field = tray::day_field(desk.past);

    CHECK(field.columns.size() == 12);
    CHECK(field.columns.back() == "16 Nov");
    REQUIRE(field.cells.size() == 11 * 7 + 5);
    const auto& today = field.cells.back();
    CHECK(today.mark == "2");
    CHECK(today.level == 4);
    CHECK(today.framed);
    CHECK(today.row == 4);
    CHECK(field.chart.places.back() == "Friday, 20 November: 2 breaks, sitting 1 h 31 min, longest stretch 1 h 00 min");
    CHECK(field.chart.table.rows.size() == 1);
}

TEST_CASE("A day off and a paused day are shown as what they are") {
    core::Settings settings;
    settings.days_off = {date::year{2026} / 11 / 18};
    auto days = a_morning();
    const auto thursday = friday - date::days{1};
    days.on(thursday).sat(at(thursday, 9h), 2h, 3).held(core::Hold::Paused, at(thursday, 9h + 30min), 90min);
    const Desk desk{days, settings};

    const auto field = tray::day_field(desk.past);

    CHECK(field.cells[field.cells.size() - 3].mark == "–");
    CHECK(field.chart.places[field.cells.size() - 3] == "Wednesday, 18 November: a day off, nothing recorded");
    CHECK(field.cells[field.cells.size() - 2].mark == "‖");
    CHECK_THAT(field.chart.places[field.cells.size() - 2],
               Catch::Contains("Thursday, 19 November: paused, 0 breaks, sitting 2 h 00 min"));
    CHECK_THAT(field.chart.gist, Catch::Contains("–: a day off.") && Catch::Contains("‖: paused."));
}

TEST_CASE("The hours in which I sit are averaged over the days on which I sat") {
    auto days = a_morning();
    days.on(monday).sat(at(monday, 9h), 30min, 4);
    const Desk desk{days};

    const auto bars = tray::hour_bars(desk.past);

    REQUIRE(bars.bars.size() == 2);
    CHECK(bars.bars[0].label == "09");
    CHECK(bars.bars[0].value == "40");  // 50 and 30 minutes on two days
    CHECK(bars.bars[0].parts.front().share == Approx(40.0 / 60));
    CHECK(bars.chart.places[1] ==
          "10:00 to 11:00: 20 min of sitting on an average day, 2 breaks and 1 reminder in all");
}

TEST_CASE("Long stretches are counted week by week, those over an hour apart") {
    auto days = a_morning();
    days.on(monday).sat(at(monday, 9h), 70min, 4);
    const Desk desk{days};

    const auto bars = tray::bout_weeks(desk.past);

    REQUIRE(bars.bars.size() == 12);
    CHECK(bars.bars.back().value == "3");
    CHECK(bars.bars.back().parts[0].share == Approx(1.0 / 3));
    CHECK(bars.bars.back().parts[1].share == Approx(2.0 / 3));
    CHECK_THAT(bars.chart.places.back(),
               Catch::Contains("Week of 16 Nov: 3 of 3 stretches over 30 min, 1 of them over 60 min"));
    CHECK(bars.chart.places.front() == "Week of 31 Aug: nothing recorded");
}

TEST_CASE("A week without reminders has no rate, which is not a rate of nought") {
    const Desk desk{a_morning()};

    const auto bars = tray::done_weeks(desk.past);

    CHECK(bars.bars.back().value == "100 %");
    CHECK(bars.bars.front().value == "–");
    CHECK(bars.chart.places.front() == "Week of 31 Aug: no reminder came");
}

TEST_CASE("What I did is added up by exercise and by part of the body") {
    const Desk desk{a_morning()};
    const auto catalogue = some_exercises();

    const auto exercises = tray::exercise_bars(desk.past, catalogue);
    const auto areas = tray::area_bars(desk.past, catalogue);

    CHECK(exercises.bars[0].label == "Chin tuck");
    CHECK(exercises.bars[1].label == "Shoulder rolls");  // no pack here knows it: its id, in words
    CHECK(exercises.chart.places[0] ==
          "Chin tuck: done 1 time, 1 set, 5 of 5 repetitions, less than a minute, last on Friday, 20 November");
    CHECK(areas.chart.places[0] == "Neck: 1 guided break, less than a minute of exercise");
    CHECK(areas.bars[1].value == "none");
}

TEST_CASE("A full session is listed with its sets and my own numbers") {
    auto days = test::RecordedDays{friday};
    days.began(3, at(friday, 17h + 30min), "session", true)
        .add(step(3, "chin_tuck"))
        .ended(3, at(friday, 17h + 52min), core::RoutineEnd::Completed, 22min, "session")
        .add(core::EffortRecord{3, at(friday, 17h + 53min), {"chin_tuck"}, 6});
    const Desk desk{days};

    const auto list = tray::session_list(desk.past, some_exercises());

    REQUIRE(list.chart.table.rows.size() == 1);
    CHECK(list.chart.table.rows[0] ==
          std::vector<std::string>{"Fri 20 Nov, 17:30", "22 min", "100 %", "1", "1", "Chin tuck 6"});
    CHECK(tray::session_weeks(desk.past).bars.back().value == "22 min");
}

TEST_CASE("How it felt is shown in my own words and never as a score") {
    auto days = test::RecordedDays{friday};
    days.add(core::CheckInRecord{1, at(friday, 10h), {"desk_reset"}, core::Feeling::Easier, {}})
        .add(core::CheckInRecord{2, at(friday, 11h), {"desk_reset"}, core::Feeling::Worse, core::BodyArea::UpperBack})
        .add(core::HurtRecord{at(friday, 12h), {"chin_tuck"}, core::BodyArea::Neck, core::Pain::Mild});
    const Desk desk{days};

    const auto weeks = tray::felt_weeks(desk.past);
    const auto list = tray::hurt_list(desk.past, some_exercises());

    CHECK(weeks.chart.places.back() == "Week of 16 Nov: easier 1 time, same 0, worse 1; a move hurt 1 time");
    CHECK(list.chart.table.rows ==
          std::vector<std::vector<std::string>>{{"Fri 20 Nov", "Neck", "hurt: mild and easing", "Chin tuck"},
                                                {"Fri 20 Nov", "Upper back", "worse after a break", ""}});
}

TEST_CASE("Numbers that I told are drawn as I told them, and never told means never drawn") {
    auto days = test::RecordedDays{friday};
    days.add(core::DiscomfortRecord{at(friday, 9h), 4, core::BodyArea::Neck})
        .add(core::DiscomfortRecord{at(friday, 16h + 5min), 2, {}});
    const Desk desk{days};

    const auto told = tray::told_numbers(desk.past);

    REQUIRE(told);
    CHECK(told->chart.places ==
          std::vector<std::string>{"Friday, 20 November, 09:00: 4 of 10, Neck", "Friday, 20 November, 16:05: 2 of 10"});
    CHECK(told->bars[0].parts.front().share == Approx(0.4));
    CHECK_FALSE(tray::told_numbers(Desk{}.past));
}

TEST_CASE("Days active are counted on working days only") {
    core::Settings settings;
    for (const unsigned weekday : {1u, 2u, 3u, 4u, 5u}) settings.working_hours[weekday] = {{9h, 17h}};
    auto days = test::RecordedDays{monday};
    for (const int which : {0, 1, 4}) {
        const auto day = monday + date::days{which};
        days.on(day).sat(at(day, 9h), 2h, which + 1);
        if (which != 1) days.told_walk(at(day, 11h), 5min);
    }
    const Desk desk{days, settings};

    CHECK(tray::active_words(desk.past) == "2 of the last 3 working days");
}
