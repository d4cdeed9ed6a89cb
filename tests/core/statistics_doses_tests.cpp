// What is told of exercises, sessions and how it felt, reckoned by hand.
#include "catch.hpp"
#include "core/discomfort.hpp"
#include "core/doses.hpp"
#include "core/guided_sessions.hpp"
#include "core/training_history.hpp"
#include "recorded_days.hpp"

using namespace unhunch::core;
using namespace std::chrono_literals;
using unhunch::test::RecordedDays;

namespace {

const Day tuesday = date::local_days{date::year{2026} / 4 / 14};
const WallTime noon = date::sys_days{date::year{2026} / 4 / 14} + 12h;

StepRecord step(std::int64_t run, const char* exercise, Side side, unsigned set, unsigned planned, unsigned done, seconds length) {
    StepRecord record{run, 0, {exercise}, side, planned, done, length, length * done / planned};
    record.set = set;
    record.hold = 5s;
    return record;
}

}  // namespace

TEST_CASE("An exercise is its times, sets, repetitions and seconds, done and planned", "[core]") {
    RecordedDays lived{tuesday};
    lived.add(step(1, "neck_stretch", Side::Left, 0, 3, 3, 30s)).add(step(1, "neck_stretch", Side::Right, 0, 3, 2, 30s));
    lived.add(step(1, "chin_tuck", Side::Both, 0, 4, 0, 40s));
    lived.on(tuesday + date::days{2}).add(step(2, "neck_stretch", Side::Left, 0, 3, 3, 30s));
    lived.on(tuesday + date::days{3}).add(step(3, "neck_stretch", Side::Left, 0, 3, 0, 30s));

    const auto doses = exercise_doses(lived.all());

    REQUIRE(doses.size() == 2);
    CHECK(doses[0] == ExerciseDose{{"chin_tuck"}, 0, 0, 4, 0, 20s, 0s, 40s, 0s, Day{}});
    CHECK(doses[1] == ExerciseDose{{"neck_stretch"}, 2, 2, 12, 8, 60s, 40s, 120s, 80s, tuesday + date::days{2}});
    CHECK(exercise_doses({}).empty());

    auto told = step(4, "neck_stretch", Side::Both, 0, 3, 3, 30s);
    told.held = 11s;
    CHECK(exercise_doses(RecordedDays{tuesday}.add(told).all())[0].hold_done == 11s);
}

TEST_CASE("A part of the body has the breaks and seconds of all exercises for it", "[core]") {
    RecordedDays lived{tuesday};
    lived.add(step(1, "neck_stretch", Side::Both, 0, 3, 3, 30s)).add(step(1, "shrug", Side::Both, 0, 10, 10, 40s));
    lived.add(step(2, "shrug", Side::Both, 0, 10, 5, 40s)).add(step(3, "shrug", Side::Both, 0, 10, 0, 40s));
    lived.add(step(3, "mystery", Side::Both, 0, 1, 1, 10s));
    const AreasOfExercises areas{{{"neck_stretch"}, {BodyArea::Neck}}, {{"shrug"}, {BodyArea::Neck, BodyArea::Shoulder}}};

    const auto doses = area_doses(lived.all(), areas);

    REQUIRE(doses.size() == 7);
    CHECK(doses[0] == AreaDose{BodyArea::Neck, 2, 90s});
    CHECK(doses[1] == AreaDose{BodyArea::Shoulder, 2, 60s});
    CHECK(doses[6] == AreaDose{BodyArea::Wrist, 0, 0s});
}

TEST_CASE("A session tells its sets begun and done, its length and the last word about each effort", "[core]") {
    RecordedDays lived{tuesday};
    lived.began(1, noon - 1h).add(step(1, "chin_tuck", Side::Both, 0, 4, 4, 40s));  // a short break
    lived.ended(1, noon - 59min, RoutineEnd::Completed, 1min);
    lived.began(2, noon, session_routine, true);
    auto row = step(2, "row", Side::Both, 0, 12, 12, 60s);
    row.sets_planned = 3;
    lived.add(row).add(EffortRecord{2, noon, {"row"}, 5});
    lived.add(step(2, "row", Side::Both, 1, 12, 9, 60s)).add(EffortRecord{2, noon, {"row"}, 7});
    lived.add(step(2, "lunge", Side::Left, 0, 8, 8, 60s)).add(step(2, "lunge", Side::Right, 0, 8, 8, 60s));
    lived.add(step(2, "plank", Side::Both, 0, 1, 0, 30s));  // skipped
    lived.ended(2, noon + 22min, RoutineEnd::Partial, 21min, session_routine, 0.75).add(EffortRecord{2, noon, {"lunge"}, 4});
    lived.began(3, noon + 1h, session_routine, true);

    const auto sessions = guided_sessions(lived.all());

    REQUIRE(sessions.size() == 1);
    CHECK(sessions[0] == GuidedSession{2, tuesday, noon, 21min, RoutineEnd::Partial, 0.75, 2, 3, 2, {{{"row"}, 7}, {{"lunge"}, 4}}, 4});
}

TEST_CASE("What was said about how it felt stands day by day, days of silence among them", "[core]") {
    RecordedDays lived{tuesday};
    lived.add(CheckInRecord{1, noon, {"desk_reset"}, Feeling::Easier, {}});
    lived.add(CheckInRecord{2, noon, {"desk_reset"}, Feeling::Worse, BodyArea::Neck});
    lived.add(HurtRecord{noon, {"chin_tuck"}, BodyArea::Neck, Pain::Clear});
    lived.on(tuesday + date::days{2}).add(AfterHurtRecord{noon, BodyArea::Neck, AfterPain::NotSaid});
    lived.add(AfterHurtRecord{noon, BodyArea::Neck, AfterPain::Gone}).add(DiscomfortRecord{noon, 3, BodyArea::Neck});

    const auto days = discomfort(lived.all(), tuesday, tuesday + date::days{2});

    REQUIRE(days.size() == 3);
    CHECK(days[0].easier == 1);
    CHECK(days[0].worse == 1);
    CHECK(days[0].areas == std::vector{BodyArea::Neck});
    REQUIRE(days[0].hurts.size() == 1);
    CHECK(days[0].hurts[0].pain == Pain::Clear);
    CHECK(days[1] == DiscomfortDay{.day = tuesday + date::days{1}});
    REQUIRE(days[2].answers.size() == 1);
    CHECK(days[2].answers[0].answer == AfterPain::Gone);
    REQUIRE(days[2].told.size() == 1);
    CHECK(days[2].told[0].level == 3);
}

TEST_CASE("What was said on other days, and that it felt the same, is told as it was said", "[core]") {
    RecordedDays lived{tuesday - date::days{1}};
    lived.add(CheckInRecord{1, noon - 24h, {"desk_reset"}, Feeling::Worse, BodyArea::Neck});
    lived.on(tuesday).add(CheckInRecord{2, noon, {"desk_reset"}, Feeling::Same, {}});
    lived.on(tuesday + date::days{1}).add(CheckInRecord{3, noon + 24h, {"desk_reset"}, Feeling::Easier, {}});

    const auto days = discomfort(lived.all(), tuesday, tuesday);

    REQUIRE(days.size() == 1);
    CHECK(days[0].same == 1);
    CHECK(days[0].worse + days[0].easier == 0);
}

TEST_CASE("The end of a session whose beginning nobody wrote down tells no session", "[core]") {
    RecordedDays lived{tuesday};
    lived.add(step(9, "row", Side::Both, 0, 12, 12, 60s)).ended(9, noon + 22min, RoutineEnd::Completed, 21min, session_routine, 1);

    CHECK(guided_sessions(lived.all()).empty());
    CHECK(history_of(lived.all()).empty());
}
