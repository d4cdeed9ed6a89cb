// The program's words in other languages, from the catalogues that the build has made.
#include "words/said.hpp"

#include "api/tray_menu.hpp"
#include "api/words.hpp"
#include "catalogue/shelf.hpp"
#include "catch.hpp"
#include "reader.hpp"
#include "words/translation.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using test::Reader;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;

std::string first_line() {
    const api::Status status{.sitting = 12min, .as_of = noon, .counting = true, .limit = 30min, .due_at = noon + 18min, .goal = 8};
    return api::tray_menu(status, noon, api::clock_words_of(core::Calendar{}, noon)).front().label;
}

std::string breaks(unsigned done, unsigned goal) {
    core::DaySummary today;
    today.towards_goal = done;
    return api::breaks_words(today, goal);
}

}  // namespace

TEST_CASE("Parts go to their places, in whichever order a language has them") {
    CHECK(words::filled_with("{0} of {1}", 3, 8) == "3 of 8");
    CHECK(words::filled_with("{1} / {0}", 3, 8) == "8 / 3");
    CHECK(words::filled_with("{0}{0}", std::string{"a"}) == "aa");
}

TEST_CASE("What is no place, or has no part, stays as it was written") {
    CHECK(words::filled_with("{x} {9} {", 1) == "{x} {9} {");
    CHECK(words::filled_with("{0}", std::string{"{1}"}) == "{1}");
}

TEST_CASE("Without a language everything is said in English") {
    CHECK(words::said("Statistics") == "Statistics");
    CHECK(first_line() == "Sitting for 12 min, next break at 12:18");
}

TEST_CASE("Somebody who reads German has a German menu") {
    const Reader german{"de_DE"};

    CHECK(words::said("Statistics") == "Statistik");
    CHECK(first_line() == "Du sitzt seit 12 min, nächste Pause um 12:18");
}

TEST_CASE("A language that was not translated is not guessed: it stays English") {
    const Reader finn{"de_DE", "fi"};

    CHECK(words::said("Statistics") == "Statistics");
}

TEST_CASE("Who reads a translation that no speaker has read can be told so, and who reads English is told nothing") {
    CHECK_FALSE(words::translated_by_machine());

    const Reader german{"de_DE"};

    CHECK(words::translated_by_machine());
}

TEST_CASE("One break and several are each said in their own form") {
    const Reader german{"de_DE"};

    CHECK(breaks(1, 0) == "Heute: 1 Pause");
    CHECK(breaks(2, 0) == "Heute: 2 Pausen");
    CHECK(breaks(1, 8) == "Heute: 1 von 8 Pausen");
}

TEST_CASE("Arabic has a form for two, for a few and for many") {
    const Reader arab{"ar_EG"};

    CHECK(breaks(2, 0) != breaks(3, 0));
    CHECK(breaks(3, 0).find("استراحات") != std::string::npos);
    CHECK(breaks(11, 0).find("استراحات") == std::string::npos);
}

TEST_CASE("Lengths are written as a language writes them") {
    const Reader japanese{"de_DE", "ja"};

    CHECK(api::length_words(65min) == "1時間05分");
}

TEST_CASE("The core pack is read in the person's language, figures and doses as they were") {
    const Reader german{"de_DE"};
    const content::Language language{.tag = "de", .words = words::content_words};

    const auto english = content::read_shelf({PACKS}, {}, {}).catalogue;
    const auto shelf = content::read_shelf({PACKS}, {}, language).catalogue;

    REQUIRE(shelf.exercises.size() == english.exercises.size());
    const auto* tuck = shelf.exercise({"chin_tuck"});
    REQUIRE(tuck != nullptr);
    CHECK(tuck->name != "Chin tuck");
    CHECK(tuck->cues.size() == english.exercise({"chin_tuck"})->cues.size());
    CHECK(tuck->animation == english.exercise({"chin_tuck"})->animation);
}

TEST_CASE("A safety text whose English has changed is shown in English") {
    const Reader german{"de_DE"};

    CHECK(words::content_words("core:chin_tuck/caution/1", "Use about a third of your strength.") !=
          "Use about a third of your strength.");
    CHECK(words::content_words("core:chin_tuck/caution/1", "Use about half of your strength.") ==
          "Use about half of your strength.");
}
