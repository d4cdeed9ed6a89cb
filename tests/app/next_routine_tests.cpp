// Which routine is offered next, from what the journal says and from what was done since.
#include "app/next_routine.hpp"

#include "app/memory_journal.hpp"
#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using app::NextRoutine;

namespace {

constexpr core::Day today = date::local_days{date::year{2026} / 3 / 6};  // a Friday
const core::WallTime noon{date::sys_days{date::year{2026} / 3 / 6} + 12h};

core::RoutineOutline routine(std::string id, core::BodyArea area) {
    core::RoutineOutline outline;
    outline.id = {std::move(id)};
    outline.positions = {core::Position::Seated};
    outline.areas = {area};
    outline.exercises = {{.id = {outline.id.value + "_move"}, .areas = {area}}};
    return outline;
}

core::Plan plan_of(std::vector<core::RoutineOutline> routines) {
    return {core::Settings{}, core::Calendar{nullptr, {}}, std::move(routines), {}};
}

core::EndRecord ended(const std::string& routine, core::RoutineEnd end, double share) {
    return {.run = 1, .at = noon, .routine = {routine}, .end = end, .length = 60s, .share = share};
}
core::EndRecord whole(const std::string& routine) { return ended(routine, core::RoutineEnd::Completed, 1); }

std::string chosen(NextRoutine& next, core::Plan& plan, core::WallTime now = noon) {
    next.choose(plan, false, now);
    return plan.next.value;
}

}  // namespace

TEST_CASE("Where there is no routine, a walk is next") {
    NextRoutine next{{}};
    auto plan = plan_of({});

    CHECK(chosen(next, plan) == "walk");
    CHECK(plan.outline({"walk"})->positions == std::vector{core::Position::Walking});
}

TEST_CASE("What was begun last is not next, be it by the journal or since") {
    auto plan = plan_of({routine("neck", core::BodyArea::Neck), routine("wrist", core::BodyArea::Wrist)});
    app::MemoryJournal journal;
    REQUIRE(journal.append({{today, core::StartRecord{.run = 1, .at = noon, .routine = {"neck"}}}}));
    NextRoutine next{{}};

    next.recall(journal, today);
    CHECK(chosen(next, plan) == "wrist");

    next.started({"wrist"});
    CHECK(chosen(next, plan) == "neck");
}

TEST_CASE("A routine that is asked for is next whatever was begun, if there is one of that name") {
    auto plan = plan_of({routine("neck", core::BodyArea::Neck), routine("wrist", core::BodyArea::Wrist)});
    NextRoutine wrist{{.always = {"wrist"}}};
    NextRoutine nothing{{.always = {"nothing"}}};

    for (auto* next : {&wrist, &nothing}) next->started({"wrist"});

    CHECK(chosen(wrist, plan) == "wrist");
    CHECK(chosen(nothing, plan) == "neck");
}

TEST_CASE("What is prescribed twice a day is next until it was done twice, and again the next day") {
    auto prescribed = routine("knees", core::BodyArea::Neck);
    prescribed.prescribed = core::Prescription{.days = {}, .times_a_day = 2};
    for (unsigned day = 0; day < 7; ++day) prescribed.prescribed->days.push_back(day);
    auto plan = plan_of({prescribed, routine("wrist", core::BodyArea::Wrist)});
    app::MemoryJournal journal;
    REQUIRE(journal.append({{today - date::days{1}, whole("knees")}, {today, whole("knees")}}));
    NextRoutine next{{}};
    next.recall(journal, today);

    CHECK(chosen(next, plan) == "knees");
    next.ended(today, ended("knees", core::RoutineEnd::Partial, 0.1));
    CHECK(chosen(next, plan) == "knees");
    next.ended(today - date::days{1}, whole("knees"));  // begun before midnight
    CHECK(chosen(next, plan) == "knees");

    next.ended(today, whole("knees"));
    CHECK(chosen(next, plan) == "wrist");

    CHECK_FALSE(next.is_of_the_past(plan, noon));
    CHECK(next.is_of_the_past(plan, noon + 24h));
    CHECK(chosen(next, plan, noon + 24h) == "knees");
    next.ended(today + date::days{2}, whole("knees"));  // of another day than it was chosen for
    CHECK(chosen(next, plan, noon + 48h) == "knees");
}

TEST_CASE("What hurt is left out, and when that is over the choice is of the past") {
    auto plan = plan_of({routine("neck", core::BodyArea::Neck)});
    plan.care.add(core::HurtRecord{.at = noon, .exercise = {"neck_move"}, .pain = core::Pain::Clear});
    NextRoutine next{{}};

    CHECK(chosen(next, plan) == "walk");
    CHECK_FALSE(next.is_of_the_past(plan, noon + 1h));
    plan.care = {};
    CHECK(next.is_of_the_past(plan, noon + 1h));
    CHECK(chosen(next, plan) == "neck");
}
