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
    const auto bars = tray::day_bars({day(monday, 6h, 5), day(monday + date::days{1}, 3h, 2)}, monday + date::days{1});

    REQUIRE(bars.size() == 2);
    CHECK(bars[0].share == Approx(1.0));
    CHECK(bars[1].share == Approx(0.5));
    CHECK(bars[0].label == "Mon");
    CHECK(bars[1].label == "Today");
    CHECK(bars[0].sitting == "6 h 00 min");
    CHECK(bars[1].breaks == "2 breaks");
}

TEST_CASE("A week without records has bars of no height") {
    const auto bars = tray::day_bars({day(monday, 0s, 0)}, monday);

    CHECK(bars[0].share == 0);
    CHECK(bars[0].sitting.empty());
    CHECK_THAT(bars[0].details, Catch::Contains("Nothing recorded"));
}

TEST_CASE("Pointing at a day shows its exact values") {
    auto busy = day(monday, 6h + 52min, 1);
    busy.longest_bout = 54min;
    busy.skipped = 2;

    const auto bars = tray::day_bars({busy}, monday);

    CHECK(bars[0].details ==
          "Monday, 16 November\nSitting 6 h 52 min\nLongest stretch 54 min\n1 guided break\n2 skipped");
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
