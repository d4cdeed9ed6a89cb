// The worked examples of the behaviour, second by second: what was decided when, and how the day was shared out.
#include "catch.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using unhunch::core::Answer;
using unhunch::core::Settings;
using unhunch::fake::Day;
namespace core = unhunch::core;
namespace command = unhunch::core::command;

namespace {

struct Sums {
    long active, still, standing, away, asleep, on_break;
    bool operator==(const Sums&) const = default;
};

Sums sums(const core::DaySummary& day) {
    return {day.active.count(), day.still.count(),  day.standing.count(),
            day.away.count(),   day.asleep.count(), day.on_break.count()};
}

std::ostream& operator<<(std::ostream& out, const Sums& sums) {
    return out << sums.active << ' ' << sums.still << ' ' << sums.standing << ' ' << sums.away << ' ' << sums.asleep
               << ' ' << sums.on_break;
}

}  // namespace

TEST_CASE("A lunch is a natural break, and silence before the due moment is an empty chair", "[journey]") {
    Day day;

    day.at(29min).stops_typing();
    day.at(30min + 30s).types();
    day.at(31min).stops_typing();
    day.at(31min + 6s).types();
    day.at(1894s).answers(Answer::Skip);
    day.at(3904s).answers(Answer::Skip);
    day.at(70min).locks();
    day.at(70min + 2s).stops_typing();
    day.at(105min).types();
    day.at(105min + 4s).unlocks();
    day.at(8314s).answers(Answer::Skip);
    day.at(150min);

    CHECK(day.decisions() ==
          "1800 due\n1864 reminder\n1894 skipped\n3694 due\n3874 reminder\n3904 skipped\n6304 natural_break\n"
          "8104 due\n8284 reminder\n8314 skipped\n");
    CHECK(sums(day.today()) == Sums{6896, 0, 0, 2104, 0, 0});
    REQUIRE(day.journal.all<core::NaturalBreakRecord>().size() == 1);
    CHECK(day.journal.all<core::NaturalBreakRecord>()[0].length == 2104s);
}

TEST_CASE("A silent call is sitting, holds the reminder back, and the reminder comes once it is over", "[journey]") {
    Day day;

    day.at(10min).stops_typing();
    day.at(11min + 30s).call(true);
    day.at(50min).call(false);
    day.at(50min + 20s).types();
    day.at(52min + 40s).stops_typing();
    day.at(52min + 46s).types();
    day.at(53min).call(true);
    day.at(60min).call(false);
    day.at(65min).answers(Answer::Skip);
    day.at(80min);

    CHECK(day.decisions() ==
          "1800 due\n1800 held\n3000 released\n3164 reminder\n3180 withdrawn\n3180 held\n3600 released\n"
          "3720 reminder\n3900 skipped\n");
    CHECK(sums(day.today()) == Sums{2500, 2280, 0, 20, 0, 0});
    CHECK(day.today().reminders == 1);
    CHECK(day.today().held == 1200s + 420s);
}

TEST_CASE("A chair left unseen takes the reminder back, and answers to no reminder are none", "[journey]") {
    Settings settings;
    settings.sit_limit = 20min;
    Day day{settings};

    day.at(19min + 50s).stops_typing();
    day.at(22min + 20s).types();
    day.at(23min).stops_typing();
    day.at(23min + 10s).types();
    day.at(23min + 20s).answers(Answer::Snooze);
    CHECK_FALSE(day.outcome);
    day.at(27min).stops_typing();
    day.at(29min + 30s).types();
    day.at(31min).answers(Answer::Start);
    CHECK_FALSE(day.outcome);
    day.at(60min);

    CHECK(day.decisions() ==
          "1200 due\n1200 reminder\n1310 withdrawn\n2970 due\n3150 reminder\n3450 ignored\n");
    CHECK(sums(day.today()) == Sums{3300, 0, 0, 300, 0, 0});
    CHECK(day.status().mark);
}

TEST_CASE("Neither suspend nor the wall clock nor a short restart moves what is due", "[journey]") {
    using date::sys_days;
    const core::WallTime begins = sys_days{date::year{2026} / 11 / 1} + 5h + 20min;  // 01:20 in New York
    Day day{Settings{}, begins};

    day.at(5min).sets_the_clock(begins + 5min + 4h);
    day.at(20min).falls_asleep();
    day.at(21min + 30s).wakes_up();
    day.at(25min).sets_the_clock(begins + 25min);
    for (const auto& [reminder, skip] : {std::pair{2970s, 2980s}, {4960s, 4970s}, {6950s, 6960s}}) {
        day.at(reminder + 1s);
        CHECK(day.notifier.visible);
        day.at(skip).answers(Answer::Skip);
    }
    day.at(7800s).daemon_stops();
    day.at(7845s).daemon_starts();
    day.at(8995s).answers(Answer::Skip);
    day.at(10985s).answers(Answer::Skip);
    day.at(11400s);

    CHECK(day.decisions() ==
          "2790 due\n2970 reminder\n2980 skipped\n4780 due\n4960 reminder\n4970 skipped\n6770 due\n6950 reminder\n"
          "6960 skipped\n8805 due\n8985 reminder\n8995 skipped\n10795 due\n10975 reminder\n10985 skipped\n");
}
