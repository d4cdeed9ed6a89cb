// Mornings on which the journal does not take what it is given: nothing is lost, and the disk is not asked for ever.
#include "catch.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using unhunch::core::Answer;
using unhunch::fake::Day;
namespace core = unhunch::core;

TEST_CASE("What cannot be written is kept and written when it can be", "[journey]") {
    Day day;
    day.journal.failing = true;
    day.at(34min).answers(Answer::Skip);
    CHECK(day.journal.all<core::OfferRecord>().empty());
    CHECK(day.today().skipped == 1);

    day.journal.failing = false;
    day.at(68min).answers(Answer::Skip);

    CHECK(day.journal.all<core::ReplyRecord>().size() == 2);
    CHECK(day.today().skipped == 2);
}

TEST_CASE("What waits for the disk is written within seconds of there being room, without anything else to write", "[journey]") {
    Day day;
    day.at(34min);
    day.journal.failing = true;
    day.answers(Answer::Skip);
    day.at(34min + 30s);

    day.journal.failing = false;
    day.at(34min + 35s);

    CHECK(day.journal.all<core::ReplyRecord>().size() == 1);
    CHECK(std::ranges::count(day.log.lines, "The journal can be written again; nothing was lost.") == 1);
    day.at(41min);
    const auto after = day.loop.next;
    day.at(42min);
    CHECK(day.loop.next - after <= 2);  // and from then on it is not woken for that
}

TEST_CASE("A disk that stays full is asked ever more seldom, or when something happens anyway", "[journey]") {
    Day day;
    int asked = 0;
    day.journal.refuses = [&](const core::Record&) { return ++asked > 0; };
    day.at(34min).answers(Answer::Skip);
    day.at(90min);
    day.journal.refuses = nullptr;
    Day well;
    well.at(34min).answers(Answer::Skip);
    well.at(90min);
    INFO(asked);
    CHECK(asked < 100);                                // every three seconds would be over a thousand
    CHECK(day.loop.next - well.loop.next < 100);       // and the same of wakes

    day.types();

    CHECK(std::ranges::count(day.log.lines, "The journal can be written again; nothing was lost.") == 1);
}

TEST_CASE("A record that the journal never takes does not keep the later ones out", "[journey]") {
    Day day;
    day.journal.refuses = [](const core::Record& record) { return std::holds_alternative<core::OfferRecord>(record); };
    day.at(34min).answers(Answer::Skip);
    CHECK(day.journal.all<core::ReplyRecord>().size() == 1);
    CHECK(day.today().reminders == 1);

    day.journal.refuses = nullptr;
    day.at(68min).answers(Answer::Skip);
    CHECK(day.journal.all<core::OfferRecord>().size() == 2);
}
