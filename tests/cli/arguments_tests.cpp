// The words of the command line and what they mean.
#include "cli/arguments.hpp"

#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
namespace request = cli::request;

namespace {

cli::Understood said(std::vector<std::string> words) { return cli::understood(std::move(words), "1.2.3"); }

template <class Kind>
Kind meant(std::vector<std::string> words) {
    const auto understood = said(std::move(words));
    REQUIRE(std::holds_alternative<cli::Request>(understood));
    const auto request = std::get<cli::Request>(understood);
    REQUIRE(std::holds_alternative<Kind>(request));
    return std::get<Kind>(request);
}

template <class Kind>
Kind asked(std::vector<std::string> words) {
    const auto command = meant<request::Ask>(std::move(words)).command;
    REQUIRE(std::holds_alternative<Kind>(command));
    return std::get<Kind>(command);
}

bool wrong(std::vector<std::string> words) { return std::holds_alternative<cli::WrongUse>(said(std::move(words))); }

}  // namespace

TEST_CASE("The status can be read once or followed", "[cli]") {
    CHECK_FALSE(meant<request::ShowStatus>({"status"}).json);
    CHECK(meant<request::ShowStatus>({"status", "--json"}).json);
    CHECK(meant<request::ShowStatus>({"status", "--follow", "--json"}).follow);
}

TEST_CASE("A break is chosen by name or left to the program", "[cli]") {
    CHECK(asked<core::command::StartBreak>({"break"}).routine.value.empty());
    CHECK(asked<core::command::StartBreak>({"break", "desk_reset"}).routine.value == "desk_reset");
}

TEST_CASE("A reminder is answered in one word", "[cli]") {
    CHECK(asked<core::command::AnswerReminder>({"snooze"}).answer == core::Answer::Snooze);
    CHECK(asked<core::command::AnswerReminder>({"skip"}).answer == core::Answer::Skip);
    asked<core::command::UndoSkip>({"undo"});
    asked<core::command::Remind>({"remind"});
    asked<core::command::Resume>({"resume"});
}

TEST_CASE("A pause lasts a length, until a time, until tomorrow or until resumed", "[cli]") {
    CHECK_FALSE(asked<core::command::Pause>({"pause"}).until);
    CHECK(asked<core::command::PauseFor>({"pause", "15m"}).length == 15min);
    CHECK(asked<core::command::PauseFor>({"pause", "1h"}).length == 1h);
    CHECK(meant<request::PauseUntil>({"pause", "until", "14:30"}).clock_time == 14h + 30min);
    asked<core::command::PauseUntilTomorrow>({"pause", "tomorrow"});
    asked<core::command::PauseUntilTomorrow>({"pause", "until", "tomorrow"});
    CHECK(wrong({"pause", "soon"}));
    CHECK(wrong({"pause", "0m"}));
    CHECK(wrong({"pause", "until"}));
    CHECK(wrong({"pause", "until", "25:00"}));
    CHECK(wrong({"pause", "15m", "please", "now"}));
}

TEST_CASE("A pause of more than a week is wrong use, as the daemon would not take it either", "[cli]") {
    CHECK(asked<core::command::PauseFor>({"pause", "168h"}).length == 168h);
    const auto too_long = said({"pause", "400h"});
    REQUIRE(std::holds_alternative<cli::WrongUse>(too_long));
    CHECK(std::get<cli::WrongUse>(too_long).sentence == "\"400h\" is no length of a pause; write 15m or 1h30m, 1 second to 168 hours");
}

TEST_CASE("A walk of five minutes need not be spelled out", "[cli]") {
    const auto log = meant<request::Log>({"log", "walk"});
    CHECK(log.what == core::LoggedBreak::Walk);
    CHECK(log.length == 5min);
    CHECK_FALSE(log.at);
}

TEST_CASE("A stretch of another length and time is noted as told", "[cli]") {
    const auto log = meant<request::Log>({"log", "stretch", "20m", "--at", "14:30"});
    CHECK(log.what == core::LoggedBreak::Stretch);
    CHECK(log.length == 20min);
    CHECK(log.at == core::minutes{14h + 30min});
    CHECK(wrong({"log"}));
    CHECK(wrong({"log", "swim"}));
    CHECK(wrong({"log", "walk", "5h"}));
    CHECK(wrong({"log", "walk", "10s"}));
    CHECK(wrong({"log", "walk", "--at", "noon"}));
}

TEST_CASE("Standing is on or off", "[cli]") {
    CHECK(asked<core::command::SetStanding>({"standing", "on"}).on);
    CHECK_FALSE(asked<core::command::SetStanding>({"standing", "off"}).on);
    CHECK(wrong({"standing"}));
    CHECK(wrong({"standing", "maybe"}));
}

TEST_CASE("The reasons are asked for now, or for a time, quoted or not", "[cli]") {
    CHECK_FALSE(meant<request::Why>({"why"}).when);
    CHECK(std::holds_alternative<cli::asked::ClockTime>(*meant<request::Why>({"why", "14:30"}).when));
    CHECK(std::holds_alternative<cli::asked::DaysAgo>(*meant<request::Why>({"why", "yesterday", "14:30"}).when));
    CHECK(std::holds_alternative<cli::asked::DaysAgo>(*meant<request::Why>({"why", "yesterday 14:30"}).when));
    CHECK(wrong({"why", "me"}));
    CHECK(wrong({"why", "14:30", "15:30", "16:30"}));
}

TEST_CASE("Progress is shown, and answered by number", "[cli]") {
    CHECK(meant<request::ShowProgress>({"progress", "--json"}).json);
    CHECK(meant<request::AnswerSuggestion>({"progress", "accept", "12"}).accepted);
    CHECK_FALSE(meant<request::AnswerSuggestion>({"progress", "decline", "12"}).accepted);
    CHECK(meant<request::AnswerSuggestion>({"progress", "accept", "281474976710663"}).number == 281474976710663);
    CHECK(meant<request::AnswerSuggestion>({"progress", "decline", "12"}).number == 12);
    CHECK(std::get<core::command::UndoChange>(meant<request::Ask>({"progress", "undo", "12"}).command).after == 12);
    const auto effort = std::get<core::command::RateEffort>(meant<request::Ask>({"progress", "effort", "band_row", "6"}).command);
    CHECK(effort.exercise.value == "band_row");
    CHECK(effort.effort == 6);
    CHECK(wrong({"progress", "accept"}));
    CHECK(wrong({"progress", "accept", "none"}));
    CHECK(wrong({"progress", "grow"}));
    CHECK(wrong({"progress", "effort", "band_row", "11"}));
}

TEST_CASE("How the body feels is a number from 0 to 10, with a part of it or without", "[cli]") {
    const auto said = std::get<core::command::RateDiscomfort>(meant<request::Ask>({"discomfort", "3", "neck"}).command);
    CHECK(said.level == 3);
    CHECK(said.area == core::BodyArea::Neck);
    CHECK_FALSE(std::get<core::command::RateDiscomfort>(meant<request::Ask>({"discomfort", "0"}).command).area);
    CHECK(wrong({"discomfort"}));
    CHECK(wrong({"discomfort", "11"}));
    CHECK(wrong({"discomfort", "much"}));
    CHECK(wrong({"discomfort", "3", "nose"}));
}

TEST_CASE("Windows, lists and autostart have their words", "[cli]") {
    meant<request::OpenStatistics>({"open"});
    meant<request::OpenStatistics>({"open", "stats"});
    meant<request::OpenRoutines>({"open", "routines"});
    meant<request::OpenPreferences>({"open", "preferences"});
    meant<request::EditRoutines>({"routines", "edit"});
    meant<request::OpenBreak>({"open", "break"});
    meant<request::OpenWelcome>({"open", "welcome"});
    CHECK(meant<request::ShowStats>({"stats", "--json"}).form == request::StatsForm::Json);
    CHECK(meant<request::ListRoutines>({"routines", "--json"}).json);
    CHECK(meant<request::ListExercises>({"exercises", "--json"}).json);
    CHECK(meant<request::Autostart>({"autostart", "on"}).deed == request::AutostartDeed::On);
    CHECK(meant<request::Autostart>({"autostart"}).deed == request::AutostartDeed::Status);
    meant<request::Where>({"where"});
    CHECK(wrong({"open", "door"}));
    CHECK(wrong({"autostart", "maybe"}));
}

TEST_CASE("What hurts can be listed and switched on again", "[cli]") {
    CHECK_FALSE(meant<request::ListHurts>({"hurts"}).json);
    CHECK(meant<request::ListHurts>({"hurts", "list", "--json"}).json);
    const auto neck = meant<request::Ask>({"hurts", "allow", "neck"}).command;
    CHECK(std::get<core::command::AllowAgain>(neck).what == std::variant<core::ExerciseId, core::BodyArea>{core::BodyArea::Neck});
    const auto tuck = meant<request::Ask>({"hurts", "allow", "chin_tuck"}).command;
    CHECK(std::get<core::ExerciseId>(std::get<core::command::AllowAgain>(tuck).what).value == "chin_tuck");
    CHECK(wrong({"hurts", "allow"}));
    CHECK(wrong({"hurts", "forget", "neck"}));
}

TEST_CASE("Nothing, nonsense and strange options are wrong use", "[cli]") {
    CHECK(wrong({}));
    CHECK(wrong({"dance"}));
    CHECK(wrong({"status", "--loud"}));
    CHECK(wrong({"status", "stats"}));
}

TEST_CASE("Wrong use says what was wrong in plain words, and whose help tells more", "[cli]") {
    const auto told = [](std::vector<std::string> words) { return std::get<cli::WrongUse>(said(std::move(words))); };

    CHECK(told({"log"}).sentence == "what is missing: walk or stretch");
    CHECK(told({"log"}).command == "unhunch log");
    CHECK(told({"open", "door"}).sentence == "\"door\" is none of break, stats, welcome, routines and preferences");
    CHECK(told({"packs", "dance"}).command == "unhunch packs");
    CHECK(told({"config", "set", "goal"}).command == "unhunch config set");
    CHECK(told({"pause", "soon"}).command == "unhunch pause");
    CHECK(told({"dance"}).command == "unhunch");
}

TEST_CASE("Help and version are just said", "[cli]") {
    REQUIRE(std::holds_alternative<cli::JustSay>(said({"--version"})));
    CHECK(std::get<cli::JustSay>(said({"--version"})).text == "unhunch 1.2.3\n");
    REQUIRE(std::holds_alternative<cli::JustSay>(said({"--help"})));
    CHECK(std::get<cli::JustSay>(said({"--help"})).text.find("snooze") != std::string::npos);
    REQUIRE(std::holds_alternative<cli::JustSay>(said({"log", "--help"})));
    CHECK(std::get<cli::JustSay>(said({"log", "--help"})).text.find("--at") != std::string::npos);
}
