// Who is at the desk: absences, their back-dating, and what rest pays back.
#include <algorithm>

#include "catch.hpp"
#include "core/unwritten.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using unhunch::core::Answer;
using unhunch::core::Settings;
using unhunch::fake::Day;
namespace api = unhunch::api;
namespace core = unhunch::core;
namespace command = unhunch::core::command;

TEST_CASE("An absence begins with the last input, not when it was noticed", "[journey]") {
    Day day;
    day.at(10min).stops_typing();
    day.at(12min - 1s);
    CHECK(day.status().state == api::State::Active);
    CHECK(day.status().sitting == 12min - 1s);

    day.at(12min + 1s);

    CHECK(day.status().state == api::State::Away);
    CHECK(day.status().sitting == 10min);
    CHECK(day.today().away == 2min + 1s);
}

TEST_CASE("A short rest pays back in proportion", "[journey]") {
    Day day;
    day.at(20min).stops_typing();
    day.at(22min + 30s).types();
    CHECK(day.status().sitting == 0s);  // 150 s of 180 s pay back 25 of 20 min

    Settings settings;
    settings.natural_break = 10min;
    Day longer{settings};
    longer.at(20min).stops_typing();
    longer.at(25min).types();
    CHECK(longer.status().sitting == 5min);
}

TEST_CASE("A natural break restarts the count at once and counts towards the goal after half a limit", "[journey]") {
    Day day;
    day.at(20min).stops_typing();
    day.at(23min + 1s);
    CHECK(day.status().sitting == 0s);
    day.at(40min).types();
    CHECK(day.today().natural_breaks == 1);
    CHECK(day.today().towards_goal == 1);

    day.at(45min).stops_typing();
    day.at(60min).types();
    CHECK(day.today().natural_breaks == 2);
    CHECK(day.today().towards_goal == 1);
}

TEST_CASE("Nothing is shown in the first minute after a return, nor after a start", "[journey]") {
    Settings settings;
    settings.sit_limit = 10s;
    settings.natural_break = 1h;
    Day day{settings};
    day.at(59s);
    CHECK(day.notifier.shown == 0);
    day.stops_typing();
    day.at(61s);
    CHECK(day.notifier.shown == 0);
    day.at(64s);
    CHECK(day.notifier.shown == 1);
}

TEST_CASE("A person who leaves takes the reminder along, and it is back after the return", "[journey]") {
    Settings settings;
    settings.natural_break = 1h;
    Day day{settings};
    day.at(36min).stops_typing();
    REQUIRE(day.notifier.visible);
    day.at(36min + 2min + 1s);
    CHECK_FALSE(day.notifier.visible);
    day.at(39min).types();
    day.at(40min);
    CHECK_FALSE(day.notifier.visible);
    day.at(39min + 1min + 3min + 1s);
    CHECK(day.notifier.visible);
    CHECK(day.today().reminders == 1);
}

TEST_CASE("Locking is away at once, and unlocking is a return", "[journey]") {
    Day day;
    day.at(10min).locks();
    CHECK(day.status().state == api::State::Away);
    day.at(10min + 30s).types();
    CHECK(day.status().state == api::State::Away);
    day.at(11min).unlocks();
    CHECK(day.status().state == api::State::Active);
    CHECK(day.status().sitting == 0s);  // one minute of three pays back ten of the ten
    CHECK(day.today().away == 1min);
}

TEST_CASE("Sleep is never sitting, and nothing is decided in it", "[journey]") {
    Day day;
    day.at(29min).falls_asleep();
    day.at(3h).wakes_up();
    CHECK(day.today().asleep == 2h + 31min);
    CHECK(day.today().sitting == 29min);
    CHECK(day.today().natural_breaks == 1);
    CHECK(day.notifier.shown == 0);
}

TEST_CASE("A call without input is sitting for three hours at most", "[journey]") {
    Day day;
    day.at(10min).stops_typing().call(true);
    day.at(3h);
    CHECK(day.status().state == api::State::Still);
    day.at(3h + 10min + 1s);
    CHECK(day.status().state == api::State::Away);
    CHECK(day.today().still == 3h - 2min);
}

TEST_CASE("A film counts as sitting unless the person wants it ignored", "[journey]") {
    Day film;
    film.at(10min).stops_typing().media(true);
    film.at(20min);
    CHECK(film.status().state == api::State::Still);

    Settings settings;
    settings.media = core::MediaRule::Ignore;
    Day ignored{settings};
    ignored.at(10min).stops_typing().media(true);
    ignored.at(20min);
    CHECK(ignored.status().state == api::State::Away);
}

TEST_CASE("A long gap of the daemon starts afresh and records no break", "[journey]") {
    Day day;
    day.at(20min).daemon_stops();
    day.at(30min).daemon_starts();
    CHECK(day.status().sitting == 0s);
    CHECK(day.today().natural_breaks == 0);
    CHECK(day.today().sitting == 20min);
    CHECK(day.today().away == 10min);
}

TEST_CASE("What was sat before the machine went down is not lost", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Skip);
    day.daemon_crashes();
    day.boot_id = "second boot";
    day.at(36min);
    day.clock.moment.uptime = core::Uptime{1min};
    day.daemon_starts();

    CHECK(day.today().sitting == 34min);
    CHECK(day.today().skipped == 1);
}

TEST_CASE("What goes on can be told before it is written down, and is told once", "[journey]") {
    Day day{};
    day.at(20min).stops_typing();
    day.at(50min).types();
    day.at(70min);

    const auto last = day.runner().calendar().day_of(day.clock.moment.wall);
    const auto unwritten = day.runner().unwritten();
    REQUIRE_FALSE(unwritten.empty());
    const auto all = core::with_unwritten(*day.journal.between(last, last), unwritten, last, last);

    CHECK(core::summaries(all, last, last) == *day.runner().days(last, last));
    CHECK(core::with_unwritten(all, unwritten, last, last) == all);
    CHECK(core::with_unwritten({}, unwritten, last + date::days{1}, last + date::days{1}).empty());
}

TEST_CASE("The day ends at four in the morning, and sitting is shared out to its days", "[journey]") {
    Day day{Settings{}, date::sys_days{date::year{2026} / 4 / 14} + 27h + 30min};
    day.at(1h);
    const auto last = date::local_days{date::year{2026} / 4 / 14};
    const auto days = day.runner().days(last, last + date::days{1});
    REQUIRE(days);
    CHECK((*days)[0].sitting == 30min);
    CHECK((*days)[1].sitting == 30min);
}

TEST_CASE("Sitting is neither invented nor lost, whatever happens", "[journey]") {
    Day day;
    day.at(7min).stops_typing();
    day.at(9min + 30s).types();
    day.at(20min).locks();
    day.at(21min).unlocks();
    day.at(40min).call(true);
    day.at(41min).stops_typing();
    day.at(60min).call(false);
    day.at(62min).types();
    day.at(70min).falls_asleep();
    day.at(75min).wakes_up();
    day.types();
    day.at(80min).asks(command::SetStanding{true});
    day.at(85min).asks(command::SetStanding{false});
    day.at(90min).daemon_stops();
    day.at(91min).daemon_starts();
    day.at(2h);

    const auto today = day.today();
    CHECK(today.active + today.still + today.standing + today.away + today.asleep + today.on_break == 2h);
}

TEST_CASE("A crash costs little: the count goes on after it", "[journey]") {
    Day day;
    day.at(25min).daemon_crashes();
    day.at(25min + 2s).daemon_starts();
    CHECK(day.status().sitting >= 23min + 30s);
    CHECK(day.today().sitting >= 23min + 30s);
}

TEST_CASE("Nothing is saved while nobody is there", "[journey]") {
    Day day;
    day.at(10min).stops_typing();
    day.at(20min);
    day.saved.bytes.reset();
    day.at(2h);
    CHECK_FALSE(day.saved.bytes);
}

TEST_CASE("Input while the daemon was gone ends an absence", "[journey]") {
    Day day;
    day.at(10min).stops_typing();
    day.at(12min + 20s).daemon_stops();
    day.at(13min).daemon_starts();  // and somebody is typing: the desk tells of no silence
    CHECK(day.status().state == api::State::Active);
}

TEST_CASE("Who was away before the daemon was gone and still is, stays away", "[journey]") {
    Day day;
    day.at(10min).stops_typing();
    day.at(12min + 20s).daemon_stops();
    day.input.silence = 3min;
    day.at(13min).daemon_starts();
    CHECK(day.status().state == api::State::Away);
}

TEST_CASE("What was held, and a routine on its way, outlive a restart and a reboot", "[journey]") {
    Day day;
    day.at(20min).call(true);
    day.at(50min).daemon_stops();
    day.at(51min).daemon_starts();
    day.at(55min).call(false);
    CHECK(day.today().held == 20min + 4min);

    Day rebooted;
    rebooted.at(34min).answers(Answer::Start);
    rebooted.at(34min + 30s).daemon_stops();
    rebooted.boot_id = "second boot";
    rebooted.at(36min);
    rebooted.clock.moment.uptime = core::Uptime{1min};
    rebooted.daemon_starts();
    REQUIRE(rebooted.journal.all<core::EndRecord>().size() == 1);
    CHECK(rebooted.today().partial == 1);
}

TEST_CASE("A gap is no exercise", "[journey]") {
    Day day;
    day.at(34min).answers(Answer::Start);
    day.at(34min + 30s).daemon_stops();
    day.at(36min + 30s).daemon_starts();
    day.asks(command::FinishRoutine{core::RoutineEnd::Partial});
    CHECK(day.journal.all<core::EndRecord>().at(0).length == 30s);
}

TEST_CASE("A limit that was changed while the daemon was gone counts from its start", "[journey]") {
    Day day;
    day.at(10min).daemon_stops();
    day.settings.sit_limit = 45min;
    day.at(11min).daemon_starts();
    CHECK(day.status().limit == 45min);
    CHECK(day.status().sitting == 10min);
}

TEST_CASE("A clock that is set back ten years is told once, and the day goes on under its dates", "[journey]") {
    Day day;
    day.at(10min);

    day.sets_the_clock(day.clock.moment.wall - std::chrono::hours{24 * 3652});
    day.at(20min).asks(command::LogBreak{core::LoggedBreak::Walk, 5min, std::nullopt});
    day.daemon_stops().daemon_starts();

    CHECK(day.outcome);
    REQUIRE(day.notifier.told.size() == 1);
    CHECK(std::ranges::count_if(day.log.lines, [](const auto& line) {
              return line.starts_with("The clock of this computer went back by 3652 days.");
          }) == 1);
    REQUIRE(day.journal.all<core::LoggedBreakRecord>().size() == 1);
}

TEST_CASE("That Unhunch was not running is told once of each gap, whether it was stopped or crashed", "[journey]") {
    const auto gaps_told = [](Day& day) {
        return std::ranges::count_if(day.journal.all<core::ReasonRecord>(), [](const auto& reason) {
            return reason.because == std::vector<std::string>{"Unhunch was not running"};
        });
    };

    Day day;
    day.at(10min).daemon_stops();
    CHECK(gaps_told(day) == 1);  // at once: `unhunch why` reads it while nobody runs
    day.at(11min).daemon_starts();
    CHECK(gaps_told(day) == 1);

    day.at(20min).daemon_crashes();
    day.at(21min).daemon_starts();
    CHECK(gaps_told(day) == 2);

    day.at(30min).daemon_stops().daemon_starts().at(31min).daemon_stops().at(40min).daemon_starts();
    CHECK(gaps_told(day) == 4);
}

TEST_CASE("A daemon that was stopped for minutes counts them as nothing, starts afresh and says so once", "[journey]") {
    Day day;
    day.at(10min).types();
    const auto counted = day.status().sitting;

    day.daemon_stands_still(40min).types();
    day.types();

    CHECK(counted == 10min);
    CHECK(day.today().sitting <= counted + Settings{}.natural_break / 2);  // until its alarm was due it was watching
    CHECK(day.status().sitting == 0s);
    CHECK(day.today().natural_breaks == 0);
    CHECK(day.notifier.shown == 0);
    CHECK(std::ranges::count_if(day.log.lines, [](const auto& line) { return line.starts_with("Unhunch stood still"); }) == 1);
    day.at(50min + 29min);
    CHECK(day.notifier.shown == 0);
    day.at(50min + 34min);
    CHECK(day.notifier.shown == 1);
}

TEST_CASE("A reminder that a daemon left on the screen when it was stopped goes, and it is offered in a whole limit", "[journey]") {
    Day day;
    day.at(34min);
    REQUIRE(day.notifier.visible);

    day.daemon_stands_still(20min).types();

    CHECK_FALSE(day.notifier.visible);
    CHECK(day.status().phase == unhunch::api::Phase::Counting);
}
