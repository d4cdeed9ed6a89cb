// A guided break that is disturbed: what pauses it, where it goes on, and what is said after it.
#include "catch.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using namespace unhunch;
using core::Interruption;
using fake::Day;
namespace command = core::command;

namespace {

/// Nobody at the keyboard for a while, then a break started from the terminal of another machine, as it were.
Day& in_a_break(Day& day) {
    day.at(10s).stops_typing();
    return day.at(15s).asks(command::StartBreak{{"desk_reset"}});
}

core::StepRecord step(unsigned number) {
    return {.step = number, .exercise = {"chin_tuck"}, .planned = 20s, .done = 20s};
}

}  // namespace

TEST_CASE("Going back to typing for five seconds pauses the break", "[journey]") {
    Day day{{}, Day::Watched::Desk};
    in_a_break(day).at(30s).types();

    day.at(34s);
    CHECK(day.status().phase == api::Phase::OnBreak);
    day.at(36s);

    CHECK(day.status().phase == api::Phase::BreakPaused);
    CHECK(day.status().interrupted_by == Interruption::Typing);
}

TEST_CASE("A few keys are no typing", "[journey]") {
    Day day{{}, Day::Watched::Desk};
    in_a_break(day);

    day.at(30s).types().at(33s).stops_typing();
    day.at(34s).types().at(36s).stops_typing();
    day.at(50s);

    CHECK(day.status().phase == api::Phase::OnBreak);
    CHECK(day.input.threshold == 2s);
}

TEST_CASE("The hand that started the break may linger, but not for long", "[journey]") {
    Day day{{}, Day::Watched::Desk};
    day.at(1min).asks(command::StartBreak{{"desk_reset"}});

    day.at(1min + 9s);
    CHECK(day.status().phase == api::Phase::OnBreak);
    day.at(1min + 11s);
    CHECK(day.status().phase == api::Phase::BreakPaused);
}

TEST_CASE("A call that opens pauses the break, one that was open before does not", "[journey]") {
    Day day{{}, Day::Watched::Desk};
    in_a_break(day);
    REQUIRE(day.calls->looked_at);
    day.calls->tell(ports::finding::Call{false});

    day.at(30s);
    day.calls->tell(ports::finding::Call{true});

    CHECK(day.status().phase == api::Phase::BreakPaused);
    CHECK(day.status().interrupted_by == Interruption::Call);

    Day talking{{}, Day::Watched::Desk};
    in_a_break(talking);
    talking.calls->tell(ports::finding::Call{true});
    CHECK(talking.status().phase == api::Phase::OnBreak);
    CHECK(talking.status().in_call);
}

TEST_CASE("A break that was disturbed goes on at the step it had come to", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    day.at(35min).asks(command::ReportStep{step(0)}).asks(command::ReportStep{step(1)});
    day.locks();

    CHECK(day.status().next_step == 2);
    CHECK(day.status().routine_done == 40s);
    CHECK(day.status().interrupted_by == Interruption::Away);

    day.at(36min).unlocks().asks(command::ContinueRoutine{});
    CHECK_FALSE(day.status().interrupted_by);
    CHECK(day.windows.opened.size() == 1);
}

TEST_CASE("Of each step it is written down what became of it", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    core::StepRecord some{.exercise = {"chin_tuck"}, .reps_planned = 8, .reps_done = 3, .planned = 24s, .done = 9s};
    core::StepRecord none{.exercise = {"chin_tuck"}, .reps_planned = 8, .planned = 24s};
    core::StepRecord quickly{.exercise = {"chin_tuck"}, .reps_planned = 8, .reps_done = 8, .planned = 24s, .done = 20s};

    day.at(35min).asks(command::ReportStep{quickly}).asks(command::ReportStep{some}).asks(command::ReportStep{none});
    day.asks(command::RoutineHurts{}).asks(command::ReportStep{some});

    std::vector<core::StepOutcome> outcomes;
    for (const auto& written : day.journal.records)
        if (const auto* step = std::get_if<core::StepRecord>(&written.record)) outcomes.push_back(step->outcome);
    CHECK(outcomes == std::vector{core::StepOutcome::Done, core::StepOutcome::Partial, core::StepOutcome::Skipped,
                                  core::StepOutcome::Hurts});
}

TEST_CASE("After a crash of everything a new window takes the break up at its step", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    day.at(35min).asks(command::ReportStep{step(0)});
    day.at(35min + 5s).daemon_crashes().at(35min + 10s).daemon_starts();
    REQUIRE(day.status().phase == api::Phase::BreakPaused);

    day.asks(command::ContinueRoutine{});

    CHECK(day.windows.opened.size() == 2);
    CHECK(day.status().next_step == 1);
}

TEST_CASE("A window that outlived the daemon says so and stays the only one", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    day.at(35min).daemon_crashes().at(35min + 10s).daemon_starts();

    day.asks(command::PauseRoutine{}).asks(command::ContinueRoutine{});

    CHECK(day.windows.opened.size() == 1);
}

TEST_CASE("How a break did me is written down once, and only after one", "[journey]") {
    Day day;
    day.at(34min).asks(command::CheckIn{core::Feeling::Easier});
    CHECK_FALSE(day.outcome);

    day.answers(core::Answer::Start);
    day.at(36min).finishes(core::RoutineEnd::Completed);
    day.asks(command::CheckIn{core::Feeling::Worse, core::BodyArea::Neck});
    CHECK(day.outcome);
    day.asks(command::CheckIn{core::Feeling::Same});
    CHECK_FALSE(day.outcome);

    REQUIRE(day.journal.all<core::CheckInRecord>().size() == 1);
    const auto said = day.journal.all<core::CheckInRecord>()[0];
    CHECK(said.run == day.journal.all<core::StartRecord>()[0].run);
    CHECK(said.area == core::BodyArea::Neck);
}

TEST_CASE("Ten minutes after a break it is too late to say how it was", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    day.at(36min).finishes(core::RoutineEnd::Completed);
    day.at(46min + 2s).asks(command::CheckIn{core::Feeling::Easier});
    CHECK_FALSE(day.outcome);
    CHECK(day.journal.all<core::CheckInRecord>().empty());
}
