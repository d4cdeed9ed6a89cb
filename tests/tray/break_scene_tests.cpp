// What the break window shows at chosen moments.
#include "catch.hpp"
#include "presenters/break_scene.hpp"
#include "presenters/cue_words.hpp"
#include "some_catalogue.hpp"

using namespace unhunch;
using tray::Beat;
using tray::break_scene;

namespace {

struct Desk {
    content::Catalogue catalogue = test::some_catalogue();
    tray::GuidedBreak guided{tray::routine_plan(catalogue.routines.front(), catalogue)};

    tray::BreakScene after(double seconds) {
        static_cast<void>(guided.advance(seconds));
        return break_scene(guided);
    }
};

constexpr double to_tucks = 5 + 12 + 2 + 12;
constexpr double to_reaches = to_tucks + 5 + 20 + 10 + 20;
constexpr double to_pulls = to_reaches + 8 + 24;

}  // namespace

TEST_CASE("First I am told how to begin, and how long I have") {
    Desk desk;

    const auto scene = desk.after(1.5);

    CHECK(scene.place == "Exercise 1 of 4");
    CHECK(scene.exercise == "Shoulder rolls");
    CHECK(scene.cue == "Sit tall.");
    CHECK(scene.countdown.word == "get ready");
    CHECK(scene.countdown.seconds == 4U);
    CHECK_FALSE(scene.moving);
    CHECK(scene.next == "Next: forward");
}

TEST_CASE("I can see which repetition I am in") {
    Desk desk;

    CHECK(desk.after(5 + 0.5).reps == "1 of 4");
    CHECK(desk.after(3).reps == "2 of 4");
    CHECK(desk.after(6).reps == "4 of 4");
}

TEST_CASE("At the first repetition I am reminded to stay comfortable") {
    Desk desk;

    CHECK(desk.after(5 + 0.5).note == "Stay in the comfortable range.");
    CHECK(desk.after(3).note.empty());
}

TEST_CASE("A hold counts down in whole seconds") {
    Desk desk;

    const auto scene = desk.after(to_tucks + 5 + 2 + 0.1);

    CHECK(scene.countdown.word == "hold");
    CHECK(scene.countdown.seconds == 5U);
    CHECK(desk.after(4).countdown.seconds == 1U);
    CHECK_FALSE(scene.moving);
}

TEST_CASE("Who walks while holding is seen walking") {
    auto catalogue = test::some_catalogue();
    content::Animation carry;
    carry.exercise = {"tuck"};
    carry.positions = {core::Position::Seated};
    carry.hold_poses = {{}};
    catalogue.animations.push_back(carry);
    tray::GuidedBreak guided{tray::routine_plan(catalogue.routines.front(), catalogue)};
    static_cast<void>(guided.advance(to_tucks + 5 + 2 + 0.1));

    const auto scene = break_scene(guided);

    CHECK(scene.countdown.word == "hold");
    CHECK(scene.moving);
}

TEST_CASE("While I move there is no number to chase") {
    Desk desk;

    const auto scene = desk.after(to_tucks + 5 + 1);

    CHECK(scene.moving);
    CHECK(scene.beat.part == Beat::Part::Move);
    CHECK_FALSE(scene.countdown.seconds);
}

TEST_CASE("Between two sets I rest") {
    Desk desk;

    const auto scene = desk.after(to_tucks + 5 + 20 + 1);

    CHECK(scene.countdown.word == "rest");
    CHECK(scene.countdown.seconds == 9U);
    CHECK(scene.set == "Set 2 of 2");
}

TEST_CASE("Before I need to stand up I am told to") {
    Desk desk;

    CHECK(desk.after(to_reaches + 1).cue == "Stand up. Sit tall.");
}

TEST_CASE("Before the first band exercise I am told to take it") {
    Desk desk;

    const auto scene = desk.after(to_pulls + 1);

    CHECK(scene.cue == "Take the band. Sit tall.");
}

TEST_CASE("Where sides alternate every second repetition is mirrored") {
    Desk desk;

    const auto first = desk.after(to_reaches + 8 + 1);
    const auto second = desk.after(6);

    CHECK_FALSE(first.mirrored);
    CHECK(first.side == "right side");
    CHECK(second.mirrored);
    CHECK(second.side == "left side");
    CHECK(second.cue == "Stay to the left.");
}

TEST_CASE("On the left side the figure is mirrored, and the switch is announced") {
    Desk desk;

    const auto right = desk.after(to_pulls + 8 + 1);
    const auto change = desk.after(16);
    const auto left = desk.after(3);

    CHECK(right.side == "right side");
    CHECK_FALSE(right.mirrored);
    CHECK(right.next == "Next: left side");
    CHECK(change.countdown.word == "switch");
    CHECK(change.cue == "Now the other side: left side.");
    CHECK(left.mirrored);
    CHECK(left.next == "Last one");
}

TEST_CASE("The time that is left is the rest of the routine") {
    Desk desk;

    const auto scene = desk.after(10);

    CHECK(scene.time_left == "2:31 left");
    CHECK(scene.progress == Approx(10.0 / 161.0).margin(0.001));
}

TEST_CASE("The next change of words is at most a second away") {
    Desk desk;

    for (int step = 0; step < 640; ++step) {
        const auto scene = desk.after(0.25);
        REQUIRE(scene.next_change > 0);
        REQUIRE(scene.next_change <= 1);
    }
}

TEST_CASE("The cues follow the movement: there, stay, and back") {
    const auto tuck = test::exercise("tuck", "Chin tuck", content::Sides::Both);
    const content::Tempo slow{2, 5, 2, 1};
    const auto cue = [&](unsigned rep, Beat::Part part) { return tray::cue_words(tuck, slow, rep, {part, 0.5}, false); };

    CHECK(cue(0, Beat::Part::Move) == "There.");
    CHECK(cue(0, Beat::Part::Hold) == "Stay to the right.");
    CHECK(cue(1, Beat::Part::Hold) == "Keep breathing.");
    CHECK(cue(1, Beat::Part::Return) == "And back.");
}

TEST_CASE("A long stretch shows one cue after the other") {
    const auto stretch = test::exercise("stretch", "Stretch", content::Sides::Both);
    const content::Tempo once{3, 15, 2, 0};

    CHECK(tray::cue_words(stretch, once, 0, {Beat::Part::Hold, 0.2}, false) == "Stay to the right.");
    CHECK(tray::cue_words(stretch, once, 0, {Beat::Part::Hold, 0.8}, false) == "Keep breathing.");
}

TEST_CASE("Quick repetitions leave each cue long enough to be read") {
    const auto circles = test::exercise("circles", "Circles", content::Sides::Both);
    const content::Tempo quick{1.5, 0, 0, 0};

    CHECK(tray::cue_words(circles, quick, 1, {}, false) == "There.");
    CHECK(tray::cue_words(circles, quick, 2, {}, false) == "Stay to the right.");
}

TEST_CASE("While I still do one exercise I see what to take for the next") {
    Desk desk;

    CHECK(desk.after(to_pulls - 1).next == "Next: Band pull. Take the band");
}

TEST_CASE("With reduced motion two poses stand still while the ring goes on") {
    Desk desk;
    static_cast<void>(desk.guided.advance(to_tucks + 5 + 1));

    const auto scene = tray::break_scene(desk.guided, core::Motion::Reduced);

    CHECK(scene.side_by_side);
    CHECK_FALSE(scene.moving);
    CHECK(scene.countdown.passed == Approx(0.5));
    CHECK(scene.next_change <= 1);
}
