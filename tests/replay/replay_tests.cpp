// What a trace may hold that no desk shows while somebody watches: gaps, stepped clocks, moved zones, equal instants.
#include "catch.hpp"
#include "replayed.hpp"

using namespace std::chrono_literals;
using namespace unhunch::fake;
namespace core = unhunch::core;
namespace app = unhunch::app;

namespace {

core::seconds away_of(const Story& story) { return replayed(story).total.away; }

/// The day that had ended at each `day` line, with the sitting it was told to have.
std::vector<std::pair<std::string, long>> days_told(const app::Simulation& simulation) {
    std::vector<std::pair<std::string, long>> days;
    for (const auto& event : simulation.events)
        if (const auto* day = std::get_if<app::SimulatedDay>(&event))
            days.emplace_back(date::format("%F", day->day.day), day->day.sitting.count());
    return days;
}

}  // namespace

TEST_CASE("What was sat before the zone changed stays on the day on which it was sat", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(6h, R"("zone": "Pacific/Kiritimati")")  // where it is five in the morning of the next day
        .at(7h, R"("end": true)");

    const auto days = replayed(story).days;

    REQUIRE(days.size() == 2);
    CHECK(days[0].sitting == 6h);
    CHECK(days[1].sitting == 1h);
}

TEST_CASE("Input that comes and goes while the daemon is gone is seen by nobody", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(10min, R"("restart": 150)")
        .at(10min + 140s, R"("input": false)")
        .at(30min, R"("end": true)");

    const auto simulation = replayed(story);

    // Last seen when the gap began, two and a half minutes ago: nobody has come back.
    const auto& rest = std::get<app::SimulatedDecision>(simulation.events.back()).decision;
    REQUIRE(rest.kind == core::DecisionKind::NaturalBreak);
    CHECK(rest.at.uptime - rest.from->uptime == 20min);
}

TEST_CASE("A day that ends while the daemon is gone is told when it is back, with what was sat on it", "[replay]") {
    Story story;
    story.at(18h + 30min, R"("input": true)").at(18h + 50min, R"("restart": 3600)").at(20h, R"("end": true)");

    const auto simulation = replayed(story);

    REQUIRE(days_told(simulation) == std::vector<std::pair<std::string, long>>{{"2026-04-14", 1200}});
    const auto& told = std::get<app::SimulatedDay>(simulation.events.front());
    CHECK(told.at.elapsed == 80min);
    CHECK(told.day.away == 10min);
}

TEST_CASE("A day that ends while somebody sits is told with all that was sat on it", "[replay]") {
    core::Settings settings;
    settings.day_starts_at = 9h + 10min;
    Story story;
    story.at(0s, R"("input": true)").at(20min, R"("end": true)");

    const auto simulation = replayed(story, settings);

    const auto& told = std::get<app::SimulatedDay>(simulation.events.front());
    CHECK(told.at.elapsed == 10min);
    CHECK(told.sitting == 10min);
    CHECK(told.day.sitting == 10min);
}

TEST_CASE("Input in the time of a reboot ends an absence", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(10min, R"("input": false)")
        .at(12min + 30s, R"("reboot": 60)")
        .at(13min, R"("input": true)")
        .at(20min, R"("end": true)");

    CHECK(replayed(story).total.sitting == 10min + 6min + 30s);
}

TEST_CASE("A reminder that nobody saw is shown again to who typed while the daemon was gone", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(29min + 50s, R"("input": false)")
        .at(30min + 10s, R"("restart": 60)")
        .at(30min + 40s, R"("input": true)")
        .at(40min, R"("end": true)");

    CHECK(decisions(replayed(story)) == "1800 due\n1800 reminder\n1870 withdrawn\n2110 reminder\n");
}

TEST_CASE("Who starts a break by hand is there, and away again when it is over", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(10min, R"("input": false)")
        .at(15min, R"("start": "desk_reset")")
        .at(15min + 10s, R"("finish": 0.1)")
        .at(40min, R"("input": true)")
        .at(50min, R"("end": true)");

    const auto simulation = replayed(story);

    // Two rests, and the second takes back what was to be offered again.
    CHECK(decisions(simulation) == "900 natural_break\n900 started\n910 partial\n2400 natural_break\n");
    CHECK(simulation.total.on_break == 10s);
    CHECK(simulation.total.away == 30min - 10s);
}

TEST_CASE("Nobody starts a break on a locked screen", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(10min, R"("locked": true)")
        .at(11min, R"("start": "desk_reset")")
        .at(12min, R"("end": true)");

    const auto simulation = replayed(story);

    CHECK(decisions(simulation).empty());
    REQUIRE(simulation.notes.size() == 1);
    CHECK(simulation.notes[0].sentence == "The screen is locked or another user's, so no break can be shown on it.");
}

TEST_CASE("Unlocking and switching back in the time of a reboot end an absence", "[replay]") {
    for (const auto& [away, back] : {std::pair{R"("locked": true)", R"("locked": false)"},
                                     std::pair{R"("active_session": false)", R"("active_session": true)"}}) {
        Story story;
        story.at(0s, R"("input": true)")
            .at(10min, R"("input": false)")
            .at(12min + 30s, away)
            .at(13min, R"("reboot": 60)")
            .at(13min + 30s, back)
            .at(20min, R"("end": true)");

        CHECK(replayed(story).total.natural_breaks == 2);  // from ten o'clock on, and after two minutes of presence
    }
}

TEST_CASE("A clock that is set while the machine is off adds no time and takes none", "[replay]") {
    for (const auto* clock : {"2026-04-14T19:00:00Z", "2026-04-14T02:00:00Z"}) {
        Story story;
        story.at(0s, R"("input": true)")
            .at(10min, R"("reboot": 60)")
            .at(10min + 30s, std::string{R"("clock": ")"} + clock + "\"")
            .at(20min, R"("end": true)");

        const auto simulation = replayed(story);

        CHECK(simulation.total.away == 60s);
        CHECK(simulation.total.sitting == 19min);
    }
}

TEST_CASE("A change of zone takes back nothing that is to be offered again", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(10min, R"("start": "desk_reset")")
        .at(10min + 20s, R"("finish": 0.2)")
        .at(12min, R"("zone": "Asia/Tokyo")")
        .at(20min, R"("end": true)");

    CHECK(decisions(replayed(story)) == "600 started\n620 partial\n1100 reminder\n");
}

TEST_CASE("All lines of an instant take effect before anything falls due at it, a change of zone among them", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(30min, R"("input": false)")
        .at(30min + 4s, R"("zone": "Asia/Tokyo")")
        .at(30min + 4s, R"("input": true)")
        .at(31min, R"("end": true)");

    CHECK(decisions(replayed(story)) == "1800 due\n");
}

TEST_CASE("A hold that begins at the moment of a habitual answer comes first, and nothing is left to answer", "[replay]") {
    Story story{R"({"answers": {"with": "skip", "after_s": 20}})" "\n"};
    story.at(0s, R"("input": true)").at(33min + 20s, R"("call": "camera")").at(40min, R"("end": true)");

    CHECK(decisions(replayed(story)) == "1800 due\n1980 reminder\n2000 withdrawn\n2000 held call\n");
}

TEST_CASE("A routine that was paused past its half restarts the count, one paused before it does not", "[replay]") {
    for (const auto* pause : {R"("call": "camera")", R"("locked": true)", R"("restart": 30)"}) {
        const auto paused_after = [&](core::Length length) {
            Story story;
            story.at(0s, R"("input": true)")
                .at(32min, R"("start": "desk_reset")")
                .at(32min + length, pause)
                .at(32min + length + 5s, R"("call": false)")
                .at(32min + length + 5s, R"("locked": false)")
                .at(50min, R"("end": true)");
            return decisions(replayed(story));
        };
        CHECK(paused_after(60s) == "1800 due\n1920 started\n2580 partial\n");
        CHECK(paused_after(40s) == "1800 due\n1920 started\n2560 partial\n2740 reminder\n");
    }
}

TEST_CASE("What was sat since a routine was paused past its half is of the next count and the next bout", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(20min, R"("start": "desk_reset")")
        .at(21min, R"("locked": true)")
        .at(21min + 10s, R"("locked": false)")
        .at(26min, R"("locked": true)")
        .at(27min, R"("locked": false)")
        .at(32min, R"("input": false)")  // after the ten minutes, so what is back-dated was of the next count
        .at(33min, R"("input": true)")
        .at(57min + 1s, R"("end": true)");

    const auto simulation = replayed(story);

    // Five minutes of sitting, a minute of rest that takes them off, then thirty minutes.
    CHECK(decisions(simulation) == "1200 started\n1860 partial\n3420 due\n");
    CHECK(simulation.total.longest_bout == 4min + 50s + 30min + 1s);
}

TEST_CASE("Who left a break early and rested from it has the next reminder as a new one, with its snoozes", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(1990s, R"("answer": "snooze")")
        .at(2480s, R"("answer": "start")")
        .at(2490s, R"("locked": true)")
        .at(2610s, R"("locked": false)")  // two minutes take twenty off: it is not offered again
        .at(3330s, R"("answer": "snooze")")
        .at(3820s, R"("answer": "snooze")")
        .at(3900s, R"("end": true)");

    const auto simulation = replayed(story);

    CHECK(decisions(simulation) ==
          "1800 due\n1980 reminder\n1990 snoozed\n2470 reminder\n2480 started\n3090 partial\n3130 due\n3310 reminder\n"
          "3330 snoozed\n3810 reminder\n3820 snoozed\n");
    CHECK(simulation.total.reminders == 2);
}

TEST_CASE("A trace may begin with a gap", "[replay]") {
    for (const auto* gap : {R"("restart": 60)", R"("reboot": 60)"}) {
        Story story;
        story.at(0s, gap).at(1min, R"("input": true)").at(11min, R"("end": true)");

        CHECK(replayed(story).total.sitting == 10min);
    }
}

TEST_CASE("A restart at the very moment of the return is another one", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(10min, R"("restart": 30)")
        .at(10min + 30s, R"("restart": 40)")
        .at(20min, R"("end": true)");

    CHECK(replayed(story).total.away == 70s);
}

TEST_CASE("A machine that sleeps at the very moment of the return sleeps", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(10min, R"("restart": 30)")
        .at(10min + 30s, R"("asleep": true)")
        .at(12min, R"("asleep": false)")
        .at(20min, R"("end": true)");

    CHECK(replayed(story).total.asleep == 90s);
}

TEST_CASE("A third snooze is no answer: what met neither input nor an answer is not shown again", "[replay]") {
    Story story{R"({"answers": {"with": "snooze", "after_s": 1}})" "\n"};
    story.at(0s, R"("input": true)")
        .at(5min, R"("input": false)")
        .at(6min, R"("media": true)")
        .at(65min, R"("end": true)");

    CHECK(decisions(replayed(story)) == "1800 due\n1800 reminder\n1801 snoozed\n2101 reminder\n2102 snoozed\n"
                                        "2402 reminder\n2702 ignored\n3602 due\n");
}

TEST_CASE("What is due when working hours begin is due also in a short absence", "[replay]") {
    core::Settings settings;
    settings.working_hours[2] = {{9h, 9h + 30min}, {10h, 12h}};
    Story story;
    story.at(0s, R"("input": true)")
        .at(59min, R"("input": false)")
        .at(59min + 5s, R"("locked": true)")
        .at(60min + 5s, R"("locked": false)")
        .at(60min + 5s, R"("input": true)")
        .at(61min, R"("end": true)");

    // The short rest takes ten minutes off the count, and with them the reminder.
    const auto simulation = replayed(story, settings);
    CHECK(decisions(simulation) == "3600 due\n");
    CHECK(simulation.total.sitting == 60min);
}

TEST_CASE("The end of a film is seen at once, so the absence begins with it", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(9min, R"("media": true)")
        .at(10min, R"("input": false)")
        .at(10min + 20s, R"("media": false)")
        .at(15min, R"("end": true)");

    CHECK(replayed(story).total.away == 5min - 20s);
}

TEST_CASE("The end of a call in the first half minute of silence is not seen", "[replay]") {
    Story story;
    story.at(0s, R"("input": true)")
        .at(9min, R"("call": "camera")")
        .at(10min, R"("input": false)")
        .at(10min + 20s, R"("call": false)")
        .at(15min, R"("end": true)");

    CHECK(away_of(story) == 5min);
}
