// A full session in the break window: its parts, sets and rests, what is fetched, and how parts are left out.
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "composer/persons_household.hpp"
#include "presenters/band_inquiry.hpp"
#include "presenters/break_scene.hpp"
#include "presenters/easier.hpp"
#include "presenters/end_words.hpp"
#include "presenters/session_plan.hpp"
#include "presenters/spoken.hpp"
#include "presenters/warm_up_inquiry.hpp"
#include "recording_break_service.hpp"
#include "some_catalogue.hpp"

using namespace unhunch;
using tray::GuidedBreak;

namespace {

using Told = std::vector<std::string>;

/// Rolls and tucks to warm up, two sets of band pulls on each side, a reach to end with.
composer::Session small_session() {
    using composer::Block;
    composer::Session session;
    const auto add = [&](Block block, const char* id, content::Dose dose, content::Sides sides, core::Position at,
                         std::vector<std::string> things) {
        session.items.push_back({.block = block,
                                 .exercise = {id},
                                 .dose = dose,
                                 .at = at,
                                 .lead_in = block == Block::WarmUp ? 5.0 : 10.0,
                                 .seconds = content::seconds_of(dose, sides),
                                 .things = std::move(things)});
        session.seconds += session.items.back().lead_in + session.items.back().seconds;
    };
    using content::Sides;
    using core::Position;
    add(Block::WarmUp, "rolls", {.sets = 1, .reps = 4, .tempo = {3, 0, 0, 0}, .rest = 0}, Sides::Directions, Position::Seated, {});
    add(Block::WarmUp, "tuck", {.sets = 1, .reps = 2, .tempo = {2, 5, 2, 1}, .rest = 0}, Sides::Both, Position::Seated, {});
    add(Block::Strength, "pull", {.sets = 2, .reps = 10, .tempo = {2, 1, 3, 0}, .rest = 45}, Sides::Each, Position::Standing,
        {"band", "anchor"});
    add(Block::Stretch, "reach", {.sets = 1, .reps = 2, .tempo = {3, 20, 3, 4}, .rest = 0}, Sides::Alternate,
        Position::Standing, {});
    return session;
}

struct Desk {
    content::Catalogue catalogue = test::some_catalogue();
    tray::GuidedSession session = tray::guided_session(small_session(), catalogue, {});
    GuidedBreak guided{tray::routine_plan(session.routine, catalogue, {}, session.items)};
    Told told;

    void hear(const GuidedBreak::Reports& reports) {
        for (const auto& report : reports) told.push_back(test::in_words(report));
    }
    tray::BreakScene after(double seconds) {
        hear(guided.advance(seconds));
        return tray::break_scene(guided);
    }
};

constexpr double to_pulls = 5 + 26 + 5 + 20;
constexpr double one_side = 60;

}  // namespace

TEST_CASE("A session takes as long as was composed, to the second") {
    Desk desk;

    CHECK(desk.guided.plan().seconds == Approx(small_session().seconds));
    CHECK(tray::work_seconds(desk.guided.plan()) == Approx(24 + 20 + 4 * 60 + 60));
}

TEST_CASE("I always know which part of the session I am in, and how long it lasts") {
    Desk desk;

    auto scene = desk.after(1);
    CHECK(scene.place == "Warm-up, 1 of 2");
    CHECK(scene.skip == "Already warm? Skip it");
    CHECK(scene.time_left == "8 min left of 8");
    scene = desk.after(31);
    CHECK(scene.place == "Warm-up, 2 of 2");
    CHECK(scene.next == "Strength comes next: Band pull. Stand up, take the band and fix it to the anchor");

    scene = desk.after(to_pulls - 31);
    CHECK(scene.place == "Strength, 1 of 1");
    CHECK(scene.skip == "Skip this part");
    CHECK(scene.set == "Set 1 of 2");
    CHECK(scene.countdown.word == "get ready");
    CHECK(scene.countdown.seconds == 9U);
    CHECK(scene.cue == "Stand up, take the band and fix it to the anchor. Sit tall.");
    CHECK(desk.after(10 + 2 * one_side + 3 + 45 + 2 * one_side + 3).place == "Stretches, 1 of 1");
}

TEST_CASE("Between two sets a rest is counted down, with a word on form") {
    Desk desk;

    const auto scene = desk.after(to_pulls + 10 + one_side + 3 + one_side + 5);

    CHECK(scene.countdown.word == "rest");
    CHECK(scene.countdown.seconds == 40U);
    CHECK(scene.set == "Set 2 of 2");
    CHECK(scene.note == "Lighter and smooth beats heavier and rushed.");
    CHECK(desk.guided.plan().steps.size() == 2 + 1 + 4 + 1);
}

TEST_CASE("A rest after an easy exercise may be longer, I am told") {
    Desk desk;
    for (auto& exercise : desk.catalogue.exercises) exercise.level = 1;

    CHECK(desk.after(to_pulls + 10 + one_side + 3 + one_side + 5).note == "A longer rest is fine, too: Pause stops the clock.");
}

TEST_CASE("The last minute of a session counts in seconds") {
    Desk desk;

    CHECK(desk.after(small_session().seconds - 30).time_left == "0:30 left");
}

TEST_CASE("Every set and side of a session is told as a step of its own") {
    Desk desk;

    for (int second = 0; second < 900 && !desk.guided.end(); ++second) desk.hear(desk.guided.advance(1));

    CHECK(desk.told == Told{"step 0 rolls first 4/4 12/12 s", "step 1 rolls second 4/4 12/12 s",
                            "step 2 tuck both 2/2 20/20 s", "step 3 pull right 10/10 60/60 s",
                            "step 4 pull left 10/10 60/60 s", "step 5 pull right 10/10 60/60 s",
                            "step 6 pull left 10/10 60/60 s", "step 7 reach both 2/2 60/60 s", "finish completed"});
    CHECK(desk.guided.exercises_done() == 4);
}

TEST_CASE("Which set it was and how long it is held are told with a step") {
    Desk desk;
    std::vector<core::StepRecord> steps;
    for (int second = 0; second < 900; ++second)
        for (const auto& report : desk.guided.advance(1))
            if (const auto* told = std::get_if<core::command::ReportStep>(&report)) steps.push_back(told->step);

    REQUIRE(steps.size() == 8);
    CHECK(steps[3].set == 0);
    CHECK(steps[5].set == 1);
    CHECK(steps[5].hold == core::seconds{1});
    CHECK(steps[7].hold == core::seconds{20});
}

TEST_CASE("Whoever is warm already skips the warm-up, and that is written down") {
    Desk desk;

    static_cast<void>(desk.after(5 + 6));
    desk.hear(desk.guided.skip_part());

    CHECK(desk.told == Told{"step 0 rolls first 2/4 6/12 s", "step 1 rolls second 0/4 0/12 s", "step 2 tuck both 0/2 0/20 s"});
    CHECK(tray::break_scene(desk.guided).place == "Strength, 1 of 1");
    CHECK_FALSE(desk.guided.end());
}

TEST_CASE("The stretches can be left out, and the session is done") {
    Desk desk;

    static_cast<void>(desk.after(small_session().seconds - 70 + 1));
    desk.told.clear();
    desk.hear(desk.guided.skip_part());

    CHECK(desk.told == Told{"step 7 reach both 0/2 0/60 s", "finish completed"});
}

TEST_CASE("Who leaves most of the warm-up out is asked before the strength part") {
    Desk desk;
    CHECK_FALSE(desk.guided.lacks_warm_up());
    for (int step = 0; step < 3; ++step) desk.hear(desk.guided.next());
    CHECK(desk.guided.lacks_warm_up());

    desk.guided.begin_again();
    CHECK(tray::break_scene(desk.guided).place == "Warm-up, 1 of 2");
    desk.hear(desk.guided.done());
    desk.hear(desk.guided.done());
    desk.hear(desk.guided.next());
    CHECK(tray::break_scene(desk.guided).place == "Strength, 1 of 1");
    CHECK_FALSE(desk.guided.lacks_warm_up());
}

TEST_CASE("A session that another window began is not asked for its warm-up again") {
    Desk desk;
    desk.guided.take_up(4, 104);

    CHECK_FALSE(desk.guided.lacks_warm_up());
    CHECK(desk.guided.exercises_done() == 3);
}

TEST_CASE("Both answers about the warm-up lead on") {
    const auto answered = [](std::size_t which) {
        const auto inquiry = tray::warm_up_inquiry();
        CHECK(inquiry->answer(which).empty());
        return inquiry->then();
    };

    CHECK(answered(0) == tray::Then::WarmAlready);
    CHECK(answered(1) == tray::Then::WarmUp);
}

TEST_CASE("In a routine there is no part to skip") {
    const auto catalogue = test::some_catalogue();
    GuidedBreak guided{tray::routine_plan(catalogue.routines.front(), catalogue)};

    CHECK(guided.skip_part().empty());
    CHECK(guided.step_number() == 0);
    CHECK_FALSE(guided.lacks_warm_up());
    CHECK(tray::break_scene(guided).skip.empty());
}

TEST_CASE("The band is looked at where it is what the exercise is done with") {
    Desk desk;
    auto composed = small_session();
    composed.items[2].things = {"cable"};
    const auto with_cable = tray::guided_session(composed, desk.catalogue, {});
    const auto plan = tray::routine_plan(with_cable.routine, desk.catalogue, {}, with_cable.items);

    CHECK(tray::needs_band(desk.guided.plan().steps[3]));
    CHECK_FALSE(tray::needs_band(plan.steps[3]));
    CHECK(plan.steps[3].fetch == "Stand up and take the cable");
}

TEST_CASE("What hurt a while ago comes with a step less in a session too") {
    const auto catalogue = test::some_catalogue();
    const auto session = tray::guided_session(small_session(), catalogue, {"pull"});

    CHECK(session.routine.items[2].dose.sets == 1);
    CHECK(tray::routine_plan(session.routine, catalogue, {}, session.items).seconds < small_session().seconds);
}

TEST_CASE("An easier exercise in a session keeps its part and the planned sets") {
    auto catalogue = test::some_catalogue();
    auto softer = test::exercise("soft_pull", "Soft pull", content::Sides::Both);
    softer.positions = {core::Position::Standing};
    softer.session = {.sets = 1, .reps = 8, .tempo = {2, 1, 2, 0}, .rest = 30};
    catalogue.exercises.push_back(softer);
    for (auto& exercise : catalogue.exercises)
        if (exercise.id.value == "pull") exercise.easier = {"soft_pull"};
    const auto& pull = *catalogue.exercise({"pull"});
    const auto session = tray::guided_session(small_session(), catalogue, {});
    CHECK(tray::easier_than(pull, catalogue, {}, false) == nullptr);  // it is nothing for a desk

    const auto* easier = tray::easier_than(pull, catalogue, {}, false, tray::Doing::Session);
    REQUIRE(easier != nullptr);
    const auto routine = tray::with_easier(session.routine, 2, *easier);
    const auto plan = tray::routine_plan(routine, catalogue, {}, session.items);

    CHECK(plan.steps[3].exercise->id.value == "soft_pull");
    CHECK(plan.steps[3].part->name == "Strength");
    CHECK(plan.steps[3].things.empty());
    CHECK(routine.items[2].dose.sets == 2);

    // A window that is opened again hears of it from the daemon, and guides the same.
    const auto again = tray::with_easier(session.routine, {{2, {"soft_pull"}}, {1, {"no_such_thing"}}, {99, {"soft_pull"}}}, catalogue);
    CHECK(again.items[2].exercise.value == "soft_pull");
    CHECK(again.items[1].exercise == session.routine.items[1].exercise);
    CHECK(tray::routine_plan(again, catalogue, {}, session.items).seconds == plan.seconds);
}

TEST_CASE("A new part is said aloud before its first exercise") {
    Desk desk;
    const auto before = desk.after(to_pulls - 1);
    const auto now = desk.after(2);

    CHECK(tray::spoken(std::nullopt, before).words.starts_with("Warm-up. Chin tuck."));
    CHECK(tray::spoken(before, now).words.starts_with("Strength. Band pull."));
}

TEST_CASE("The end of a session says how much of it was done") {
    api::Status status;
    status.goal = 8;
    status.today.towards_goal = 3;

    const auto words = tray::end_words(core::RoutineEnd::Completed, status, "12 of 14 exercises.");

    CHECK(words.title == "Session done.");
    CHECK(words.line == "12 of 14 exercises. 3 of 8 breaks today.");
}
