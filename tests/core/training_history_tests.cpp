// A training as the journal's records tell it.
#include "catch.hpp"
#include "core/training_history.hpp"

using namespace unhunch::core;
using namespace std::chrono_literals;

namespace {

const Day day = date::local_days{date::year{2026} / 4 / 14};
const WallTime noon = date::sys_days{date::year{2026} / 4 / 14} + 12h;

std::vector<DatedRecord> dated(std::vector<Record> records) {
    std::vector<DatedRecord> all;
    for (auto& record : records) all.push_back({day, std::move(record)});
    return all;
}

StepRecord row(unsigned step, unsigned done) { return {7, step, {"band_row"}, Side::Both, 12, done, 72s, 72s}; }

std::vector<DatedRecord> session(RoutineEnd end, unsigned done = 12) {
    return dated({StartRecord{7, noon, {session_routine}, true}, row(0, 12), EffortRecord{7, noon, {"band_row"}, 5}, row(1, done),
                  StepRecord{7, 2, {"plank"}, Side::Both, 1, 1, 24s, 24s},
                  EndRecord{7, noon + 20min, {session_routine}, end, 20min, 1}, EffortRecord{7, noon + 21min, {"plank"}, 8}});
}

}  // namespace

TEST_CASE("A session is its exercises with all their sets, and how hard they were said to be", "[core]") {
    const auto history = history_of(session(RoutineEnd::Completed));

    REQUIRE(history.size() == 1);
    const auto& told = std::get<trained::Session>(history[0]);
    CHECK(told.run == 7);
    CHECK(told.day == day);
    CHECK(told.completed);
    REQUIRE(told.work.size() == 2);
    CHECK(told.work[0].reps == 12);
    CHECK(told.work[0].all_done);
    CHECK(told.work[0].effort == 5U);
    CHECK(told.work[1].effort == 8U);

    const auto less = history_of(session(RoutineEnd::Partial, 9));
    CHECK_FALSE(std::get<trained::Session>(less[0]).completed);
    CHECK_FALSE(std::get<trained::Session>(less[0]).work[0].all_done);
}

TEST_CASE("What was done last is what hurt, in a short break too", "[core]") {
    const auto history = history_of(session(RoutineEnd::Hurts));
    REQUIRE(history.size() == 2);
    CHECK(std::get<trained::Pain>(history[1]).exercise == ExerciseId{"plank"});

    const auto short_break = history_of(dated({StartRecord{8, noon, {"desk_reset"}, false},
                                               StepRecord{8, 0, {"chin_tuck"}, Side::Both, 3, 1, 30s, 10s},
                                               EndRecord{8, noon + 1min, {"desk_reset"}, RoutineEnd::Hurts, 1min, 0.1}}));
    REQUIRE(short_break.size() == 1);
    CHECK(std::get<trained::Pain>(short_break[0]).exercise == ExerciseId{"chin_tuck"});
}

TEST_CASE("Where it was said what hurts, that is what hurt, once", "[core]") {
    auto told = session(RoutineEnd::Hurts);
    told.insert(told.end() - 2, {day, HurtRecord{noon, {"band_row"}, BodyArea::UpperBack, unhunch::core::Pain::Strong}});
    const auto history = history_of(told);
    REQUIRE(history.size() == 2);
    const auto& pain = std::get<trained::Pain>(history[0]);
    CHECK(pain.exercise == ExerciseId{"band_row"});
    CHECK(pain.run == 7);
    CHECK(pain.how == unhunch::core::Pain::Strong);

    const auto elsewhere = history_of(dated({HurtRecord{noon, {"chin_tuck"}, BodyArea::Neck, unhunch::core::Pain::Mild}}));
    REQUIRE(elsewhere.size() == 1);
    CHECK(std::get<trained::Pain>(elsewhere[0]).run == 0);
}

TEST_CASE("A suggestion is answered once, and only a yes can be taken back", "[core]") {
    const Change change{7, ChangeKind::MoreReps, {"plank"}, {}, 9, "Because."};
    auto records = session(RoutineEnd::Completed);
    CHECK(why_not(command::AnswerSuggestion{change, true}, history_of(records)).empty());
    CHECK_THAT(why_not(command::AnswerSuggestion{{.after = 6}, true}, history_of(records)), Catch::Matchers::StartsWith("There is no session"));
    CHECK_THAT(why_not(command::UndoChange{7}, history_of(records)), Catch::Matchers::StartsWith("There is no change 7"));

    records.push_back({day, SuggestionRecord{noon, change, true}});
    CHECK_THAT(why_not(command::AnswerSuggestion{change, false}, history_of(records)), Catch::Matchers::Contains("answered already"));
    CHECK(why_not(command::UndoChange{7}, history_of(records)).empty());

    records.push_back({day, UndoneRecord{noon, 7}});
    CHECK_THAT(why_not(command::UndoChange{7}, history_of(records)), Catch::Matchers::StartsWith("There is no change 7"));
}
