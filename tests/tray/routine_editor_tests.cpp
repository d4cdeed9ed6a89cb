// Putting a routine together: what the window says while it is done.
#include "presenters/routine_editor.hpp"

#include <algorithm>

#include "catalogue/reader.hpp"
#include "catch.hpp"
#include "presenters/exercise_form.hpp"
#include "presenters/break_scene.hpp"
#include "presenters/move_list.hpp"
#include "presenters/routine_plan.hpp"

using namespace unhunch;
using namespace unhunch::tray;

namespace {

const content::Catalogue& core_pack() {
    static const content::Catalogue catalogue = content::read_pack(CORE_PACK)->catalogue;
    return catalogue;
}

RoutineEditor editor(core::Settings settings = {}) { return RoutineEditor{core_pack(), {}, std::move(settings)}; }

/// One minute and more: rolls, a tuck, a squeeze.
RoutineEditor with_three() {
    auto made = editor();
    made.rename("Evening");
    for (const auto* id : {"core:shoulder_rolls", "core:chin_tuck", "core:scapular_squeeze"}) made.add(id);
    return made;
}

ExerciseForm a_form() {
    ExerciseForm form;
    form.name = "Ear to shoulder";
    form.setup = "Sit tall.";
    form.cues = {"Lean your head.", "Wait.", "Come back."};
    form.area = core::BodyArea::Neck;
    return form;
}

bool says(const std::vector<std::string>& sentences, const std::string& words) {
    return std::ranges::any_of(sentences, [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("An empty routine says what it needs, and can be neither saved nor tried") {
    const auto view = editor().view();

    CHECK(view.missing == std::vector<std::string>{"Give the routine a name.", "Add moves: a routine lasts 60 to 120 s."});
    CHECK_FALSE(view.can_save);
    CHECK_FALSE(view.can_try);
}

TEST_CASE("Length, place and things are said as the moves come together") {
    auto made = with_three();

    const auto view = made.view();

    REQUIRE(view.items.size() == 3);
    CHECK(view.items[1] == "2. Chin tuck: 3 times, 30 s, seated");
    CHECK(view.summary == "1:43 min. Done seated. Needs nothing. Small enough for a video call.");
    CHECK(view.missing.empty());
    CHECK(view.can_save);
    made.add("core:band_pull_apart");
    CHECK(made.view().summary.find("Needs a band.") != std::string::npos);
    CHECK(made.view().summary.find("video call") == std::string::npos);
}

TEST_CASE("A rule that a move breaks is said with the move's number and name") {
    auto made = editor();
    made.rename("Stretch");
    made.add("core:doorway_pec_stretch");
    made.add("core:shoulder_rolls");

    CHECK(says(made.view().missing, "Move 1: The static hold \"Doorway chest stretch\" stands before any dynamic item"));
    CHECK(made.move_down(0) == 1);
    CHECK_FALSE(says(made.view().missing, "static hold"));
    CHECK(made.move_up(1) == 0);
    CHECK(says(made.view().missing, "static hold"));
}

TEST_CASE("Moves change places, and the ends stay ends") {
    auto made = with_three();

    CHECK(made.move_up(0) == 0);
    CHECK(made.move_down(2) == 2);
    CHECK(made.move_down(0) == 1);
    CHECK(made.exercise(0)->id.value == "chin_tuck");
    made.remove(0);
    CHECK(made.exercise(0)->id.value == "shoulder_rolls");
    made.remove(7);
    CHECK(made.draft().items.size() == 2);
}

TEST_CASE("A dose beyond what is safe becomes the nearest that is") {
    auto made = with_three();

    made.change_dose(1, {.sets = 99, .reps = 0, .tempo = {0.5, 5, 0.5, 1}, .rest = 999});

    const auto& dose = made.draft().items[1].dose;
    CHECK(dose.sets == 10);
    CHECK(dose.reps == 1);
    CHECK(dose.tempo.move == 2);  // a neck is never hurried
    CHECK(dose.tempo.back == 2);
    CHECK(dose.rest == 300);
}

TEST_CASE("What was saved is open again, and only what changed since can be lost") {
    auto made = with_three();
    CHECK(made.changed());
    CHECK_FALSE(made.open_one());

    made.keep_draft(made.with_draft());
    CHECK_FALSE(made.changed());
    CHECK(made.open_one() == 0U);
    CHECK(made.draft().id.value == "evening");

    made.rename("Late");
    CHECK(made.changed());
    const auto pack = made.with_draft();
    REQUIRE(pack.routines.size() == 1);
    CHECK(pack.routines.front().id.value == "evening");  // the history knows it by this
    CHECK(pack.routines.front().name == "Late");

    made.keep(made.without_open_one());
    CHECK_FALSE(made.open_one());
    CHECK(made.draft().items.empty());
}

TEST_CASE("Days of the week are chosen one by one, said in plain words, and open again as they were saved") {
    auto made = with_three();
    CHECK(made.view().prescribed == "No day chosen: it takes its turn with the other routines.");
    made.change_times_a_day(2);
    CHECK_FALSE(made.draft().prescription);  // of no day

    for (const unsigned day : {5U, 0U, 1U, 3U}) made.change_day(day, true);
    made.change_day(0, false);
    made.change_times_a_day(2);

    CHECK(made.view().prescribed == "Offered first on Mon, Wed, Fri, twice a day; on other days it is begun by hand only.");
    CHECK(made.view().can_save);
    made.keep_draft(made.with_draft());
    CHECK_FALSE(made.changed());
    made.begin_new();
    CHECK_FALSE(made.draft().prescription);
    made.open(0);
    CHECK(made.draft().prescription == core::Prescription{.days = {1, 3, 5}, .times_a_day = 2});

    made.change_times_a_day(99);
    CHECK(made.draft().prescription->times_a_day == 10);
    CHECK(made.changed());
    for (unsigned day = 0; day < 7; ++day) made.change_day(day, true);
    CHECK(made.view().prescribed == "Offered first every day, 10 times a day.");
    for (unsigned day = 0; day < 7; ++day) made.change_day(day, false);
    CHECK_FALSE(made.draft().prescription);
    CHECK(made.view().can_save);
}

TEST_CASE("A second routine of the same name gets an id of its own") {
    auto made = with_three();
    made.keep_draft(made.with_draft());
    made.begin_new();
    made.rename("Evening");
    made.add("core:shoulder_rolls");

    CHECK(made.with_draft().routines[1].id.value == "evening_2");
}

TEST_CASE("A move that the person's care leaves out is marked, told, and not tried") {
    core::Settings settings;
    settings.care = {"shoulder_unstable"};
    auto made = editor(settings);
    made.rename("Chest");
    for (const auto* id : {"core:shoulder_rolls", "core:doorway_pec_stretch"}) made.add(id);

    const auto moves = moves_for({}, core_pack(), settings, "doorway", {});
    REQUIRE(moves.size() == 1);
    CHECK(moves.front().left_out);
    CHECK(made.view().note.find("is left out for you") != std::string::npos);
    CHECK_FALSE(made.view().can_try);
}

TEST_CASE("Moves are found by name, thing, place and part of the body") {
    const auto found = [](const std::string& words, std::optional<core::BodyArea> area = {}) {
        return moves_for({}, core_pack(), {}, words, area);
    };

    CHECK(found("").size() > 25);
    CHECK(found("CHIN tuck").size() == 2);
    CHECK(std::ranges::all_of(found("band"), [](const auto& one) { return one.line.find("band") != std::string::npos; }));
    CHECK_FALSE(found("band").empty());
    CHECK(found("", core::BodyArea::Wrist).size() < found("").size());
    CHECK(found("no such thing").empty());
}

TEST_CASE("An exercise of one's own can be in a routine as soon as it is whole") {
    auto form = a_form();
    CHECK(missing_in(form, {}, core_pack()).empty());

    content::OwnPack pack;
    pack.exercises.push_back(exercise_of(form, pack, core_pack()));
    RoutineEditor made{core_pack(), pack, {}};
    made.rename("Mine");
    made.add("ear_to_shoulder");
    made.add("core:scapular_squeeze");

    CHECK(made.view().missing.empty());
    CHECK(form_of(pack.exercises.front()) == [&] {
        form.id = "ear_to_shoulder";
        return form;
    }());
    CHECK(moves_for(pack, core_pack(), {}, "", {}).front().id == "ear_to_shoulder");
}

TEST_CASE("An exercise of one's own takes care where its part of the body or its figure does") {
    auto form = a_form();
    CHECK(exercise_of(form, {}, core_pack()).care_if == std::vector<std::string>{"neck", "dizzy"});

    form.position = core::Position::Wall;
    form.area = core::BodyArea::Chest;
    for (const auto& figure : lent_figures(core_pack(), core::Position::Standing)) {
        if (figure.exercise == "Doorway chest stretch") form.figure = figure.id;
    }
    REQUIRE_FALSE(form.figure.empty());
    const auto avoid = exercise_of(form, {}, core_pack()).avoid_if;
    CHECK(std::ranges::find(avoid, "shoulder_unstable") != avoid.end());
}

TEST_CASE("What an exercise still lacks is said in the words of the form") {
    auto form = a_form();
    form.name = "";
    form.cues.pop_back();
    form.cautions = {"This cures everything."};

    const auto missing = missing_in(form, {}, core_pack());

    CHECK(says(missing, "The name: "));
    CHECK(says(missing, "What to do: An exercise has 3 to 5 cues, this one has 2"));
    CHECK(says(missing, "What to mind: \"cures\" promises or scares"));
}

TEST_CASE("A stretch of one's own is held as long as stretches are") {
    auto form = a_form();
    form.kind = ExerciseForm::Kind::Stretch;
    form.dose.tempo.hold = 12;

    const auto exercise = exercise_of(form, {}, core_pack());

    CHECK(exercise.session.tempo.hold == 15);
    CHECK(missing_in(form, {}, core_pack()).empty());
    form.dose.tempo.hold = 30;
    CHECK(says(missing_in(form, {}, core_pack()), "A static hold lasts 12 to 15 s"));
}

TEST_CASE("Whoever takes care with something is told at the move what that asks for, and nobody else is") {
    const auto* routine = core_pack().routine({"desk_reset"});
    auto plan = routine_plan(*routine, core_pack());
    say_care(plan, core_pack(), {"neck"});
    const auto tuck = std::ranges::find(plan.steps, "chin_tuck", [](const PlannedStep& step) { return step.exercise->id.value; });
    REQUIRE(tuck != plan.steps.end());
    CHECK(tuck->care == "Light pressure only. Symptoms into the arm mean stop.");
    GuidedBreak guided{plan};
    while (guided.step().exercise->id.value != "chin_tuck") static_cast<void>(guided.next());
    CHECK(break_scene(guided).note == tuck->care);

    say_care(plan, core_pack(), {"latex"});
    CHECK(std::ranges::all_of(plan.steps, [](const PlannedStep& step) { return step.care.empty(); }));
}
