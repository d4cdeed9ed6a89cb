// The numbers as the terminal, a script and a spreadsheet get them; each figure reckoned by hand.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/arguments.hpp"
#include "cli/day_strip.hpp"
#include "cli/stats_json.hpp"
#include "cli/stats_table.hpp"
#include "recorded_days.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using core::RoutineEnd;
using nlohmann::json;
using unhunch::test::RecordedDays;
namespace request = cli::request;

namespace {

const core::WallTime midnight = date::sys_days{date::year{2024} / 5 / 6};
const core::Day monday = date::local_days{date::year{2024} / 5 / 6};
const core::Calendar utc{};
const cli::Terminal plain{.width = 80};
const cli::KnownExercises exercises{
    .names = {{{"chin_tuck"}, "Chin tuck, \"the tortoise\""}},
    .areas = {{{"chin_tuck"}, {core::BodyArea::Neck}}}};

core::WallTime at(core::Length since) { return midnight + since; }

/// Monday: two bouts of 48 and 82 minutes, a guided break of two exercises, a walk told by hand. Sunday: a bout of 65.
std::vector<core::DatedRecord> two_days() {
    RecordedDays lived{monday - date::days{1}};
    lived.sat(at(9h - 24h), 65min, 1);
    lived.on(monday).sat(at(9h), 48min, 2).offered(at(9h + 48min)).began(5, at(9h + 48min));
    lived.span(core::TimeKind::OnBreak, at(9h + 48min), 2min);
    lived.add(core::StepRecord{5, 0, {"chin_tuck"}, core::Side::Both, 5, 5, 50s, 50s, 0, 3s});
    lived.add(core::StepRecord{5, 1, {"old_move"}, core::Side::Both, 4, 2, 40s, 20s, 0, 0s});
    lived.ended(5, at(9h + 50min), RoutineEnd::Completed, 2min);
    lived.sat(at(9h + 50min), 82min, 3).span(core::TimeKind::Away, at(11h + 12min), 30min);
    lived.offered(at(11h)).replied(core::Reply::Snoozed, at(11h)).told_walk(at(11h + 42min), 10min);
    return lived.all();
}

cli::Numbers numbers(const request::ShowStats& asked, std::vector<core::DatedRecord> records = two_days()) {
    const auto wanted = cli::wanted_days(asked, monday);
    REQUIRE(wanted);
    std::erase_if(records, [&](const auto& one) { return one.day < wanted->listed.first || one.day > wanted->listed.last; });
    const auto made = cli::numbers_of(asked, *wanted, std::move(records), {.today = {.day = monday}, .goal = 8});
    REQUIRE(made);
    return *made;
}

request::ShowStats asked(std::vector<std::string> words) {
    words.insert(words.begin(), "stats");
    const auto understood = cli::understood(words, "1");
    REQUIRE(std::holds_alternative<cli::Request>(understood));
    return std::get<request::ShowStats>(std::get<cli::Request>(understood));
}

std::string wrong(std::vector<std::string> words) {
    words.insert(words.begin(), "stats");
    const auto understood = cli::understood(words, "1");
    return std::holds_alternative<cli::WrongUse>(understood) ? std::get<cli::WrongUse>(understood).sentence : "understood";
}

std::string in_words(std::vector<std::string> words, const cli::Terminal& terminal = plain) {
    const auto show = asked(std::move(words));
    return cli::stats_in_words(show, numbers(show), exercises, utc, terminal);
}

json in_json(std::vector<std::string> words) {
    const auto show = asked(std::move(words));
    return json::parse(cli::stats_json(show, numbers(show), exercises, utc));
}

std::string in_csv(std::vector<std::string> words) {
    const auto show = asked(std::move(words));
    return cli::stats_csv(show, numbers(show), exercises, utc);
}

}  // namespace

TEST_CASE("The numbers begin with today in full, and its course", "[cli]") {
    CHECK(in_words({}) ==
          "Today, Mon  6 May\n"
          "  Breaks      2 of 8  (1 routine, 1 told by hand)\n"
          "  Sitting     2 h 10 min, longest bout 1 h 22 min\n"
          "  Bouts       2, half of them up to 1 h 05 min; 2 over 30 min, 1 of them over 60 min\n"
          "  On breaks   2 min\n"
          "  Away        30 min\n"
          "  Reminders   2  (1 done, 1 snooze)\n"
          "\n"
          "  09          10          11\n"
          "  #########o################.......\n"
          "  # sitting   o break   . away\n"
          "\n"
          "Last days        Breaks      Longest  Sitting\n"
          "Mon  6 May            2   1 h 22 min  2 h 10 min  ##############################\n"
          "Sun  5 May            0   1 h 05 min  1 h 05 min  ###############\n"
          "Sat  4 May            0          0 s  0 s\n"
          "Fri  3 May            0          0 s  0 s\n"
          "Thu  2 May            0          0 s  0 s\n"
          "Wed  1 May            0          0 s  0 s\n"
          "Tue 30 Apr            0          0 s  0 s\n");
}

TEST_CASE("Several days are told together, and day by day", "[cli]") {
    const auto table = in_words({"week"});
    CHECK(table.find("Tue 30 Apr to Mon  6 May, 7 days\n"
                     "  Breaks      2  (1 routine, 1 told by hand)\n"
                     "  Sitting     3 h 15 min on 2 days, 1 h 37 min a day, longest bout 1 h 22 min\n"
                     "  Bouts       3, half of them up to 1 h 05 min; 3 over 30 min, 2 of them over 60 min\n") == 0);
    CHECK(table.find("\nDay ") != std::string::npos);
    CHECK(in_words({"yesterday"}).find("Yesterday, Sun  5 May\n") == 0);
    CHECK(in_words({"today"}).find("Last days") == std::string::npos);
}

TEST_CASE("Hours, parts of the body and exercises have lines of their own", "[cli]") {
    CHECK(in_words({"--by", "hour"}).find("Hour      Breaks  Sitting\n"
                                          "09 to 10       1  58 min      #######################################\n"
                                          "10 to 11       0  1 h 00 min  ########################################\n"
                                          "11 to 12       1  12 min      ########\n") != std::string::npos);
    CHECK(in_words({"--by", "area"}).find("Neck                1  50 s        ########################################\n"
                                          "Shoulder            0  0 s\n") != std::string::npos);
    const auto moves = in_words({"--by", "exercise"});
    CHECK(moves.find("Chin tuck, \"the tortoise\"      1     1           5  2024-05-06  50 s") != std::string::npos);
    CHECK(moves.find("old_move                       1     1      2 of 4  2024-05-06  20 s") != std::string::npos);
    CHECK(in_words({"yesterday", "--by", "exercise"}).find("No exercise was done in these days.") != std::string::npos);
    CHECK(in_words({"yesterday", "--by", "hour"}).find("09 to 10") != std::string::npos);
}

TEST_CASE("A terminal gets blocks and colours, a narrow one fewer, and everything else plain words", "[cli]") {
    const auto blocks = in_words({}, {.width = 80, .blocks = true, .colours = true});
    CHECK(blocks.find("\033[36m██████████████████████████████\033[0m") != std::string::npos);
    CHECK(blocks.find("◆") != std::string::npos);
    CHECK(in_words({}).find('\033') == std::string::npos);
    CHECK(cli::bar(0.5, 10, cli::Ink::Sitting, {.blocks = true}) == "█████");
    CHECK(cli::bar(0.06, 10, cli::Ink::Sitting, {.blocks = true}) == "▋");
    CHECK(cli::bar(0.0001, 10, cli::Ink::Sitting, {.blocks = true}) == "▏");
    CHECK(cli::bar(0.0001, 10, cli::Ink::Sitting, plain) == "#");
    CHECK(cli::bar(0, 10, cli::Ink::Sitting, plain).empty());
    CHECK(cli::bar(7, 3, cli::Ink::Moving, plain) == "###");
    // The words of a table need 50 columns; bars, the strip and nothing else shrink.
    const auto narrow = in_words({}, {.width = 50});
    CHECK(narrow.find("Mon  6 May            2   1 h 22 min  2 h 10 min\n") != std::string::npos);
    CHECK(in_words({}, {.width = 24}).find("\n  ####o########....\n") != std::string::npos);
}

TEST_CASE("The numbers as JSON are those of the days asked for, with every day beneath", "[cli]") {
    const auto lately = in_json({"--json"});
    CHECK(lately["date"] == "2024-05-06");
    CHECK(lately["sitting_s"] == 7800);
    CHECK(lately["completed"] == 1);
    CHECK(lately["days"].size() == 7);
    CHECK(lately["days"][0]["date"] == "2024-04-30");
    CHECK(lately["bouts"] == json::parse(R"({"count": 2, "over_30_min": 2, "over_60_min": 1, "longest_s": 4920, "median_s": 3900})"));
    CHECK(lately["adherence"]["offered"] == 2);
    CHECK(lately["adherence"]["completion_rate"] == 0.5);
    for (const auto* name : {"active_s", "still_s", "away_s", "asleep_s", "standing_s", "break_s", "longest_bout_s",
                             "reminders", "partial", "snoozed", "skipped", "ignored", "natural_breaks", "held_s"}) {
        INFO(name);
        CHECK(lately.contains(name));
        CHECK(lately["days"][6].contains(name));
    }

    const auto two = in_json({"--from", "2024-05-05", "--to", "2024-05-06", "--json"});
    CHECK(two["from"] == "2024-05-05");
    CHECK(two["to"] == "2024-05-06");
    CHECK(two["sitting_s"] == 11700);
    CHECK(two["days"].size() == 2);
    CHECK(in_json({"yesterday"})["adherence"]["completion_rate"].is_null());
    CHECK(in_json({"month"})["days"].size() == 30);

    CHECK(in_json({"--by", "hour"})["hours"].size() == 24);
    CHECK(in_json({"--by", "hour"})["hours"][11] == json::parse(R"({"hour": 11, "sitting_s": 720, "standing_s": 0, "break_s": 0,
        "reminders": 1, "towards_goal": 1})"));
    CHECK(in_json({"--by", "area"})["areas"][0] == json::parse(R"({"area": "neck", "breaks": 1, "done_s": 50})"));
    const auto moves = in_json({"--by", "exercise"})["exercises"];
    REQUIRE(moves.size() == 2);
    CHECK(moves[0]["hold_done_s"] == 15);
    CHECK(moves[1]["reps_done"] == 2);
    CHECK(moves[1]["last_done"] == "2024-05-06");
}

TEST_CASE("The numbers as CSV have a header and a line each, quoted where it matters", "[cli]") {
    const auto days = in_csv({"--csv"});
    CHECK(days.find("date,sitting_s,active_s,still_s,away_s,asleep_s,standing_s,break_s,longest_bout_s,reminders,completed,"
                    "partial,snoozed,skipped,ignored,natural_breaks,held_s,logged,towards_goal\n2024-04-30,0,0,") == 0);
    CHECK(days.find("\n2024-05-06,7800,7800,0,1800,0,0,120,4920,2,1,0,1,0,0,0,0,1,2\n") != std::string::npos);
    CHECK(in_csv({"--csv", "--by", "area"}).find("area,breaks,done_s\nneck,1,50\nshoulder,0,0\n") == 0);
    CHECK(in_csv({"--csv", "--by", "exercise"}) ==
          "exercise,name,times,sets,reps_planned,reps_done,hold_planned_s,hold_done_s,planned_s,done_s,last_done\n"
          "chin_tuck,\"Chin tuck, \"\"the tortoise\"\"\",1,1,5,5,15,15,50,50,2024-05-06\n"
          "old_move,old_move,1,1,4,2,0,0,40,20,2024-05-06\n");
    CHECK(in_csv({"--csv", "--by", "hour"}).find("\n9,3480,0,120,1,1\n") != std::string::npos);
}

TEST_CASE("Wrong days are refused with the cure", "[cli]") {
    CHECK(wrong({"fortnight"}) == "\"fortnight\" is none of today, yesterday, week and month; for other days write --from "
                                  "2026-03-01 --to 2026-03-29");
    CHECK(wrong({"--from", "2026-02-30"}) == "\"2026-02-30\" is no date; write it as 2026-03-29");
    CHECK(wrong({"--from", "1.3.2026"}).find("is no date") != std::string::npos);
    CHECK(wrong({"--from", "2024-05-06", "--to", "2024-05-05"}) ==
          "--from 2024-05-06 is after --to 2024-05-05; write the earlier day first");
    CHECK(wrong({"--to", "2024-05-05"}).find("--to needs --from") == 0);
    CHECK(wrong({"week", "--from", "2024-05-05"}).find("not both") != std::string::npos);
    CHECK(wrong({"--json", "--csv"}).find("not both") != std::string::npos);
    CHECK(wrong({"--by", "minute"}).find("none of day, hour, area and exercise") != std::string::npos);
    CHECK(wrong({"--by", "hour", "week"}) == "understood");
}

TEST_CASE("Days that are still to come or of which nothing is kept are told with the cure", "[cli]") {
    const auto ahead = cli::wanted_days(asked({"--from", "2024-05-07"}), monday);
    REQUIRE_FALSE(ahead);
    CHECK(ahead.failure().message == "2024-05-07 is still to come. Today is 2024-05-06; give --from a day up to it.");
    CHECK(cli::wanted_days(asked({"--from", "2024-05-01", "--to", "2024-12-31"}), monday)->told.last == monday);

    const auto longer = numbers(asked({"--from", "1990-01-01"}));
    CHECK(longer.begins_later);
    CHECK(longer.days.size() == 2);
    CHECK_FALSE(numbers(asked({"--from", "2024-05-05"})).begins_later);

    const auto before = asked({"--from", "2023-01-01", "--to", "2023-01-31"});
    const auto none = cli::numbers_of(before, *cli::wanted_days(before, monday), {}, {.today = {.day = monday}});
    REQUIRE_FALSE(none);
    CHECK(none.failure().message.find("nothing is kept of 2023-01-01 to 2023-01-31. ") == 0);
}

TEST_CASE("Of today the daemon has the last word", "[cli]") {
    const auto show = asked({"week"});
    const auto wanted = cli::wanted_days(show, monday);
    const auto made = cli::numbers_of(show, *wanted, two_days(), {.today = {.day = monday, .sitting = 3h, .completed = 4}, .goal = 8});
    REQUIRE(made);
    CHECK(made->days.back().completed == 4);
    CHECK(made->total.completed == 4);
    CHECK(made->total.sitting == 3h + 65min);
}

TEST_CASE("A new person reads that nothing is recorded yet", "[cli]") {
    const auto show = asked({});
    const auto words = cli::stats_in_words(show, numbers(show, {}), {}, utc, plain);
    CHECK(words.find("Nothing recorded yet.") == 0);
}

TEST_CASE("The strip shows the hours of the clock on the wall, a long day in fewer columns", "[cli]") {
    RecordedDays lived{monday};
    lived.sat(at(7h), 14h, 1).span(core::TimeKind::Still, at(21h), 2h, 1);
    const auto strip = cli::day_strip(lived.all(), monday, core::Calendar{date::locate_zone("Europe/Berlin")}, {.width = 70});
    CHECK(strip ==
          "\n  09  10  11  12  13  14  15  16  17  18  19  20  21  22  23  00\n"
          "  ########################################################ssssssss\n"
          "  # sitting   s sitting still\n");
    CHECK(cli::day_strip({}, monday, utc, plain).empty());
}
