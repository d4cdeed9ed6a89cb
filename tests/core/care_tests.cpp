// What a report of pain leaves out, for how long to the second, and what follows from it later.
#include "catch.hpp"
#include "core/care.hpp"
#include "core/selection.hpp"

using namespace unhunch::core;
using namespace std::chrono_literals;

namespace {

const WallTime noon{date::sys_days{date::year{2026} / 4 / 14} + 12h};
const ExerciseId tuck{"chin_tuck"};
const ExerciseOutline tuck_outline{tuck, {BodyArea::Neck}};
const ExerciseOutline roll_outline{{"neck_rolls"}, {BodyArea::Neck, BodyArea::Shoulder}};
const ExerciseOutline wrist_outline{{"fist_and_fan"}, {BodyArea::Wrist}};
const Calendar calendar{nullptr, std::chrono::hours{4}};

CareBook reported(Pain pain, WallTime at = noon) {
    CareBook book;
    book.add(HurtRecord{at, tuck, BodyArea::Neck, pain});
    return book;
}

bool left_out(const CareBook& book, const ExerciseOutline& exercise, WallTime now) {
    return hides(hidden(book, now), exercise);
}

}  // namespace

TEST_CASE("What hurt a little stays as it is", "[core]") {
    const auto book = reported(Pain::Mild);

    CHECK_FALSE(left_out(book, tuck_outline, noon));
    CHECK_FALSE(eased(book, tuck, noon + 1h));
    CHECK_FALSE(to_ask_after(book, calendar, noon + 24h));
}

TEST_CASE("What clearly hurt is left out for 48 hours, to the second, and nothing else is", "[core]") {
    const auto book = reported(Pain::Clear);

    CHECK(left_out(book, tuck_outline, noon));
    CHECK(left_out(book, tuck_outline, noon + 48h - 1s));
    CHECK_FALSE(left_out(book, tuck_outline, noon + 48h));
    CHECK_FALSE(left_out(book, roll_outline, noon));
}

TEST_CASE("What hurt strongly takes its whole area with it until I switch that on again", "[core]") {
    auto book = reported(Pain::Strong);

    CHECK(left_out(book, tuck_outline, noon));
    CHECK(left_out(book, roll_outline, noon + 24h * 300));
    CHECK_FALSE(left_out(book, wrist_outline, noon));

    book.add(AllowedRecord{noon + 1h, BodyArea::Neck});
    CHECK_FALSE(left_out(book, tuck_outline, noon + 1h));
    CHECK_FALSE(left_out(book, roll_outline, noon + 1h));
}

TEST_CASE("The exercise itself is left out where the pain was in an area it is not meant for", "[core]") {
    CareBook book;
    book.add(HurtRecord{noon, wrist_outline.id, BodyArea::LowerBack, Pain::Strong});

    CHECK(left_out(book, wrist_outline, noon));
    CHECK_FALSE(left_out(book, tuck_outline, noon));
}

TEST_CASE("One exercise can be switched on again while the rest of its area stays out", "[core]") {
    auto book = reported(Pain::Strong);
    book.add(AllowedRecord{noon + 1h, roll_outline.id});

    CHECK_FALSE(left_out(book, roll_outline, noon + 2h));
    CHECK(left_out(book, tuck_outline, noon + 2h));

    book.add(HurtRecord{noon + 3h, tuck, BodyArea::Neck, Pain::Strong});
    CHECK(left_out(book, roll_outline, noon + 4h));
}

TEST_CASE("Switching on what hurt earlier does not answer for what hurts later", "[core]") {
    CareBook book;
    book.add(AllowedRecord{noon - 1h, BodyArea::Neck});
    book.add(HurtRecord{noon, tuck, BodyArea::Neck, Pain::Clear});

    CHECK(left_out(book, tuck_outline, noon + 1s));
    book.add(AllowedRecord{noon + 2s, tuck});
    CHECK_FALSE(left_out(book, tuck_outline, noon + 2s));
}

TEST_CASE("A routine with a part that is left out does not fit", "[core]") {
    RoutineOutline routine;
    routine.id = {"neck_break"};
    routine.positions = {Position::Seated};
    routine.exercises = {wrist_outline, tuck_outline};
    const std::vector<RoutineOutline> all{routine};
    const auto out = hidden(reported(Pain::Clear), noon);

    CHECK(fits(routine, Settings{}, false));
    CHECK_FALSE(fits(routine, Settings{}, false, out));
    CHECK(choose(all, Settings{}, false, {}, 1, out).routine.value.empty());
}

TEST_CASE("An exercise that hurt has a smaller dose for two weeks", "[core]") {
    const auto book = reported(Pain::Clear);

    CHECK(eased(book, tuck, noon + 24h * 14 - 1s));
    CHECK_FALSE(eased(book, tuck, noon + 24h * 14));
    CHECK_FALSE(eased(book, roll_outline.id, noon));
}

TEST_CASE("I am asked once how it is, on a later day than the one on which it hurt", "[core]") {
    auto book = reported(Pain::Clear);
    const WallTime next_day{date::sys_days{date::year{2026} / 4 / 15} + 4h};

    CHECK_FALSE(to_ask_after(book, calendar, next_day - 1s));
    REQUIRE(to_ask_after(book, calendar, next_day));
    CHECK(to_ask_after(book, calendar, next_day)->area == BodyArea::Neck);
    CHECK(to_ask_after(book, calendar, noon + 24h * 7 - 1s));
    CHECK_FALSE(to_ask_after(book, calendar, noon + 24h * 7));

    book.add(AfterHurtRecord{next_day + 5h, BodyArea::Neck, AfterPain::NotSaid});
    CHECK_FALSE(to_ask_after(book, calendar, next_day + 6h));
}

TEST_CASE("Two reports of one area within 14 days are one too many, two of different areas are not", "[core]") {
    const auto book = reported(Pain::Mild);

    CHECK(sore_areas(book, noon + 24h * 14 - 1s) == std::vector{BodyArea::Neck});
    CHECK(sore_areas(book, noon + 24h * 14).empty());

    auto again = book;
    again.add(HurtRecord{noon + 24h, tuck, BodyArea::Neck, Pain::Mild});
    again.add(HurtRecord{noon + 48h, wrist_outline.id, BodyArea::Wrist, Pain::Mild});
    CHECK(sore_areas(again, noon + 72h) == std::vector{BodyArea::Neck, BodyArea::Wrist});
}

TEST_CASE("Each area that can be felt has its care flag, but for the upper back and the chest", "[core]") {
    CHECK(care_flag(BodyArea::Neck) == "neck");
    CHECK(care_flag(BodyArea::Shoulder) == "shoulder");
    CHECK(care_flag(BodyArea::LowerBack) == "low_back");
    CHECK(care_flag(BodyArea::Hips) == "hip");
    CHECK(care_flag(BodyArea::Wrist) == "wrist");
    CHECK(care_flag(BodyArea::UpperBack).empty());
    CHECK(care_flag(BodyArea::Chest).empty());
}

TEST_CASE("What was allowed before it hurt, or is another area, allows nothing", "[core]") {
    CareBook book;
    book.add(AllowedRecord{noon - 1h, tuck});
    book.add(HurtRecord{noon, tuck, BodyArea::Neck, Pain::Strong});
    book.add(AllowedRecord{noon + 1h, BodyArea::Wrist});
    CHECK(left_out(book, tuck_outline, noon + 2h));
    CHECK(left_out(book, roll_outline, noon + 2h));
}

TEST_CASE("How it is is asked again after it hurt again", "[core]") {
    auto book = reported(Pain::Clear);
    book.add(AfterHurtRecord{noon + 24h, BodyArea::Neck, AfterPain::Gone});
    CHECK_FALSE(to_ask_after(book, calendar, noon + 25h));
    book.add(HurtRecord{noon + 48h, tuck, BodyArea::Neck, Pain::Clear});
    CHECK(to_ask_after(book, calendar, noon + 72h));
}
