// What a training that has grown, or stepped back, makes of the doses.
#include "catalogue/training.hpp"
#include "catch.hpp"
#include "presenters/routine_plan.hpp"

using namespace unhunch;

namespace {

content::Exercise row(content::Sides sides = content::Sides::Both) {
    content::Exercise exercise;
    exercise.id = {"band_row"};
    exercise.name = "Band row";
    exercise.category = "strength";
    exercise.positions = {core::Position::Standing};
    exercise.equipment = {"band"};
    exercise.sides = sides;
    exercise.session = {2, 12, {2, 1, 3, 0}, 45};
    return exercise;
}

content::Routine of_one(const char* id, content::Dose dose) {
    content::Routine routine;
    routine.id = {id};
    routine.items = {{{"band_row"}, dose, core::Position::Standing, 10, 0}};
    return routine;
}

}  // namespace

TEST_CASE("A session dose has the repetitions that were said yes to") {
    core::Adjustments grown;
    CHECK(content::session_dose(row(), grown).reps == 12);
    grown.of[{"band_row"}].reps = 8;
    CHECK(content::session_dose(row(), grown).reps == 8);
}

TEST_CASE("A session strengthens, and a short break that says so") {
    CHECK(content::strengthens(of_one("session", {})));
    auto some_break = of_one("some_break", {});
    CHECK_FALSE(content::strengthens(some_break));
    some_break.tags = {"band", "strength"};
    CHECK(content::strengthens(some_break));
}

TEST_CASE("In a session the band is the one that was moved up to, in a short break the usual one") {
    content::Catalogue catalogue;
    catalogue.exercises = {row()};
    core::Adjustments grown;
    grown.of[{"band_row"}] = {.reps = 6, .load = 1};

    const auto in_break = tray::routine_plan(of_one("some_break", {1, 8, {2, 1, 3, 0}, 0}), catalogue, grown);
    CHECK(in_break.steps[0].dose.reps == 8);
    CHECK(in_break.steps[0].fetch == "Stand up and take the band");

    const auto in_session = tray::routine_plan(of_one("session", {1, 8, {2, 1, 3, 0}, 0}), catalogue, grown);
    CHECK(in_session.steps[0].dose.reps == 8);
    CHECK(in_session.steps[0].fetch == "Stand up and take the stronger band you moved up to");
}

TEST_CASE("What can be trained is what strengthens, and what fits is known of it") {
    content::Catalogue catalogue;
    auto stretch = row();
    stretch.category = "stretch";
    catalogue.exercises = {row(content::Sides::Alternate), stretch};
    core::Settings settings;
    auto trained = content::trained_exercises(catalogue, settings);
    REQUIRE(trained.size() == 1);
    CHECK(trained[0].resistance == core::Resistance::Band);
    CHECK(trained[0].even);
    CHECK_FALSE(trained[0].fits);

    settings.equipment = {"band"};
    CHECK(content::trained_exercises(catalogue, settings)[0].fits);
    settings.equipment = {"cable"};
    CHECK_FALSE(content::trained_exercises(catalogue, settings)[0].fits);
    catalogue.exercises[0].equipment_or = {{"cable"}};
    CHECK(content::trained_exercises(catalogue, settings)[0].fits);
    settings.care = {"recent_operation"};
    CHECK_FALSE(content::trained_exercises(catalogue, settings)[0].fits);
}
