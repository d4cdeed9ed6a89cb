// Today's ring, the week's bars and the last words of a break.
#include "catch.hpp"
#include "presenters/day_bars.hpp"
#include "presenters/end_words.hpp"
#include "presenters/today_view.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

const core::Day monday{date::local_days{date::year{2026} / 11 / 16}};

core::DaySummary day(core::Day which, core::seconds sitting, unsigned breaks) {
    core::DaySummary made;
    made.day = which;
    made.sitting = sitting;
    made.completed = breaks;
    made.towards_goal = breaks;
    return made;
}

api::Status status_with(unsigned breaks, unsigned goal) {
    api::Status status;
    status.today = day(monday, 3h + 12min, breaks);
    status.today.reminders = breaks;
    status.goal = goal;
    status.limit = 30min;
    status.state = api::State::Away;
    return status;
}

std::string clock_words(core::WallTime) { return "10:42"; }

}  // namespace

TEST_CASE("The longest day of the week fills the chart") {
    const auto bars = tray::day_bars({day(monday, 6h, 5), day(monday + date::days{1}, 3h, 2)}, monday + date::days{1}, {}).bars;

    REQUIRE(bars.size() == 2);
    CHECK(bars[0].parts.front().share == Approx(1.0));
    CHECK(bars[1].parts.front().share == Approx(0.5));
    CHECK(bars[0].label == "Mon");
    CHECK(bars[1].label == "Today");
    CHECK(bars[0].value == "6 h 00 min");
    CHECK(bars[1].note == "2 breaks");
}

TEST_CASE("A week without records has no bars but an invitation") {
    const auto drawing = tray::day_bars({day(monday, 0s, 0)}, monday, {});

    CHECK(drawing.bars.empty());
    CHECK(drawing.chart.table.rows.empty());
    CHECK_THAT(drawing.chart.gist, Catch::Contains("From the first hour at the desk on, they are drawn here."));
}

TEST_CASE("Pointing at a day shows its exact values") {
    auto busy = day(monday, 6h + 52min, 1);
    busy.longest_bout = 54min;
    busy.skipped = 2;

    const auto drawing = tray::day_bars({busy}, monday, {});

    CHECK(drawing.chart.places.front() ==
          "Monday, 16 November: sitting 6 h 52 min, longest stretch 54 min, 1 guided break, 2 skipped");
    CHECK(drawing.chart.table.rows.front() ==
          std::vector<std::string>{"Mon 16 Nov", "6 h 52 min", "54 min", "none", "1", "1", "0", "2"});
}

TEST_CASE("A day off in the week is called one") {
    core::Settings settings;
    settings.days_off = {date::year{2026} / 11 / 16};

    const auto drawing = tray::day_bars({day(monday, 0s, 0), day(monday + date::days{1}, 1h, 1)}, monday + date::days{1}, settings);

    CHECK(drawing.bars[0].note == "day off");
    CHECK(drawing.chart.places[0] == "Monday, 16 November, a day off: nothing recorded");
}

TEST_CASE("The ring closes with the goal and not beyond it") {
    CHECK(tray::today_view(status_with(3, 8), {}, clock_words).ring == Approx(3.0 / 8));
    CHECK(tray::today_view(status_with(9, 8), {}, clock_words).ring == Approx(1.0));
    CHECK(tray::today_view(status_with(3, 0), {}, clock_words).ring == 0);
    CHECK(tray::today_view(status_with(3, 8), {}, clock_words).caption == "of 8 breaks");
    CHECK(tray::today_view(status_with(1, 0), {}, clock_words).caption == "break today");
}

TEST_CASE("Today's sitting grows while I sit") {
    auto status = status_with(1, 8);
    status.state = api::State::Active;

    const auto view = tray::today_view(status, core::WallTime{5min}, clock_words);

    CHECK(view.facts.front() == tray::Fact{"Sitting", "3 h 17 min"});
}

TEST_CASE("A fresh day invites") {
    const auto view = tray::today_view(status_with(0, 8), {}, clock_words);

    CHECK(view.headline == "Nothing yet today. The first break comes after 30 min of sitting.");
}

TEST_CASE("A finished break says where the day stands") {
    const auto words = tray::end_words(core::RoutineEnd::Completed, status_with(3, 8));

    CHECK(words.title == "Done.");
    CHECK(words.line == "3 of 8 breaks today.");
    CHECK_FALSE(words.stays);
}

TEST_CASE("A break that hurt ends with calm words that stay") {
    const auto words = tray::end_words(core::RoutineEnd::Hurts, {});

    CHECK(words.line == "Let go of the position slowly and breathe. Nothing is lost.");
    CHECK(words.stays);
}
