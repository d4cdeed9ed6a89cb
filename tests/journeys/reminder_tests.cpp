// Whole mornings around one reminder: answers, snoozes, pauses, standing and what each is worth.
#include "catch.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using unhunch::core::Answer;
using unhunch::core::RoutineEnd;
using unhunch::core::Settings;
using unhunch::fake::Day;
namespace api = unhunch::api;
namespace core = unhunch::core;
namespace command = unhunch::core::command;

TEST_CASE("A reminder waits for a lull, but not for ever", "[journey]") {
    Day typing;
    typing.at(33min - 1s);
    CHECK(typing.notifier.shown == 0);
    typing.at(33min + 1s);
    CHECK(typing.notifier.shown == 1);

    Day pausing;
    pausing.at(31min).stops_typing();
    pausing.at(31min + 3s);
    CHECK(pausing.notifier.shown == 0);
    CHECK(pausing.input.threshold == 4s);
    pausing.at(31min + 5s);
    CHECK(pausing.notifier.shown == 1);
}

TEST_CASE("While nothing is due, only long silences are listened for", "[journey]") {
    Day day;
    day.at(10min);
    CHECK(day.input.threshold == 2min);
}

TEST_CASE("A finished routine is written down once, step by step, and the count starts anew", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    REQUIRE(day.windows.opened.size() == 1);
    CHECK_FALSE(day.notifier.visible);
    CHECK(day.status().state == api::State::OnBreak);

    day.at(36min).finishes(RoutineEnd::Completed);
    day.asks(command::FinishRoutine{RoutineEnd::Completed});
    CHECK_FALSE(day.outcome);

    CHECK(day.journal.all<core::StartRecord>().size() == 1);
    REQUIRE(day.journal.all<core::StepRecord>().size() == 1);
    CHECK(day.journal.all<core::StepRecord>()[0].run == day.journal.all<core::StartRecord>()[0].run);
    REQUIRE(day.journal.all<core::EndRecord>().size() == 1);
    CHECK(day.journal.all<core::EndRecord>()[0].length == 2min);
    CHECK(day.today().completed == 1);
    CHECK(day.today().towards_goal == 1);
    CHECK(day.today().on_break == 2min);
    CHECK(day.status().sitting == 0s);
    CHECK(day.status().routine != day.windows.opened[0]);  // another body area's turn
}

TEST_CASE("Less than half of a routine is offered again after a snooze without using one up", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    day.at(35min).finishes(RoutineEnd::Partial, 20s);
    CHECK(day.status().phase == api::Phase::Snoozed);
    CHECK(day.today().partial == 1);

    day.at(44min);
    CHECK(day.notifier.visible);
    CHECK(day.notifier.last.snooze_offered);
    day.answers(Answer::Snooze);
    day.at(53min).answers(Answer::Snooze);
    CHECK(day.outcome);
}

TEST_CASE("Half of a routine, or one that hurt, counts for the rhythm", "[journey]") {
    Day half;
    half.at(34min).answers(Answer::Start);
    half.at(35min).finishes(RoutineEnd::Partial, 44s);
    CHECK(half.status().phase == api::Phase::Counting);
    CHECK(half.status().sitting == 0s);

    Day hurt;
    hurt.at(34min).answers(Answer::Start);
    hurt.at(34min + 5s).asks(command::FinishRoutine{RoutineEnd::Hurts});
    CHECK(hurt.status().sitting == 0s);
    CHECK(hurt.today().partial == 1);
}

TEST_CASE("A third snooze is not offered", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Snooze);
    day.at(43min).answers(Answer::Snooze);
    day.at(52min);
    REQUIRE(day.notifier.visible);
    CHECK_FALSE(day.notifier.last.snooze_offered);

    day.answers(Answer::Snooze);

    CHECK_FALSE(day.outcome);
    CHECK(day.notifier.visible);
    CHECK(day.today().snoozed == 2);
    CHECK(day.today().reminders == 1);
}

TEST_CASE("A skip can be undone for ten seconds, and then the reminder is back", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Skip);
    CHECK(day.today().skipped == 1);
    day.at(34min + 9s).asks(command::UndoSkip{});
    CHECK(day.outcome);
    CHECK(day.notifier.visible);
    CHECK(day.today().skipped == 0);
    CHECK(day.status().sitting == 34min + 9s);

    day.answers(Answer::Skip);
    day.at(34min + 20s).asks(command::UndoSkip{});
    CHECK_FALSE(day.outcome);
}

TEST_CASE("An ignored reminder leaves a quiet mark and comes again after 15 more minutes of sitting", "[journey]") {
    Day day;
    day.at(33min + 5min + 1s);
    CHECK_FALSE(day.notifier.visible);
    CHECK(day.status().mark);
    CHECK(day.today().ignored == 1);
    day.at(33min + 5min + 15min - 1s);
    CHECK(day.notifier.shown == 1);
    day.at(33min + 5min + 15min + 3min + 1s);
    CHECK(day.notifier.shown == 2);
}

TEST_CASE("A pause holds back, ends by itself and does not follow the wall clock", "[journey]") {
    Day day;
    day.at(10min).asks(command::PauseFor{1h});
    day.at(20min).sets_the_clock(day.clock.moment.wall + 3h);
    day.at(69min);
    CHECK(day.notifier.shown == 0);
    CHECK(day.status().phase == api::Phase::Held);
    CHECK(day.status().hold == core::Hold::Paused);

    day.at(70min + 121s);

    CHECK(day.notifier.shown == 1);
    CHECK_FALSE(day.status().paused);
}

TEST_CASE("A pause survives a restart and a reboot", "[journey]") {
    Day day;
    day.at(10min).asks(command::Pause{std::nullopt}).daemon_stops();
    day.at(11min).daemon_starts();
    CHECK(day.status().paused);

    day.daemon_stops();
    day.boot_id = "second boot";
    day.clock.moment.uptime = core::Uptime{1min};
    day.daemon_starts();

    CHECK(day.status().paused);
    CHECK(day.status().sitting == 0s);
    day.asks(command::Resume{});
    CHECK_FALSE(day.status().paused);
}

TEST_CASE("Standing is presence that does not count and ends a bout", "[journey]") {
    Day day;
    day.at(20min).asks(command::SetStanding{true});
    CHECK(day.status().state == api::State::Standing);
    day.at(50min).asks(command::SetStanding{false});

    CHECK(day.status().sitting == 20min);
    CHECK(day.today().standing == 30min);
    day.at(59min);
    CHECK(day.today().longest_bout == 20min);
    CHECK(day.notifier.shown == 0);
    day.at(64min);
    CHECK(day.notifier.shown == 1);
}

TEST_CASE("Standing up withdraws a shown reminder", "[journey]") {
    Day day;
    day.at(34min).asks(command::SetStanding{true});
    CHECK_FALSE(day.notifier.visible);
    day.at(40min);
    CHECK_FALSE(day.notifier.visible);
}

TEST_CASE("A walk told by hand counts like a break", "[journey]") {
    Day day;
    day.at(25min).asks(command::LogBreak{core::LoggedBreak::Walk, 5min, std::nullopt});
    CHECK(day.outcome);
    CHECK(day.status().sitting == 0s);
    CHECK(day.today().towards_goal == 1);

    day.at(35min).asks(command::LogBreak{core::LoggedBreak::Stretch, 5min, day.clock.moment.wall - 4min});
    CHECK(day.status().sitting == 4min);
    day.asks(command::LogBreak{core::LoggedBreak::Walk, 5min, day.clock.moment.wall + 1min});
    CHECK_FALSE(day.outcome);
}

TEST_CASE("A walk told just after a reminder went unanswered is rest like any other", "[journey]") {
    constexpr auto ignored = 33min + 5min;
    for (const auto told_after : {0s, 30s}) {
        Day day;
        day.at(ignored).types();  // so that it is given up before the walk is told of, be it in the same instant
        REQUIRE(day.today().ignored == 1);
        const auto ended = day.clock.moment.wall - told_after;
        day.at(ignored + told_after).asks(command::LogBreak{core::LoggedBreak::Walk, 5min, ended});
        CHECK_FALSE(day.status().mark);
        day.at(ignored + 30min - 1s);
        CHECK(day.notifier.shown == 1);
        day.at(ignored + 30min + 3min + 1s);
        CHECK(day.notifier.shown == 2);
    }
}

TEST_CASE("Telling of a break does not bring the next one sooner", "[journey]") {
    Day day;
    day.at(33min + 1s).answers(Answer::Skip);
    day.at(35min).asks(command::LogBreak{core::LoggedBreak::Walk, 5min, day.clock.moment.wall - 4min});
    CHECK(day.outcome);
    CHECK(day.status().sitting == 2min - 1s);
}

TEST_CASE("A reminder can be tried at once without consequence", "[journey]") {
    Day day;
    day.at(5min).asks(command::Remind{});
    CHECK(day.notifier.visible);
    day.at(5min + 10s).answers(Answer::Skip);
    CHECK_FALSE(day.notifier.visible);
    CHECK(day.status().sitting == 5min + 10s);
    CHECK(day.today().skipped == 0);
    CHECK(day.today().reminders == 0);
}

TEST_CASE("Nothing can be tried while reminders are paused, and it says how to resume", "[journey]") {
    Day day;
    day.asks(command::Pause{std::nullopt}).asks(command::Remind{});
    REQUIRE_FALSE(day.outcome);
    CHECK(day.outcome.failure().message.find("unhunch resume") != std::string::npos);
}

TEST_CASE("An unknown routine is refused and the list is named", "[journey]") {
    Day day;
    day.asks(command::StartBreak{{"no_such_thing"}});
    REQUIRE_FALSE(day.outcome);
    CHECK(day.outcome.failure().message.find("unhunch routines") != std::string::npos);
    CHECK(day.windows.opened.empty());
}

TEST_CASE("A break window that could not open gives the reminder back", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    day.at(34min + 2s).tell(core::event::BreakWindowLost{});
    CHECK(day.status().phase == api::Phase::Snoozed);
    day.at(43min);
    CHECK(day.notifier.visible);
}

TEST_CASE("A routine whose window crashed on the way can be continued in a new one", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    day.at(35min).asks(command::ReportStep{{.exercise = {"chin_tuck"}, .planned = 30s, .done = 30s}});
    day.tell(core::event::BreakWindowLost{});
    CHECK(day.status().phase == api::Phase::BreakPaused);

    day.at(36min).asks(command::ContinueRoutine{});

    CHECK(day.status().phase == api::Phase::OnBreak);
    CHECK(day.windows.opened.size() == 2);
}

TEST_CASE("A lock pauses a running routine, and it can be taken up for ten minutes", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    day.at(35min).locks();
    CHECK(day.status().phase == api::Phase::BreakPaused);
    day.at(36min).unlocks();
    day.at(37min).asks(command::ContinueRoutine{});
    day.at(38min).finishes(RoutineEnd::Completed);
    CHECK(day.journal.all<core::EndRecord>().at(0).length == 2min);

    Day left;
    left.at(34min).answers(Answer::Start);
    left.at(35min).locks();
    left.at(45min + 1s);
    REQUIRE(left.journal.all<core::EndRecord>().size() == 1);
    CHECK(left.journal.all<core::EndRecord>()[0].end == RoutineEnd::Partial);
    CHECK(left.journal.all<core::EndRecord>()[0].length == 1min);
}

TEST_CASE("A routine left open ends by itself ten minutes past its length", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    day.at(34min + 103s + 10min + 1s);
    CHECK(day.today().partial == 1);
}

TEST_CASE("Only news is published, not the passing of time", "[journey]") {
    Day day;
    int published = 0;
    const auto watch = day.runner().watch([&](const api::Status&) { ++published; });
    const int before = published;
    day.at(10min).tell(core::event::DeadlineReached{});
    day.at(20min).tell(core::event::DeadlineReached{});
    CHECK(published == before);
    day.at(30min + 1s);
    CHECK(published > before);
}

TEST_CASE("Outside working hours the count stands still and nothing becomes due", "[journey]") {
    Settings settings;
    for (auto& day : settings.working_hours) day = {{9h, 9h + 20min}, {13h, 17h}};
    Day day{settings};

    day.at(2h);
    CHECK(day.notifier.shown == 0);
    CHECK(day.status().sitting == 20min);
    CHECK(day.status().hold == core::Hold::Hours);
    CHECK(day.today().sitting == 2h);

    day.at(4h + 13min + 1s);
    CHECK(day.notifier.shown == 1);
}

TEST_CASE("Where no routine fits, a walk is offered, and it counts", "[journey]") {
    Settings settings;
    settings.positions = {core::Position::Hanging};
    Day day{settings};
    day.at(34min).answers(Answer::Start);
    REQUIRE(day.windows.opened == std::vector{core::RoutineId{"walk"}});
    day.at(35min).finishes(RoutineEnd::Completed, 55s);
    CHECK(day.today().towards_goal == 1);
}

TEST_CASE("A reminder that was only tried is over when something holds it back", "[journey]") {
    Day day;
    day.at(5min).asks(command::Remind{});
    day.at(5min + 10s).asks(command::PauseFor{15min});
    CHECK_FALSE(day.notifier.visible);
    CHECK(day.status().phase == api::Phase::Counting);
    day.at(29min);
    CHECK(day.notifier.shown == 1);
    CHECK(day.today().held == 0s);
}

TEST_CASE("A reminder that was only tried and not answered does not swallow the real one", "[journey]") {
    Day day;
    day.at(28min).asks(command::Remind{});
    day.at(33min + 1s);
    CHECK(day.status().phase == api::Phase::Due);
    CHECK(day.today().ignored == 0);
}

TEST_CASE("After a natural break in a paused routine the next reminder has its snoozes again", "[journey]") {
    Settings settings;
    settings.snooze_max = 1;
    Day day{settings};
    day.at(34min).answers(Answer::Snooze);
    day.at(43min).answers(Answer::Start);
    day.at(43min + 10s).asks(command::PauseRoutine{}).stops_typing();
    day.at(60min).types();
    day.at(60min + 34min);
    REQUIRE(day.notifier.visible);
    CHECK(day.notifier.last.snooze_offered);
    CHECK(day.today().reminders == 2);
}

TEST_CASE("The answer belongs to the routine that was shown, whatever was chosen since", "[journey]") {
    Day day;
    day.at(34min);
    const auto shown = day.status().routine;
    Settings settings = day.settings;
    settings.areas_off = {shown.value == "desk_reset" ? core::BodyArea::Neck : core::BodyArea::Wrist};
    day.runner().change_plan(settings, core::Calendar{});
    CHECK(day.status().routine == shown);
    day.answers(Answer::Start);
    CHECK(day.windows.opened == std::vector{shown});
}

TEST_CASE("A longer limit takes back the reminder that is not due any more", "[journey]") {
    Day day;
    day.at(34min);
    Settings settings = day.settings;
    settings.sit_limit = 45min;
    day.runner().change_plan(settings, core::Calendar{});
    CHECK_FALSE(day.notifier.visible);
    CHECK(day.status().phase == api::Phase::Counting);
    CHECK(day.status().limit == 45min);
}

TEST_CASE("Typing while standing wakes nobody for a lull", "[journey]") {
    Day day;
    day.at(34min).asks(command::SetStanding{true});
    day.at(35min).tell(core::event::DeadlineReached{});
    CHECK(day.input.threshold == 2min);
}

TEST_CASE("A window that crashes on the way through the first exercise leaves the routine to be continued", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    day.at(34min + 14s).tell(core::event::BreakWindowLost{});
    CHECK(day.status().phase == api::Phase::BreakPaused);
}
