// Why it is so and was so, in the words that were written when it was decided.
#include "cli/why.hpp"

#include "catch.hpp"
#include "cli/decision_words.hpp"
#include "day.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using fake::Day;

namespace {

const core::WallTime nine = date::sys_days{date::year{2026} / 4 / 14} + 9h;  // when a Day begins
const core::Calendar utc;

std::string then(Day& day, core::Length since_nine, core::Length asked_at = 5h) {
    const auto reasons = day.journal.all<core::ReasonRecord>();
    const auto said = cli::why_then(nine + since_nine, reasons, nine + asked_at, utc);
    return said ? *said : "refused: " + said.failure().message;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A minute has how it stood, what was decided in it, and what before and after", "[cli]") {
    Day day;
    day.at(20min).call(true);
    day.at(40min).call(false);
    day.at(50min);

    CHECK(then(day, 30min) ==
          "2026-04-14 09:30\n\n"
          "So it stood, since 09:30:\n"
          "  - At the desk: there was input within 2 min\n"
          "  - Held back: you are in a call\n"
          "  - A break is due and held back since 09:30; next: it is offered when nothing\n"
          "    holds it any more\n\n"
          "In this minute:\n"
          "09:30:00  A break became due\n"
          "  - You have been sitting for 30 min\n"
          "  - A break is due after 30 min of sitting\n"
          "09:30:00  The reminder was held back\n"
          "  - Held back: you are in a call\n\n"
          "After, at 09:40: The reminder was held back no longer\n"
          "  - Nothing holds the reminder back any more\n");
    CHECK(contains(then(day, 35min), "Nothing was decided in this minute."));
    CHECK(contains(then(day, 35min), "Before, at 09:30: A break became due\n"));
    CHECK(contains(then(day, 48min), "Nothing has been decided since."));
}

TEST_CASE("Settings that changed since do not change the reasons of then", "[cli]") {
    Day day;
    day.at(31min);
    const std::string before = then(day, 30min);
    REQUIRE(contains(before, "A break is due after 30 min of sitting"));

    core::Settings patient;
    patient.sit_limit = 50min;
    patient.lull_max = 10min;
    day.at(32min).answers(core::Answer::Skip);
    day.runner().change_plan(patient, utc);
    day.at(34min).answers(core::Answer::Skip);
    day.at(35min);

    const std::string heading = before.substr(0, before.find("\nAfter"));
    CHECK(then(day, 30min).substr(0, heading.size()) == heading);
    CHECK(contains(then(day, 35min), "50 min of sitting"));
}

TEST_CASE("A minute of which nothing can be known is refused with the reason", "[cli]") {
    Day day;
    day.at(40min);

    CHECK(contains(then(day, 6h), "refused: that minute is still to come"));
    CHECK(contains(then(day, -1h), "refused: nothing is written down of 2026-04-14 08:00"));
    CHECK(contains(then(day, 10min, 8 * 24h), "refused: reasons are kept for 7 days"));
    CHECK_FALSE(contains(then(day, 0min), "refused"));
    CHECK(contains(cli::why_then(nine, {}, nine, utc).failure().message, "no reasons are written down yet"));
}

TEST_CASE("Now is how it stands, what comes next, and the last decision", "[cli]") {
    api::Status status;
    status.sitting = 5min;
    status.as_of = nine;
    status.counting = true;
    status.due_at = nine + 25min;
    status.outlook = {"At the desk: there was input within 2 min", "Next: a break is due after 30 min of sitting, at 09:25"};
    status.because = {"You answered the reminder"};
    const std::vector<core::ReasonRecord> written{
        {.at = nine - 5min, .decided = "skipped", .because = {"You answered the reminder"}}};

    CHECK(cli::why_now(status, written, nine, utc) ==
          "Sitting for 5 min, next break at 09:25\n"
          "  - At the desk: there was input within 2 min\n"
          "  - Next: a break is due after 30 min of sitting, at 09:25\n\n"
          "Last, at 08:55: You skipped the break\n"
          "  - You answered the reminder\n");
    CHECK(contains(cli::why_now(status, {}, nine, utc), "Last decision:\n  - You answered the reminder\n"));
    status.because.clear();
    CHECK(contains(cli::why_now(status, {}, nine, utc), "Nothing has been decided yet."));
}

TEST_CASE("Every decision has a sentence, and a name from a later version stays as it is", "[cli]") {
    CHECK(cli::decision_words("reminder desk_reset") == "A reminder was shown (desk_reset)");
    CHECK(cli::decision_words("held call") == "The reminder was held back");
    CHECK(cli::decision_words("natural_break") == "Your absence was a natural break");
    CHECK(cli::decision_words("levitated twice") == "levitated twice");
}
