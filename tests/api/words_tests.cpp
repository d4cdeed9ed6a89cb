// What a person reads in the tray, in a reminder and on the command line.
#include "api/words.hpp"

#include "api/tray_icon.hpp"
#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using core::Position;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;

/// The clock of someone in UTC.
std::string utc(core::WallTime instant) { return date::format("%H:%M", date::floor<core::minutes>(instant)); }

api::Status sitting() {
    return {.sitting = 12min, .as_of = noon, .counting = true, .limit = 30min, .due_at = noon + 18min, .goal = 8};
}

}  // namespace

TEST_CASE("Lengths read as people say them", "[api]") {
    CHECK(api::length_words(0s) == "0 s");
    CHECK(api::length_words(45s) == "45 s");
    CHECK(api::length_words(60s) == "1 min");
    CHECK(api::length_words(103s) == "103 s");
    CHECK(api::length_words(30min) == "30 min");
    CHECK(api::length_words(30min + 59s) == "30 min");
    CHECK(api::length_words(65min) == "1 h 05 min");
    CHECK(api::length_words(26h) == "26 h 00 min");
}

TEST_CASE("A routine says how long it is, where, and what it needs", "[api]") {
    const auto line = [](core::seconds length, std::vector<Position> positions, std::vector<std::string> equipment) {
        core::RoutineOutline routine;
        routine.length = length;
        routine.positions = std::move(positions);
        routine.equipment = std::move(equipment);
        return api::routine_line(routine);
    };

    CHECK(line(103s, {Position::Seated}, {"chair"}) == "103 s, in your chair");
    CHECK(line(92s, {Position::Standing}, {"band"}) == "92 s, standing, with a band");
    CHECK(line(80s, {Position::Wall}, {"wall"}) == "80 s, at a wall");
    CHECK(line(80s, {Position::Standing}, {"doorway"}) == "80 s, standing, in a doorway");
    CHECK(line(99s, {Position::Seated, Position::Standing}, {"band", "dumbbells"}) ==
          "99 s, in your chair, then standing, with a band and dumbbells");
}

TEST_CASE("Sitting says for how long and when the next break is", "[api]") {
    CHECK(api::now_words(sitting(), noon + 3min, utc) == "Sitting for 15 min, next break at 12:18");
    CHECK(api::lasting_now_words(sitting(), utc) == "Next break at 12:18");
}

TEST_CASE("A held reminder says what holds it", "[api]") {
    auto status = sitting();
    status.phase = api::Phase::Held;
    status.hold = core::Hold::Call;

    CHECK(api::now_words(status, noon, utc) == "Held back: you are in a call");
    CHECK(api::tooltip(status, utc) == "Held back: you are in a call\nToday: 0 of 8 breaks");
}

TEST_CASE("A pause says until when", "[api]") {
    auto status = sitting();
    status.paused = true;
    status.hold = core::Hold::Paused;
    CHECK(api::now_words(status, noon, utc) == "Paused until you resume");

    status.paused_until = noon + 1h;
    CHECK(api::now_words(status, noon, utc) == "Paused until 13:00");
    CHECK(api::tooltip(status, utc) == "Paused until 13:00\nToday: 0 of 8 breaks");
}

TEST_CASE("The day's sitting grows until the moment it is read", "[api]") {
    auto status = sitting();
    status.today.sitting = 2h;
    status.today.towards_goal = 3;

    CHECK(api::today_words(status, noon + 10min) == "Today: 3 of 8 breaks, 2 h 10 min sitting");

    status.goal = 0;
    status.state = api::State::Away;
    CHECK(api::today_words(status, noon + 10min) == "Today: 3 breaks, 2 h 00 min sitting");
}

TEST_CASE("A call during the count is named before the reminder is due", "[api]") {
    auto status = sitting();
    status.hold = core::Hold::Call;

    CHECK(api::tooltip(status, utc) ==
          "Next break at 12:18\nA reminder would wait: you are in a call\nToday: 0 of 8 breaks");
}

TEST_CASE("A time of another day carries its weekday", "[api]") {
    const auto words = api::clock_words_of(core::Calendar{}, noon);

    CHECK(words(noon + 5min) == "12:05");
    CHECK(words(noon + 16h) == "Tue 04:00");
}
