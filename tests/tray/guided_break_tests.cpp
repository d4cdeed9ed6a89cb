// What each button of the guided break does, and what the daemon is told.
#include <string>
#include <vector>

#include "catch.hpp"
#include "presenters/guided_break.hpp"
#include "recording_break_service.hpp"
#include "some_catalogue.hpp"

using namespace unhunch;
using tray::GuidedBreak;

namespace {

/// One guided break, and everything it told the daemon, in words.
struct Desk {
    content::Catalogue catalogue = test::some_catalogue();
    GuidedBreak guided{tray::routine_plan(catalogue.routines.front(), catalogue)};
    std::vector<std::string> told;

    void hear(const GuidedBreak::Reports& reports) {
        for (const auto& report : reports) told.push_back(test::in_words(report));
    }
    void wait(double seconds) { hear(guided.advance(seconds)); }
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("A routine takes exactly as long as its doses say") {
    const auto catalogue = test::some_catalogue();
    const auto& routine = catalogue.routines.front();

    CHECK(tray::routine_plan(routine, catalogue).seconds == Approx(routine.seconds));
}

TEST_CASE("Every side and every set is a step of its own") {
    const auto catalogue = test::some_catalogue();
    const auto plan = tray::routine_plan(catalogue.routines.front(), catalogue);

    std::vector<std::string> steps;
    for (const auto& step : plan.steps) steps.push_back(step.exercise->name + " " + api::name(step.side));

    CHECK(steps == Told{"Shoulder rolls first", "Shoulder rolls second", "Chin tuck both", "Chin tuck both",
                        "Side reach both", "Band pull right", "Band pull left"});
}

TEST_CASE("What is told names the version of the exercise, as its pack numbers them") {
    auto catalogue = test::some_catalogue();
    catalogue.packs = {{.id = "core", .version = "1.4.0", .name = {}, .reviewed_by = {}},
                       {.id = "mine", .version = "0.2.0", .name = {}, .reviewed_by = {}}};
    GuidedBreak guided{tray::routine_plan(catalogue.routines.front(), catalogue)};
    guided.advance(30);

    const auto reports = guided.done();
    REQUIRE_FALSE(reports.empty());
    CHECK(std::get<core::command::ReportStep>(reports.front()).step.version == "1.4.0");
    CHECK(catalogue.version_of({"mine:nod"}) == "0.2.0");
}

TEST_CASE("What is told says how many sets were planned and how long was really held") {
    const auto catalogue = test::some_catalogue();
    const auto plan = tray::routine_plan(catalogue.routines.front(), catalogue);
    const auto& tuck = plan.steps[2];  // two repetitions: 2 s there, 5 s held, 2 s back, 1 s of rest
    GuidedBreak guided{plan};
    guided.advance(tuck.begins + tuck.wait_length + 10 + 2 + 3);

    const auto reports = guided.next();

    REQUIRE(reports.size() == 1);
    const auto& told = std::get<core::command::ReportStep>(reports.front()).step;
    CHECK(told.exercise.value == "tuck");
    CHECK(told.sets_planned == 2);
    CHECK(told.reps_done == 1);
    CHECK(told.held == std::chrono::seconds{5 + 3});
}

TEST_CASE("I do the whole routine and it is told step by step") {
    Desk desk;

    for (int frame = 0; frame < 60 * 250 && !desk.guided.end(); ++frame) desk.wait(1.0 / 60);

    CHECK(desk.told == Told{"step 0 rolls first 4/4 12/12 s", "step 1 rolls second 4/4 12/12 s",
                            "step 2 tuck both 2/2 20/20 s", "step 3 tuck both 2/2 20/20 s",
                            "step 4 reach both 4/4 24/24 s", "step 5 pull right 2/2 16/16 s",
                            "step 6 pull left 2/2 16/16 s", "finish completed"});
    CHECK(desk.guided.progress() == Approx(1.0));
}

TEST_CASE("A late timer loses no step") {
    Desk desk;

    desk.wait(1000);

    CHECK(desk.told.size() == 8);
    CHECK(desk.told.back() == "finish completed");
}

TEST_CASE("While it is paused nothing goes on") {
    Desk desk;
    desk.wait(6);
    desk.hear(desk.guided.pause());

    desk.wait(600);
    const auto into = desk.guided.into_step();
    desk.hear(desk.guided.go_on());
    desk.wait(1);

    CHECK(into == Approx(6));
    CHECK(desk.guided.into_step() == Approx(7));
    CHECK(desk.told == Told{"pause routine", "continue routine"});
}

TEST_CASE("A pause that came from the daemon is not told back to it") {
    Desk desk;

    desk.guided.follow(true);
    desk.wait(60);
    desk.guided.follow(false);

    CHECK(desk.told.empty());
    CHECK(desk.guided.into_step() == Approx(0));
}

TEST_CASE("Next leaves a step with the repetitions that were done") {
    Desk desk;
    desk.wait(5 + 7);

    desk.hear(desk.guided.next());

    CHECK(desk.told == Told{"step 0 rolls first 2/4 7/12 s"});
    CHECK(desk.guided.step().side == core::Side::Second);
}

TEST_CASE("Next before a step has begun tells nothing of it") {
    Desk desk;
    desk.wait(2);

    desk.hear(desk.guided.next());

    CHECK(desk.told.empty());
}

TEST_CASE("Done takes my word for the step") {
    Desk desk;
    desk.wait(5 + 7);

    desk.hear(desk.guided.done());

    CHECK(desk.told == Told{"step 0 rolls first 4/4 7/12 s"});
}

TEST_CASE("Back goes to the start of the step, and from there to the one before") {
    Desk desk;
    desk.wait(5 + 12 + 8);
    CHECK(desk.guided.step().side == core::Side::Second);

    desk.hear(desk.guided.back());
    CHECK(desk.guided.step().side == core::Side::Second);
    CHECK(desk.guided.into_step() == 0);

    desk.hear(desk.guided.back());
    CHECK(desk.guided.step().side == core::Side::First);
}

TEST_CASE("A step that I repeat is told once") {
    Desk desk;
    desk.wait(5 + 12 + 1);
    desk.hear(desk.guided.back());

    desk.wait(5 + 12 + 2 + 12);

    CHECK(desk.told == Told{"step 0 rolls first 4/4 12/12 s", "step 1 rolls second 4/4 12/12 s"});
}

TEST_CASE("I leave early and what I did is kept") {
    Desk desk;
    desk.wait(5 + 12 + 2 + 5);

    desk.hear(desk.guided.leave());
    desk.hear(desk.guided.leave());

    CHECK(desk.told ==
          Told{"step 0 rolls first 4/4 12/12 s", "step 1 rolls second 1/4 5/12 s", "finish partial"});
}

TEST_CASE("Leaving one exercise out still completes the break") {
    Desk desk;
    desk.hear(desk.guided.next());
    desk.hear(desk.guided.next());

    desk.wait(1000);

    CHECK(desk.told.back() == "finish completed");
}

TEST_CASE("Leaving everything out is no break") {
    Desk desk;

    for (int step = 0; step < 7; ++step) desk.hear(desk.guided.next());

    CHECK(desk.told == Told{"finish partial"});
}

TEST_CASE("A break that was interrupted is taken up where it was, and what was done before counts") {
    Desk desk;
    desk.guided.take_up(3, 12 + 12 + 20);
    CHECK(desk.guided.step_number() == 3);

    desk.hear(desk.guided.back());
    CHECK(desk.guided.step_number() == 2);
    desk.hear(desk.guided.next());
    desk.hear(desk.guided.done());
    for (int step = 0; step < 3; ++step) desk.hear(desk.guided.next());

    CHECK(desk.told == Told{"step 3 tuck both 2/2 0/20 s", "finish completed"});
}

TEST_CASE("A window that is told of a step beyond the plan begins with the last one") {
    Desk desk;

    desk.guided.take_up(99, 0);

    CHECK(desk.guided.following() == nullptr);
}
