// "This hurts": the break stops and counts as done, what hurt stays away, and reminders rest where they must.
#include "catch.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using namespace unhunch;
using core::BodyArea;
using core::Interruption;
using core::Pain;
using core::RoutineEnd;
using fake::Day;
namespace command = core::command;

namespace {

const core::ExerciseId tuck{"chin_tuck"};

/// In a guided break of the neck and shoulders since 34 minutes past nine.
Day& in_a_break(Day& day) { return day.at(34min).asks(command::StartBreak{{"desk_reset"}}).at(35min); }

Day& hurts(Day& day, Pain pain) {
    return day.asks(command::RoutineHurts{}).asks(command::ReportHurt{tuck, BodyArea::Neck, pain});
}

}  // namespace

TEST_CASE("When it hurts the break stands still at once, and left so it counts as done", "[journey][hurts]") {
    Day day;
    in_a_break(day).asks(command::RoutineHurts{});
    CHECK(day.status().phase == api::Phase::BreakPaused);
    CHECK(day.status().interrupted_by == Interruption::Hurt);

    day.at(45min - 1s);
    CHECK(day.status().phase == api::Phase::BreakPaused);
    day.at(45min + 1s);

    REQUIRE(day.journal.all<core::EndRecord>().size() == 1);
    CHECK(day.journal.all<core::EndRecord>()[0].end == RoutineEnd::Hurts);
    CHECK(day.today().towards_goal == 1);
    CHECK(day.status().phase == api::Phase::Counting);
    CHECK(day.status().sitting == 10min + 1s);
}

TEST_CASE("Where it was mild I go on, and leaving early still counts as done", "[journey][hurts]") {
    Day day;
    hurts(in_a_break(day), Pain::Mild).at(36min).asks(command::ContinueRoutine{});
    CHECK(day.status().phase == api::Phase::OnBreak);

    day.at(37min).asks(command::FinishRoutine{RoutineEnd::Partial});

    CHECK(day.journal.all<core::EndRecord>()[0].end == RoutineEnd::Hurts);
    CHECK(day.status().phase == api::Phase::Counting);
    CHECK(day.status().sitting == 0s);
}

TEST_CASE("What clearly hurt is offered again after 48 hours, to the second", "[journey][hurts]") {
    Day day;
    hurts(in_a_break(day), Pain::Clear).asks(command::FinishRoutine{RoutineEnd::Hurts});
    CHECK(day.status().routine.value == "wrist_break");

    day.at(35min + 48h - 1s);
    day.asks(command::StartBreak{{"desk_reset"}});
    CHECK_FALSE(day.outcome);
    day.at(35min + 48h).asks(command::StartBreak{{"desk_reset"}});
    CHECK(day.outcome);
}

TEST_CASE("A choice that was made is made anew when something may come again", "[journey][hurts]") {
    Day day;
    day.asks(command::ReportHurt{{"fist_and_fan"}, BodyArea::Wrist, Pain::Clear});
    day.asks(command::ReportHurt{tuck, BodyArea::Neck, Pain::Clear});
    CHECK(day.status().routine.value == "walk");
    day.locks();

    day.at(48h - 1s);
    CHECK(day.status().routine.value == "walk");
    day.at(48h + 1s);
    CHECK(day.status().routine.value != "walk");
}

TEST_CASE("What hurt strongly stays away over a restart and a reboot until I switch it on again", "[journey][hurts]") {
    Day day;
    hurts(in_a_break(day), Pain::Strong).asks(command::FinishRoutine{RoutineEnd::Hurts});
    day.daemon_stops();
    day.boot_id = "second boot";
    day.daemon_starts().at(24h * 90);
    CHECK(day.status().routine.value == "wrist_break");
    day.asks(command::StartBreak{{"desk_reset"}});
    CHECK_FALSE(day.outcome);

    day.asks(command::AllowAgain{BodyArea::Shoulder});
    CHECK_FALSE(day.outcome);
    day.asks(command::AllowAgain{BodyArea::Neck});
    CHECK(day.outcome);
    day.asks(command::StartBreak{{"desk_reset"}});
    CHECK(day.outcome);
}

TEST_CASE("With an urgent sign the break closes and reminders rest until I resume", "[journey][hurts]") {
    Day day;
    in_a_break(day).asks(command::RoutineHurts{});
    day.asks(command::FinishRoutine{RoutineEnd::Hurts}).asks(command::Pause{});
    const int before = day.notifier.shown;

    day.at(24h * 3);
    CHECK(day.notifier.shown == before);
    CHECK(day.status().paused);
    CHECK_FALSE(day.status().paused_until);

    day.asks(command::Resume{}).at(24h * 3 + 40min);
    CHECK(day.notifier.shown > before);
}

TEST_CASE("The next day I am asked how it is, once", "[journey][hurts]") {
    Day day;
    hurts(in_a_break(day), Pain::Clear).asks(command::FinishRoutine{RoutineEnd::Hurts});
    day.asks(command::AnswerHurt{core::AfterPain::Gone});
    CHECK_FALSE(day.outcome);
    CHECK_FALSE(day.status().hurt_to_ask);

    day.at(24h);
    CHECK(day.status().hurt_to_ask == BodyArea::Neck);
    day.asks(command::AnswerHurt{core::AfterPain::Worse});

    CHECK(day.outcome);
    CHECK_FALSE(day.status().hurt_to_ask);
    REQUIRE(day.journal.all<core::AfterHurtRecord>().size() == 1);
    CHECK(day.journal.all<core::AfterHurtRecord>()[0].answer == core::AfterPain::Worse);
}

TEST_CASE("An area that hurt lately and an exercise with a smaller dose are told of", "[journey][hurts]") {
    Day day;
    hurts(in_a_break(day), Pain::Clear);

    CHECK(day.status().sore_areas == std::vector<std::string>{"neck"});
    CHECK(day.status().eased == std::vector<std::string>{"chin_tuck"});
}

TEST_CASE("A reminder that hung there while it was told begins another routine", "[journey][hurts]") {
    Day day;
    day.at(34min);
    REQUIRE(day.notifier.visible);
    const auto shown = day.status().routine;
    const bool neck = shown.value == "desk_reset";
    day.asks(command::ReportHurt{neck ? tuck : core::ExerciseId{"fist_and_fan"}, neck ? BodyArea::Neck : BodyArea::Wrist,
                                 Pain::Strong});

    day.answers(core::Answer::Start);

    REQUIRE(day.windows.opened.size() == 1);
    CHECK(day.windows.opened[0] != shown);
}

TEST_CASE("A look at the band counts for its day, over a reboot too", "[journey][hurts]") {
    Day day;
    day.at(10min).asks(command::BandLooksFine{});
    CHECK(day.status().band_checked);
    day.at(11min).daemon_stops();
    day.boot_id = "second boot";
    day.daemon_starts().at(12min);
    CHECK(day.status().band_checked);

    day.at(19h - 1s);
    CHECK(day.status().band_checked);
    day.at(19h);
    CHECK_FALSE(day.status().band_checked);
}

TEST_CASE("A walk instead of the routine is a whole break", "[journey][hurts]") {
    Day day;
    in_a_break(day).asks(command::FinishRoutine{RoutineEnd::Walk});

    CHECK(day.outcome);
    CHECK(day.today().completed == 1);
    CHECK(day.today().towards_goal == 1);
    CHECK(day.status().phase == api::Phase::Counting);
    CHECK(day.status().sitting == 0s);
    day.asks(command::CheckIn{core::Feeling::Easier});
    CHECK_FALSE(day.outcome);
}
