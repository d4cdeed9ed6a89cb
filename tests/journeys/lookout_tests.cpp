// What is looked at outside, when, and what a reminder does with the answers.
#include "catch.hpp"
#include "day.hpp"
#include "fake_watch.hpp"

using namespace std::chrono_literals;
using unhunch::core::Answer;
using unhunch::core::Settings;
using unhunch::fake::Day;
namespace core = unhunch::core;
namespace finding = unhunch::ports::finding;

namespace {

struct WatchedDay {
    explicit WatchedDay(Settings wishes = {}) : day{std::move(wishes), Day::Watched::Desk} {}

    Day day;
    unhunch::fake::CircumstanceWatch& calls = *day.calls;
    unhunch::fake::CircumstanceWatch& quiet = *day.quiet;
};

}  // namespace

TEST_CASE("Nothing is looked at while somebody types and no break is due", "[journey]") {
    WatchedDay watched;

    watched.day.at(29min);

    CHECK(watched.calls.looks == 0);
    CHECK(watched.quiet.looks == 0);
}

TEST_CASE("Half a minute of silence asks for calls only, and input ends the asking", "[journey]") {
    WatchedDay watched;

    watched.day.at(5min).stops_typing();
    watched.day.at(5min + 31s);
    CHECK(watched.calls.looked_at);
    CHECK_FALSE(watched.quiet.looked_at);

    watched.day.types();
    CHECK_FALSE(watched.calls.looked_at);
}

TEST_CASE("What is known is saved when a silence gets long, and then not before it is known that nobody is there", "[journey]") {
    WatchedDay watched;
    auto& saved = watched.day.saved.bytes;

    watched.day.at(5min).stops_typing();
    watched.day.at(5min + 29s);
    saved.reset();
    watched.day.at(5min + 31s);
    CHECK(saved);

    saved.reset();
    watched.day.at(6min + 59s);
    CHECK_FALSE(saved);
    watched.day.at(7min + 3s);
    CHECK(watched.day.status().state == unhunch::api::State::Away);
    CHECK(saved);
}

TEST_CASE("Whom a call keeps without input is saved as often as who types", "[journey]") {
    WatchedDay watched;
    watched.day.at(5min).stops_typing();
    watched.day.at(5min + 31s);
    watched.calls.tell(finding::Call{true});

    watched.day.at(25min).daemon_crashes();
    watched.day.input.silence = 20min;
    watched.day.at(25min + 2s).daemon_starts();

    CHECK(watched.day.today().sitting >= 23min + 30s);
}

TEST_CASE("A call that is found in the silence keeps the person, until it is seen to end", "[journey]") {
    WatchedDay watched;

    watched.day.at(5min).stops_typing();
    watched.day.at(5min + 31s);
    watched.calls.tell(finding::Call{true});
    watched.day.at(12min);
    CHECK(watched.day.status().state == unhunch::api::State::Still);

    watched.calls.tell(finding::Call{false});
    watched.day.at(12min + 1s);
    CHECK(watched.day.status().state == unhunch::api::State::Away);
    CHECK(watched.day.today().still == 5min);
}

TEST_CASE("Once away is known nobody is asked any more", "[journey]") {
    WatchedDay watched;

    watched.day.at(5min).stops_typing();
    watched.day.at(5min + 31s);
    watched.calls.tell(finding::Call{false});
    watched.day.at(7min + 1s);

    CHECK_FALSE(watched.calls.looked_at);
    CHECK(watched.day.status().state == unhunch::api::State::Away);
}

TEST_CASE("A due reminder waits for what the desk answers, and is held if that holds it", "[journey]") {
    WatchedDay watched;

    watched.day.at(29min + 55s).stops_typing();
    watched.day.at(30min + 1s);
    CHECK(watched.quiet.looked_at);
    CHECK(watched.day.notifier.shown == 0);  // the lull is there, the answers are not

    watched.calls.tell(finding::Call{false});
    watched.quiet.tell(finding::DoNotDisturb{true});
    CHECK(watched.day.notifier.shown == 0);
    CHECK(watched.day.status().hold == core::Hold::DoNotDisturb);
    CHECK(watched.day.decisions() == "1800 due\n1801 held\n");

    watched.quiet.tell(finding::DoNotDisturb{false});
    watched.day.types();
    watched.day.at(30min + 1s + 120s + 1s);
    CHECK(watched.day.notifier.shown == 1);
}

TEST_CASE("A desk that never answers is waited for two seconds, no longer", "[journey]") {
    WatchedDay watched;

    watched.day.at(29min + 56s).stops_typing();
    watched.day.at(30min + 1s);
    CHECK(watched.day.notifier.shown == 0);
    watched.day.at(30min + 2s + 1ms);

    CHECK(watched.day.notifier.shown == 1);
}

TEST_CASE("An application of the list holds a reminder back by its name or its last part", "[journey]") {
    Settings settings;
    settings.hold_applications = {"Totem"};
    WatchedDay watched{settings};

    watched.day.at(30min + 1s);
    watched.quiet.tell(finding::FrontWindow{"org.gnome.Totem", false});
    CHECK(watched.day.status().hold == core::Hold::Application);

    watched.quiet.tell(finding::FrontWindow{"org.gnome.TextEditor", false});
    CHECK_FALSE(watched.day.status().hold);
}

TEST_CASE("A suspend that nobody announced is proved by the clocks and counts as sleep", "[journey]") {
    WatchedDay watched;

    watched.day.at(10min).sleeps_unannounced(20min);
    watched.day.types();
    watched.day.at(40min);

    const auto today = watched.day.today();
    CHECK(today.asleep == 20min);
    CHECK(today.active == 20min);
    CHECK(today.natural_breaks == 1);
}

TEST_CASE("A suspend that is announced only afterwards counts from where the clocks say it began", "[journey]") {
    WatchedDay watched;

    watched.day.at(10min).sleeps_unannounced(20min);
    watched.day.falls_asleep().at(31min).wakes_up().types();
    watched.day.at(41min);

    const auto today = watched.day.today();
    CHECK(today.asleep == 21min);
    CHECK(today.active == 20min);
    CHECK(today.natural_breaks == 1);
}

TEST_CASE("Reasons stay as they were written, whatever is set afterwards", "[journey]") {
    Day day;
    day.at(33min + 1s).answers(Answer::Skip);
    auto changed = day.settings;
    changed.sit_limit = 50min;
    day.runner().change_plan(changed, core::Calendar{});

    const auto reasons = day.journal.all<core::ReasonRecord>();
    const auto due = std::find_if(reasons.begin(), reasons.end(), [](const auto& one) { return one.decided == "due"; });
    REQUIRE(due != reasons.end());
    CHECK(due->because == std::vector<std::string>{"You have been sitting for 30 min", "A break is due after 30 min of sitting"});
    CHECK(reasons.front().because.back() == "Next: a break is due after 30 min of sitting, at 09:30");
    CHECK(reasons.back().because.back() == "Next: a break is due after 50 min of sitting, at 10:23");
}

TEST_CASE("Whoever wishes is asked once whether they got up, and sitting it was", "[journey]") {
    Settings settings;
    settings.did_you_get_up = true;
    Day day{settings};

    day.at(10min).stops_typing();
    day.at(16min).types();
    CHECK(day.question.asked == 0);  // not in the first minute after the return
    day.at(17min + 1s);
    CHECK(day.question.asked == 1);
    CHECK(day.question.length == 6min);
    CHECK(day.today().away == 6min);

    day.asks(core::command::AnswerGotUp{false});
    CHECK(day.today().away == 0s);
    CHECK(day.today().still == 6min);
    day.at(30min + 1s);
    CHECK(day.status().phase == unhunch::api::Phase::Due);

    day.at(40min).stops_typing();
    day.at(46min).types();
    day.at(48min);
    CHECK(day.question.asked == 1);  // at most once an hour
}
