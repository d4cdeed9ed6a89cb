// What is held back, by what, for how long, and how it comes back.
#include "catch.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using unhunch::core::Answer;
using unhunch::core::Settings;
using unhunch::fake::Day;
namespace core = unhunch::core;
namespace event = unhunch::core::event;
namespace command = unhunch::core::command;

TEST_CASE("Of several holds the first of the order is named, and all of them together are one", "[journey]") {
    Settings settings;
    settings.media = core::MediaRule::Hold;
    settings.working_hours[2] = {{0h, 10h}};  // Day begins at nine on a Tuesday
    Day day{settings};
    using core::Hold;

    day.at(20min).tell(event::Application{true});
    day.at(31min);
    CHECK(day.status().hold == Hold::Application);
    day.media(true);
    CHECK(day.status().hold == Hold::Media);
    day.tell(event::FullScreen{true});
    CHECK(day.status().hold == Hold::FullScreen);
    day.do_not_disturb(true);
    CHECK(day.status().hold == Hold::DoNotDisturb);
    day.call(true);
    CHECK(day.status().hold == Hold::Call);
    day.at(61min);
    CHECK(day.status().hold == Hold::Hours);
    day.asks(command::Pause{});
    CHECK(day.status().hold == Hold::Paused);

    CHECK(day.decisions() == "1800 due\n1800 held\n3660 paused\n");
}

TEST_CASE("After a hold the reminder comes in the first lull from 45 seconds on, at latest after two minutes", "[journey]") {
    Day typing;
    typing.at(20min).do_not_disturb(true);
    typing.at(40min).do_not_disturb(false);
    typing.at(42min + 1s);
    CHECK(typing.decisions() == "1800 due\n1800 held\n2400 released\n2520 reminder\n");

    Day pausing;
    pausing.at(20min).do_not_disturb(true);
    pausing.at(40min).do_not_disturb(false);
    pausing.at(40min + 10s).stops_typing();  // a lull before the 45 seconds is not taken
    pausing.at(40min + 20s).types();
    pausing.at(41min).stops_typing();
    pausing.at(42min);
    CHECK(pausing.decisions() == "1800 due\n1800 held\n2400 released\n2464 reminder\n");
}

TEST_CASE("Who leaves in the time after a hold is reminded after the return, not in its first minute", "[journey]") {
    Day day;

    day.at(20min).do_not_disturb(true);
    day.at(60min).do_not_disturb(false);
    day.at(60min + 20s).locks();
    day.at(60min + 30s).unlocks();
    day.at(60min + 40s).stops_typing();
    day.at(60min + 50s).types();
    day.at(70min);

    CHECK(day.decisions() == "1800 due\n1800 held\n3600 released\n3870 reminder\n4170 ignored\n");
}

TEST_CASE("Ninety minutes of holding leave a quiet mark, pauses not counted and short gaps not ending them", "[journey]") {
    Day day;

    day.at(20min).do_not_disturb(true);
    day.at(60min).asks(command::PauseFor{20min});
    day.at(100min).do_not_disturb(false);
    day.at(100min + 30s).do_not_disturb(true);  // shorter than hold_settle
    day.at(4h);

    CHECK(day.decisions() == "1800 due\n1800 held\n3600 paused\n4800 resumed\n6000 released\n6030 held\n8430 mark\n");
    CHECK(day.notifier.shown == 0);
    CHECK(day.status().mark);
}

TEST_CASE("A longer gap ends the stretch, and the ninety minutes begin anew", "[journey]") {
    Day day;

    day.at(20min).call(true);
    day.at(100min).call(false);
    day.at(101min).call(true);  // the reminder has not been shown yet
    day.at(100min + 90min);

    CHECK(day.decisions() == "1800 due\n1800 held\n6000 released\n6060 held\n");
    day.at(192min);
    CHECK(day.status().mark);
}

TEST_CASE("In a short absence a hold ends all the same, and the reminder waits for the return", "[journey]") {
    Day day;

    day.at(20min).do_not_disturb(true);
    day.at(60min).locks();
    day.at(60min + 20s).do_not_disturb(false);
    day.at(60min + 40s).unlocks();
    day.at(66min);

    CHECK(day.decisions() == "1800 due\n1800 held\n3620 released\n3880 reminder\n");
}

TEST_CASE("What is taken back by an absence that was noticed late was never held", "[journey]") {
    Day day;

    day.at(29min).stops_typing();
    day.at(30min + 10s).do_not_disturb(true);
    day.at(31min + 30s).types();

    CHECK(day.decisions() == "1800 due\n1810 held\n");  // and no `released`
    CHECK(day.today().held == 0s);
    CHECK(day.today().away == 150s);
}

TEST_CASE("A snooze that ends in an absence waits for the return", "[journey]") {
    Day day;

    day.at(33min + 10s).answers(Answer::Snooze);
    day.at(38min).locks();
    day.at(38min + 40s).unlocks();
    day.at(43min);

    CHECK(day.decisions() == "1800 due\n1980 reminder\n1990 snoozed\n2560 reminder\n");
}

TEST_CASE("A rest that takes the count below its limit takes a snoozed reminder back, and the next has its snoozes", "[journey]") {
    Day day;

    day.at(33min + 10s).answers(Answer::Snooze);
    day.at(41min + 20s).answers(Answer::Snooze);
    day.at(43min).locks();
    day.at(44min + 40s).unlocks();
    day.at(63min);

    // 100 s of rest take 1000 s off 2580: thirty minutes are reached 220 s after the return.
    CHECK(day.decisions() == "1800 due\n1980 reminder\n1990 snoozed\n2470 reminder\n2480 snoozed\n2900 due\n3080 reminder\n"
                             "3380 ignored\n");
    CHECK(day.notifier.last.snooze_offered);
}

TEST_CASE("A call that begins in an absence does not end it", "[journey]") {
    Day day;

    day.at(10min).stops_typing();
    day.at(12min + 30s).call(true);
    day.at(20min).types();

    CHECK(day.today().away == 10min);
    CHECK(day.today().still == 0s);
}

TEST_CASE("Another person's turn at the machine is away from that moment, and the switch back is a return", "[journey]") {
    Day day;

    day.at(10min).tell(event::OtherSession{true});
    day.at(12min).tell(event::OtherSession{false});
    day.at(13min);

    CHECK(day.today().away == 2min);
    CHECK(day.today().active == 11min);
}

TEST_CASE("A film keeps the person for an hour without input, then they are away from that moment on", "[journey]") {
    Day day;

    day.at(9min).media(true);
    day.at(10min).stops_typing();
    day.at(90min);

    CHECK(day.today().active + day.today().still == 70min);
    CHECK(day.today().away == 20min);
}

TEST_CASE("Standing ends with a lock and with a natural break", "[journey]") {
    Day locked;
    locked.at(10min).asks(command::SetStanding{true});
    locked.at(12min).locks();
    locked.at(12min + 10s).unlocks();
    locked.at(20min);
    CHECK(locked.today().standing == 2min);
    CHECK(locked.today().active == 10min + 7min + 50s);

    Day rested;
    rested.at(10min).asks(command::SetStanding{true});
    rested.at(12min).falls_asleep();
    rested.at(16min).wakes_up();
    rested.types();
    rested.at(20min);
    CHECK(rested.today().standing == 2min);
    CHECK(rested.today().active == 14min);
}

TEST_CASE("A skip restarts the count and lets the bout go on", "[journey]") {
    Day day;

    day.at(35min).answers(Answer::Skip);
    day.at(64min + 59s);
    CHECK(day.status().today.longest_bout == 64min + 59s);
    day.at(65min + 1s);
    CHECK(day.decisions() == "1800 due\n1980 reminder\n2100 skipped\n3900 due\n");
}

TEST_CASE("Whether somebody got up is asked at most once an hour, and not of a lock or a long absence", "[journey]") {
    Settings settings;
    settings.did_you_get_up = true;
    const auto leaves = [](Day& day, core::Length at, core::Length length) {
        day.at(at).stops_typing();
        day.at(at + length).types();
        day.at(at + length + 2min);
    };

    Day often{settings};
    leaves(often, 10min, 5min);
    leaves(often, 30min, 5min);
    CHECK(often.question.asked == 1);
    leaves(often, 80min, 5min);
    CHECK(often.question.asked == 2);

    Day rarely{settings};
    leaves(rarely, 10min, 16min);
    rarely.at(40min).locks();
    rarely.at(45min).unlocks();
    rarely.at(50min);
    CHECK(rarely.question.asked == 0);
}

TEST_CASE("A pause until tomorrow ends when the day begins, and one until a time at that time", "[journey]") {
    Day day;
    day.asks(command::PauseUntilTomorrow{});
    day.at(18h + 59min);
    CHECK(day.status().hold == core::Hold::Paused);
    day.at(19h + 1s);
    CHECK(day.status().hold != core::Hold::Paused);

    Day other;
    other.asks(command::Pause{other.clock.moment.wall + 2h});
    other.at(1h).sets_the_clock(other.clock.moment.wall + 30min);
    other.at(1h + 30min + 1s);
    CHECK(other.status().hold != core::Hold::Paused);
}
