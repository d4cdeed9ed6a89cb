// What the voice and a screen reader hear of a guided break.
#include "catch.hpp"
#include "presenters/pause_words.hpp"
#include "presenters/spoken.hpp"
#include "some_catalogue.hpp"

using namespace unhunch;
using tray::Tone;

namespace {

/// A listener at the desk: hears what each quarter of a second brings.
struct Listener {
    content::Catalogue catalogue = test::some_catalogue();
    tray::GuidedBreak guided{tray::routine_plan(catalogue.routines.front(), catalogue)};
    std::optional<tray::BreakScene> before{};
    std::vector<std::string> heard{};
    std::vector<Tone> tones{};

    void listen(double seconds) {
        for (double passed = 0; passed < seconds; passed += 0.25) {
            const auto now = tray::break_scene(guided);
            const auto said = tray::spoken(before, now);
            if (!said.words.empty()) heard.push_back(said.words);
            if (said.tone) tones.push_back(*said.tone);
            before = now;
            static_cast<void>(guided.advance(0.25));
        }
    }
};

constexpr double to_tucks = 5 + 12 + 2 + 12;
constexpr double to_reaches = to_tucks + 5 + 20 + 10 + 20;
constexpr double to_pulls = to_reaches + 8 + 24;

}  // namespace

TEST_CASE("A voice says the exercise and how to begin, then each cue once in its time") {
    Listener ear;

    ear.listen(5 + 12);

    REQUIRE(ear.heard.size() >= 3);
    CHECK(ear.heard[0] == "Shoulder rolls. backward. Sit tall.");
    CHECK(ear.heard[1] == "There.");
    CHECK(ear.heard[2] == "Stay to the right.");
}

TEST_CASE("A voice says what to take before it is needed") {
    Listener ear;
    ear.listen(to_pulls);
    ear.heard.clear();

    ear.listen(1);

    REQUIRE(ear.heard.size() == 1);
    CHECK(ear.heard[0] == "Band pull. right side. Take the band. Sit tall.");
}

TEST_CASE("A voice says which side comes next, once") {
    Listener ear;
    ear.listen(to_pulls + 8 + 16);
    ear.heard.clear();

    ear.listen(1);

    CHECK(ear.heard == std::vector<std::string>{"Now the other side: left side."});
}

TEST_CASE("A soft tone begins a movement, one says stay, and one says let go") {
    Listener ear;
    ear.listen(to_tucks);
    ear.tones.clear();

    ear.listen(5 + 10);

    CHECK(ear.tones == std::vector{Tone::Begin, Tone::Hold, Tone::Release});
}

TEST_CASE("No countdown is read out") {
    Listener ear;

    ear.listen(161);

    for (const auto& words : ear.heard) CHECK_THAT(words, !Catch::Contains("seconds"));
    CHECK(ear.heard.size() < 60);
}

TEST_CASE("A pause says why it is and where it goes on") {
    CHECK(tray::pause_words(core::Interruption::Typing, 2, 7) ==
          "Paused: you went back to work. You can continue at step 3 of 7 for ten minutes.");
    CHECK_THAT(tray::pause_words(core::Interruption::Call, 0, 7), Catch::Contains("a call began"));
}
