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

TEST_CASE("An easier exercise that was taken stays after a crash of everything, until the break is over", "[journey]") {
    Day day;
    day.asks(command::TakeEasier{{1, {"seated_row"}}});
    CHECK_FALSE(day.outcome);
    day.at(34min).answers(core::Answer::Start);
    day.at(35min).asks(command::TakeEasier{{1, {"band_row"}}}).asks(command::TakeEasier{{1, {"seated_row"}}});

    day.at(35min + 5s).daemon_crashes().at(35min + 10s).daemon_starts();

    CHECK(day.status().easier == std::vector<core::EasierMove>{{1, {"seated_row"}}});
    day.asks(command::ContinueRoutine{}).at(36min).finishes(core::RoutineEnd::Completed);
    CHECK(day.status().easier.empty());
}

TEST_CASE("A window that outlived the daemon says so and stays the only one", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    day.at(35min).daemon_crashes().at(35min + 10s).daemon_starts();

    day.asks(command::PauseRoutine{}).asks(command::ContinueRoutine{});

    CHECK(day.windows.opened.size() == 1);
}

TEST_CASE("Closing the health note before the first exercise is no break left early", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    day.at(34min + 1s).asks(command::PauseRoutine{});
    const auto routine = day.status().routine;

    day.at(34min + 20s).types().asks(command::FinishRoutine{core::RoutineEnd::Partial});

    CHECK(day.today().partial == 0);
    CHECK(day.journal.all<core::EndRecord>().empty());
    CHECK(day.status().phase == api::Phase::Due);
    CHECK(day.status().sitting > 34min);
    day.at(35min).stops_typing();
    CHECK_FALSE(day.notifier.visible);  // a grace comes first
    day.at(35min + 21s);
    CHECK(day.notifier.visible);
    CHECK(day.notifier.last.snooze_offered);
    day.answers(core::Answer::Start);
    day.at(38min).finishes(core::RoutineEnd::Completed);
    CHECK(day.today().completed == 1);
    CHECK(day.today().reminders == 1);  // it was the same one
}

TEST_CASE("A health note that is left standing is no break left early either", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    day.at(34min + 1s).asks(command::PauseRoutine{}).types();

    day.at(44min + 2s);

    CHECK(day.status().phase == api::Phase::Due);
    CHECK(day.today().partial == 0);

    Day rebooted;
    rebooted.at(34min).answers(core::Answer::Start);
    rebooted.at(34min + 1s).asks(command::PauseRoutine{}).daemon_crashes();
    rebooted.boot_id = "second boot";
    rebooted.at(36min).daemon_starts();
    CHECK(rebooted.today().partial == 0);
}

TEST_CASE("A health note that is closed before anything was due asks for nothing", "[journey]") {
    Day day;
    day.at(5min).asks(command::StartBreak{{"desk_reset"}});
    day.at(5min + 1s).asks(command::PauseRoutine{});

    day.at(6min).asks(command::FinishRoutine{core::RoutineEnd::Partial});

    CHECK(day.status().phase == api::Phase::Counting);
    CHECK(day.today().partial == 0);
    day.at(20min);
    CHECK_FALSE(day.notifier.visible);
}

TEST_CASE("A break that was begun, paused and left is left early all the same", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    day.at(34min + 30s).asks(command::PauseRoutine{});

    day.at(35min).asks(command::FinishRoutine{core::RoutineEnd::Partial});

    CHECK(day.today().partial == 1);
    CHECK(day.status().phase == api::Phase::Snoozed);
}

TEST_CASE("What a physiotherapist asked for twice a day is offered until it was done twice, not begun twice", "[journey]") {
    Day day;  // a Tuesday
    auto routines = fake::two_routines();
    routines[1].prescribed = core::Prescription{.days = {2}, .times_a_day = 2};
    day.runner().change_routines(routines);
    const core::RoutineId asked_for{"wrist_break"};
    const core::RoutineId other{"desk_reset"};
    const auto does = [&](core::Length at, core::seconds share) {
        day.at(at).asks(command::StartBreak{});
        const auto begun = day.windows.opened.back();
        day.at(at + 2min).asks(command::ReportStep{{.exercise = {"chin_tuck"}, .planned = 85s, .done = share}});
        day.asks(command::FinishRoutine{core::RoutineEnd::Partial});
        return begun;
    };

    CHECK(does(10min, 20s) == asked_for);
    CHECK(does(20min, 60s) == other);  // never the same one twice in a row
    CHECK(does(30min, 60s) == asked_for);
    day.at(35min).daemon_stops().daemon_starts();
    day.runner().change_routines(routines);
    CHECK(day.status().routine == asked_for);  // a restart forgets which was last, not what was done
    CHECK(does(40min, 60s) == asked_for);
    CHECK(does(50min, 60s) == other);
    CHECK(does(60min, 60s) == other);
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

TEST_CASE("A crash between saving the phase and writing the journal leaves neither out of step", "[journey]") {
    Day day;
    day.at(34min).answers(core::Answer::Start);
    const auto written = day.journal.records;
    day.at(35min).finishes(core::RoutineEnd::Completed);

    day.journal.records = written;  // the phase came to the disk, and what belongs to it did not
    day.daemon_crashes().daemon_starts().finishes(core::RoutineEnd::Completed);

    CHECK(day.outcome);
    REQUIRE(day.journal.all<core::EndRecord>().size() == 1);
    CHECK(day.journal.all<core::EndRecord>()[0].run == day.journal.all<core::StartRecord>()[0].run);
    CHECK(day.journal.all<core::StepRecord>().size() == 1);
}
