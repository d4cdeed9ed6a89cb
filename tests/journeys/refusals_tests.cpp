// What cannot be done now is refused in a sentence that says why, and then everything is as it was.
#include "catch.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using unhunch::core::Answer;
using unhunch::fake::Day;
namespace api = unhunch::api;
namespace core = unhunch::core;
namespace command = unhunch::core::command;

namespace {

/// What the person is told to that; empty where it was done.
std::string told(Day& day, const core::Command& asked) {
    day.asks(asked);
    return day.outcome ? "" : day.outcome.failure().message;
}

bool begins_with(const std::string& text, const char* words) { return text.starts_with(words); }

}  // namespace

TEST_CASE("Without a routine nothing can be done to one", "[journey]") {
    Day day;
    day.at(5min);
    CHECK(begins_with(told(day, command::TellLength{60s, 50s}), "No routine is running"));
    CHECK(begins_with(told(day, command::TakeEasier{{0, {"wall_push_up"}}}), "No routine is running"));
    CHECK(begins_with(told(day, command::ReportStep{{.exercise = {"chin_tuck"}, .planned = 30s, .done = 30s}}), "No routine is running"));
    CHECK(begins_with(told(day, command::FinishRoutine{core::RoutineEnd::Completed}), "No routine is running"));
    CHECK(begins_with(told(day, command::RoutineHurts{}), "No routine is running"));
    CHECK(begins_with(told(day, command::ContinueRoutine{}), "There is no paused routine"));
    CHECK(begins_with(told(day, command::CheckIn{core::Feeling::Easier, {}}), "No break ended just now"));
    CHECK(begins_with(told(day, command::RateEffort{{"chin_tuck"}, 5}), "No routine is running"));
    CHECK(told(day, command::PauseRoutine{}).empty());  // it stands still already
    CHECK(day.journal.all<core::StepRecord>().empty());
    CHECK(day.journal.all<core::EndRecord>().empty());
    CHECK(day.status().sitting == 5min);
}

TEST_CASE("While a routine runs no second one begins, and no other break is noted", "[journey]") {
    Day day;
    day.at(10min).asks(command::StartBreak{{"desk_reset"}});
    REQUIRE(day.outcome);
    CHECK(begins_with(told(day, command::StartBreak{{"wrist_break"}}), "A routine is already running"));
    CHECK(begins_with(told(day, command::StartSession{}), "A routine is already running"));
    CHECK(begins_with(told(day, command::Remind{}), "A routine is running"));
    CHECK(begins_with(told(day, command::LogBreak{core::LoggedBreak::Walk, 5min, {}}), "A routine is running"));
    CHECK(begins_with(told(day, command::UndoSkip{}), "There is no skip to undo"));
    CHECK(begins_with(told(day, command::ContinueRoutine{}), "There is no paused routine"));
    CHECK(day.journal.all<core::StartRecord>().size() == 1);
    CHECK(day.journal.all<core::LoggedBreakRecord>().empty());
}

TEST_CASE("A reminder is asked for where one can be seen, once", "[journey]") {
    Day shown;
    shown.at(34min);
    REQUIRE(shown.notifier.visible);
    CHECK(begins_with(told(shown, command::Remind{}), "A reminder is already on the screen"));
    CHECK(shown.notifier.shown == 1);

    Day locked;
    locked.at(10min).locks();
    CHECK(begins_with(told(locked, command::Remind{}), "Nobody is at the desk"));
    CHECK(begins_with(told(locked, command::StartBreak{{""}}), "The screen is locked"));

    Day paused;
    paused.at(10min).asks(command::Pause{});
    CHECK(begins_with(told(paused, command::Remind{}), "Reminders are paused"));
    paused.asks(command::Resume{});
    CHECK(begins_with(told(paused, command::Resume{}), "Reminders are not paused"));

    Day called;
    called.at(10min).call(true);
    CHECK(begins_with(told(called, command::Remind{}), "A reminder would be held back"));
    CHECK(called.notifier.shown == 0);

    Day snoozed;
    snoozed.at(34min).answers(Answer::Snooze);
    CHECK(told(snoozed.at(35min), command::Remind{}).empty());
    CHECK(snoozed.notifier.visible);
}

TEST_CASE("A reminder is snoozed as often as it may be, and a skip is undone once, within ten seconds", "[journey]") {
    Day day;
    CHECK(begins_with(told(day.at(10min), command::AnswerReminder{Answer::Skip}), "There is no reminder to answer"));
    day.at(34min).answers(Answer::Snooze);
    day.at(43min).answers(Answer::Snooze);
    REQUIRE(day.outcome);
    day.at(52min);
    REQUIRE(day.notifier.visible);
    CHECK(begins_with(told(day, command::AnswerReminder{Answer::Snooze}), "This reminder was snoozed as often"));
    CHECK(day.notifier.visible);

    day.answers(Answer::Skip);
    CHECK(begins_with(told(day.at(52min + 11s), command::UndoSkip{}), "There is no skip to undo"));
    CHECK(day.today().skipped == 1);
}

TEST_CASE("A skip undone while something holds reminders back waits with them", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Skip).do_not_disturb(true);
    CHECK(told(day.at(34min + 5s), command::UndoSkip{}).empty());
    CHECK_FALSE(day.notifier.visible);
    day.at(40min).do_not_disturb(false);
    day.at(45min);
    CHECK(day.notifier.visible);

    Day left;
    left.at(34min).answers(Answer::Skip).locks();
    CHECK(told(left.at(34min + 5s), command::UndoSkip{}).empty());
    CHECK_FALSE(left.notifier.visible);
}

TEST_CASE("Times that cannot be meant are refused", "[journey]") {
    Day day;
    day.at(20min);
    const auto now = day.clock.moment.wall;
    CHECK(begins_with(told(day, command::LogBreak{core::LoggedBreak::Walk, 5min, now + 1s}), "That break would end in the future"));
    CHECK(begins_with(told(day, command::LogBreak{core::LoggedBreak::Walk, 5min, now - 7 * 24h - 1s}), "That break is more than a week ago"));
    CHECK(begins_with(told(day, command::Pause{now}), "That time has passed already"));
    CHECK(begins_with(told(day, command::StartBreak{{"handstand"}}), "There is no routine \"handstand\""));
    CHECK(day.status().sitting == 20min);
    CHECK_FALSE(day.status().paused);

    CHECK(told(day, command::LogBreak{core::LoggedBreak::Walk, 5min, now - 30min}).empty());
    CHECK(day.status().sitting == 20min);  // sat since: nothing of that was rested from
}

TEST_CASE("What is not left out cannot be allowed again, and nothing is answered that was not asked", "[journey][hurts]") {
    Day day;
    day.at(10min);
    CHECK(begins_with(told(day, command::AllowAgain{core::ExerciseId{"chin_tuck"}}), "Nothing of that name is left out"));
    CHECK(begins_with(told(day, command::AllowAgain{core::BodyArea::Hips}), "Nothing of that name is left out"));
    CHECK(begins_with(told(day, command::AnswerHurt{core::AfterPain::Gone}), "Nothing that hurt is asked about"));
    CHECK(begins_with(told(day, command::AnswerGotUp{true}), "Nothing was asked"));

    day.asks(command::ReportHurt{{"chin_tuck"}, core::BodyArea::Neck, core::Pain::Clear});
    CHECK(begins_with(told(day, command::StartBreak{{"desk_reset"}}), "A move of \"desk_reset\" is left out"));
    CHECK(begins_with(told(day, command::AllowAgain{core::ExerciseId{"wall_sit"}}), "Nothing of that name is left out"));
    CHECK(told(day, command::AllowAgain{core::ExerciseId{"chin_tuck"}}).empty());
    CHECK(told(day, command::StartBreak{{"desk_reset"}}).empty());
}

TEST_CASE("A break that hurts while it stands still is the one that hurt", "[journey][hurts]") {
    Day day;
    day.at(10min).asks(command::StartBreak{{"desk_reset"}});
    day.at(10min + 40s).asks(command::PauseRoutine{});
    CHECK(told(day, command::RoutineHurts{}).empty());
    CHECK(told(day.at(11min), command::FinishRoutine{core::RoutineEnd::Partial}).empty());
    REQUIRE(day.journal.all<core::EndRecord>().size() == 1);
    CHECK(day.journal.all<core::EndRecord>()[0].end == core::RoutineEnd::Hurts);
}

TEST_CASE("A reminder that waits for a lull comes at once when it is asked for", "[journey]") {
    Day day;
    day.at(31min);
    REQUIRE(day.notifier.shown == 0);
    CHECK(told(day, command::Remind{}).empty());
    CHECK(day.notifier.visible);
    CHECK(day.notifier.last.snooze_offered);
}

TEST_CASE("A break begun right after a skip leaves nothing to undo", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Skip);
    day.at(34min + 3s).asks(command::StartBreak{{"desk_reset"}});
    REQUIRE(day.outcome);
    CHECK(begins_with(told(day.at(34min + 5s), command::UndoSkip{}), "There is no skip to undo"));
}

TEST_CASE("What is switched off holds nothing back", "[journey]") {
    core::Settings wishes;
    wishes.hold_calls = wishes.hold_do_not_disturb = wishes.hold_full_screen = false;
    Day day{wishes};
    day.at(10min).call(true).do_not_disturb(true).tell(core::event::FullScreen{true});
    day.at(34min);
    CHECK(day.notifier.visible);
}

TEST_CASE("A break left standing still ends when the next one begins", "[journey]") {
    Day day;
    day.at(10min).asks(command::StartBreak{{"desk_reset"}});
    day.at(10min + 40s).asks(command::ReportStep{{.exercise = {"chin_tuck"}, .reps_planned = 8, .reps_done = 8, .planned = 40s, .done = 30s}});
    day.asks(command::PauseRoutine{});
    CHECK(told(day.at(12min), command::StartBreak{{"wrist_break"}}).empty());
    REQUIRE(day.journal.all<core::EndRecord>().size() == 1);
    CHECK(day.journal.all<core::EndRecord>()[0].end == core::RoutineEnd::Partial);
    CHECK(day.journal.all<core::StepRecord>()[0].outcome == core::StepOutcome::Done);  // all repetitions are all of it
}

TEST_CASE("On a locked screen a break is neither begun nor continued", "[journey]") {
    Day day;
    day.locks();
    CHECK(begins_with(told(day.at(1min), command::StartBreak{{"desk_reset"}}), "The screen is locked"));
    CHECK(told(day.unlocks().at(10min), command::StartBreak{{"desk_reset"}}).empty());
    day.at(10min + 20s).locks();
    CHECK(begins_with(told(day.at(11min), command::ContinueRoutine{}), "The screen is locked"));
    CHECK(day.status().phase == api::Phase::BreakPaused);
    CHECK(told(day.unlocks().at(12min), command::ContinueRoutine{}).empty());
    CHECK(day.status().phase == api::Phase::OnBreak);
}

TEST_CASE("A window that is lost when nothing runs, or when its break stands still, ends nothing", "[journey]") {
    Day day;
    day.at(5min).tell(core::event::BreakWindowLost{});
    CHECK(day.journal.all<core::EndRecord>().empty());
    day.at(10min).asks(command::StartBreak{{"desk_reset"}});
    day.at(10min + 10s).asks(command::PauseRoutine{});
    day.tell(core::event::BreakWindowLost{});
    CHECK(day.journal.all<core::EndRecord>().empty());
    CHECK(told(day.at(11min), command::ContinueRoutine{}).empty());
    CHECK(day.windows.opened.size() == 2);
}

TEST_CASE("That it felt worse is written down with where, and that alone", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    day.at(36min).finishes(core::RoutineEnd::Completed);
    CHECK(told(day, command::CheckIn{core::Feeling::Worse, core::BodyArea::Neck}).empty());
    day.at(70min).answers(Answer::Start);
    day.at(72min).finishes(core::RoutineEnd::Completed);
    CHECK(told(day, command::CheckIn{core::Feeling::Same, core::BodyArea::Neck}).empty());
    const auto said = day.journal.all<core::CheckInRecord>();
    REQUIRE(said.size() == 2);
    CHECK(said[0].area == core::BodyArea::Neck);
    CHECK_FALSE(said[1].area);
}
