// What the command line prints, from values.
#include <nlohmann/json.hpp>

#include "api/words.hpp"
#include "catch.hpp"
#include "cli/catalogue_lists.hpp"
#include "cli/hurts_list.hpp"
#include "cli/json.hpp"
#include "cli/progress_report.hpp"
#include "cli/status_lines.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;
const core::Day monday = date::local_days{date::year{2024} / 5 / 6};

std::string utc(core::WallTime instant) { return date::format("%H:%M", date::floor<core::minutes>(instant)); }

api::Status sitting() {
    return {.sitting = 12min,
            .as_of = noon,
            .counting = true,
            .limit = 30min,
            .due_at = noon + 18min,
            .routine = {"desk_reset"},
            .routine_name = "Desk reset",
            .routine_line = "103 s, in your chair",
            .today = {.day = monday, .sitting = 2h, .towards_goal = 3},
            .goal = 8,
            .idle_source = "xsync",
            .notifier = "dunst"};
}

content::Catalogue catalogue() {
    content::Exercise tuck;
    tuck.id = {"chin_tuck"};
    tuck.name = "Chin tuck";
    tuck.category = "mobility";
    tuck.roles = {"neck"};
    tuck.positions = {core::Position::Seated, core::Position::Standing};
    tuck.desk = true;
    tuck.animation = "chin_tuck";

    content::RoutineItem item;
    item.exercise = tuck.id;
    item.dose = {.sets = 1, .reps = 5, .tempo = {2, 3, 2, 1}};
    item.seconds = 40;

    content::Routine desk;
    desk.id = {"desk_reset"};
    desk.name = "Desk reset";
    desk.position = "seated";
    desk.items = {item};
    desk.seconds = 103.2;

    content::Routine band;
    band.id = {"band_reset"};
    band.name = "Band reset";
    band.position = "standing";
    band.equipment = {"band"};
    band.seconds = 92;

    content::Catalogue catalogue;
    catalogue.exercises = {tuck};
    catalogue.routines = {desk, band};
    return catalogue;
}

}  // namespace

TEST_CASE("The status is a few friendly lines", "[cli]") {
    CHECK(cli::status_lines(sitting(), noon + 3min, utc) ==
          "Sitting for 15 min, next break at 12:18\n"
          "Next: Desk reset (103 s, in your chair)\n"
          "Today: 3 of 8 breaks, 2 h 03 min sitting\n"
          "Input: xsync, notifications: dunst, tray: none\n");
}

TEST_CASE("A call that would hold a reminder is named", "[cli]") {
    auto status = sitting();
    status.hold = core::Hold::Call;

    CHECK(cli::status_lines(status, noon, utc).find("A reminder would wait: you are in a call") != std::string::npos);
}

TEST_CASE("The status as JSON has the names that scripts know", "[cli]") {
    auto status = sitting();
    status.because = {"You have been sitting for 12 minutes."};
    const auto read = json::parse(cli::status_json(status, noon + 30s, core::Calendar{}, cli::Layout::OneLine));

    CHECK(read["state"] == "active");
    CHECK(read["phase"] == "counting");
    CHECK(read["sitting_s"] == 750);
    CHECK(read["due_at"] == "2024-05-06T12:18:00+00:00");
    CHECK(read["hold"].is_null());
    CHECK(read["because"].size() == 1);
    CHECK(read["today"]["date"] == "2024-05-06");
    CHECK(read["idle_source"] == "xsync");
    CHECK(read["tray"].is_null());
    CHECK(read["version"].is_null());
    CHECK(read["routine"] == "desk_reset");
}

TEST_CASE("One status is one line of JSON when it is followed", "[cli]") {
    CHECK(cli::status_json(sitting(), noon, core::Calendar{}, cli::Layout::OneLine).find('\n') == std::string::npos);
}

TEST_CASE("What was done is said from the status that followed", "[cli]") {
    auto after = sitting();
    after.phase = api::Phase::Snoozed;
    after.snoozed_until = noon + 5min;
    CHECK(cli::done_line(core::command::AnswerReminder{core::Answer::Snooze}, after, noon, utc) ==
          "Snoozed until 12:05\n");
    CHECK(cli::done_line(core::command::AnswerReminder{core::Answer::Skip}, sitting(), noon, utc) ==
          "Skipped. To take it back within 10 seconds: unhunch undo\n");
    CHECK(cli::done_line(core::command::LogBreak{core::LoggedBreak::Walk, 5min, {}}, sitting(), noon, utc) ==
          "Noted. Today: 3 of 8 breaks\n");
}

TEST_CASE("A break that is noted for a time says for which, and for which day where it is another", "[cli]") {
    const auto noted_at = [](core::WallTime at) {
        return cli::done_line(core::command::LogBreak{core::LoggedBreak::Walk, 5min, at}, sitting(), noon,
                              api::clock_words_of(core::Calendar{}, noon));
    };
    CHECK(noted_at(noon - 30min) == "Noted for 11:30. Today: 3 of 8 breaks\n");
    CHECK(noted_at(noon - 12h - 1min) == "Noted for Sun 23:59. Today: 3 of 8 breaks\n");
}

TEST_CASE("The catalogue is listed as JSON", "[cli]") {
    const auto exercises = json::parse(cli::exercises_json(catalogue()));
    REQUIRE(exercises.size() == 1);
    CHECK(exercises[0]["id"] == "chin_tuck");
    CHECK(exercises[0]["position"] == json::array({"seated", "standing"}));
    CHECK(exercises[0]["equipment"] == json::array());
    CHECK(exercises[0]["animated"] == true);

    const auto routines = json::parse(cli::routines_json(catalogue()));
    REQUIRE(routines.size() == 2);
    CHECK(routines[0]["seconds"] == 103);
    CHECK(routines[0]["micro"] == true);
    CHECK(routines[0]["items"][0]["exercise"] == "chin_tuck");
    CHECK(routines[0]["items"][0]["tempo"] == json::array({2.0, 3.0, 2.0, 1.0}));
    CHECK(routines[0]["items"][0]["seconds"] == 40);
}

TEST_CASE("A mistyped routine is answered with the nearest and the way to the list", "[cli]") {
    CHECK(cli::unknown_routine_words(catalogue(), "desk_rest") ==
          "there is no routine \"desk_rest\". Did you mean \"desk_reset\"? See them all with: unhunch routines");
    CHECK(cli::unknown_routine_words(catalogue(), "Band Reset").find("\"band_reset\"?") != std::string::npos);
    CHECK(cli::unknown_routine_words(catalogue(), "nosuch") ==
          "there is no routine \"nosuch\". See them all with: unhunch routines");
    CHECK(cli::unknown_routine_words({}, "x") == "there is no routine \"x\". See them all with: unhunch routines");
}

TEST_CASE("What hurt is listed with how long it is left out", "[cli]") {
    core::CareBook book;
    CHECK(cli::hurt_lines(book, noon, utc) == "Nothing is left out because it hurt.\n");
    book.add(core::HurtRecord{noon - 1h, {"chin_tuck"}, core::BodyArea::Neck, core::Pain::Clear});
    book.add(core::HurtRecord{noon, {"reverse_fly"}, core::BodyArea::Shoulder, core::Pain::Strong});

    CHECK(cli::hurt_lines(book, noon, utc) ==
          "chin_tuck: left out until 11:00\n"
          "shoulder: all of it, and reverse_fly, left out until you switch it on again\n"
          "To switch something on again: unhunch hurts allow NAME\n");
    const auto listed = json::parse(cli::hurts_json(book, noon, core::Calendar{}));
    CHECK(listed["hidden"].size() == 2);
    CHECK(listed["hidden"][0]["until"] == "2024-05-08T11:00:00+00:00");
    CHECK(listed["hidden"][1]["area"] == "shoulder");
    CHECK(listed["reports"][1]["pain"] == "strong");
}

TEST_CASE("Progress says what is offered and why, and what became of the rest", "[cli]") {
    const std::vector<core::TrainedExercise> trained{{.id = {"angel"}, .name = "Angel"}};
    core::Progress progress;
    CHECK(cli::progress_lines(progress, trained).starts_with(core::start_light_words));
    CHECK(json::parse(cli::progress_json(progress, trained))["suggestion"].is_null());

    const core::Day day = date::local_days{date::year{2024} / 5 / 6};
    progress.sessions = 3;
    progress.suggestion = core::Change{12, core::ChangeKind::MoreReps, {"angel"}, {}, 10, "It felt easy."};
    progress.changes.push_back({{9, core::ChangeKind::MoreReps, {"angel"}, {}, 9, "You did all 8."},
                                day,
                                core::MadeChange::Standing::TakenBack,
                                "it hurt"});

    CHECK(cli::progress_lines(progress, trained) ==
          "Sessions completed: 3. Sets of each strengthening move: 1.\n"
          "\nOffered: Angel: 10 repetitions\nIt felt easy.\n"
          "  unhunch progress accept 12    or    unhunch progress decline 12\n"
          "\nChanges (take one back with: unhunch progress undo NUMBER)\n"
          "     9  2024-05-06  Angel: 9 repetitions (taken back: it hurt)\n"
          "        You did all 8.\n");
    const auto told = json::parse(cli::progress_json(progress, trained));
    CHECK(told["suggestion"]["id"] == 12);
    CHECK(told["suggestion"]["what"] == "Angel: 10 repetitions");
    CHECK(told["changes"][0]["standing"] == "taken back");
    CHECK(told["changes"][0]["since"] == "2024-05-06");
}
