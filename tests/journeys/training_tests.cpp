// What the daemon does with the answers about a training, and with the health note.
#include "day.hpp"

#include "catch.hpp"

using namespace unhunch;
using namespace unhunch::fake;
using namespace std::chrono_literals;
namespace command = core::command;

namespace {

const core::Change more{7, core::ChangeKind::MoreReps, {"band_row"}, {}, 9, "You did all of it."};

/// A day after a session, whose run was the seventh.
struct AfterSession : Day {
    AfterSession() {
        const auto yesterday = clock.moment.wall - 24h;
        for (const core::Record& record :
             {core::Record{core::StartRecord{7, yesterday, {"session"}}},
              core::Record{core::StepRecord{7, 0, {"band_row"}, core::Side::Both, 8, 8, 48s, 48s}},
              core::Record{core::EndRecord{7, yesterday, {"session"}, core::RoutineEnd::Completed, 20min, 1}}})
            journal.records.push_back({runner().calendar().day_of(yesterday), record});
    }
};

}  // namespace

TEST_CASE("A suggestion is answered once and can be taken back once", "[journey]") {
    AfterSession day;
    day.asks(command::UndoChange{7});
    CHECK_FALSE(day.outcome);
    day.asks(command::AnswerSuggestion{more, true});
    CHECK(day.outcome);
    day.asks(command::AnswerSuggestion{more, false});
    CHECK_FALSE(day.outcome);
    day.asks(command::UndoChange{7});
    CHECK(day.outcome);
    day.asks(command::UndoChange{7});
    CHECK_FALSE(day.outcome);

    REQUIRE(day.journal.all<core::SuggestionRecord>().size() == 1);
    CHECK(day.journal.all<core::SuggestionRecord>()[0].change == more);
    CHECK(day.journal.all<core::UndoneRecord>().size() == 1);
}

TEST_CASE("A suggestion that follows no session is refused, and nothing is written", "[journey]") {
    Day day;
    day.asks(command::AnswerSuggestion{more, true});
    CHECK_FALSE(day.outcome);
    CHECK(day.journal.all<core::SuggestionRecord>().empty());
}

TEST_CASE("How hard it was can be said while it is done and for ten minutes after it", "[journey]") {
    Day day;
    day.at(34min).asks(command::RateEffort{{"chin_tuck"}, 6});
    CHECK_FALSE(day.outcome);
    day.answers(core::Answer::Start).asks(command::RateEffort{{"chin_tuck"}, 6});
    CHECK(day.outcome);
    day.at(36min).finishes(core::RoutineEnd::Completed).asks(command::RateEffort{{"chin_tuck"}, 7});
    CHECK(day.outcome);
    day.at(46min + 2s).asks(command::RateEffort{{"chin_tuck"}, 8});
    CHECK_FALSE(day.outcome);

    REQUIRE(day.journal.all<core::EffortRecord>().size() == 2);
    CHECK(day.journal.all<core::EffortRecord>()[1].run == day.journal.all<core::StartRecord>()[0].run);
}

TEST_CASE("The health note counts as read once that was said, over restarts too", "[journey]") {
    Day day;
    CHECK_FALSE(day.status().welcomed);
    day.asks(command::AcknowledgeNote{});
    CHECK(day.status().welcomed);
    day.daemon_stops().daemon_starts();
    CHECK(day.status().welcomed);
}

TEST_CASE("How the body feels is written down as it was said, at any time, and never above ten", "[journey]") {
    Day day;
    day.at(10min).asks(command::RateDiscomfort{3, core::BodyArea::Neck});
    CHECK(day.outcome);
    day.at(20min).asks(command::RateDiscomfort{0, {}});
    day.asks(command::RateDiscomfort{11, {}});
    CHECK_FALSE(day.outcome);

    const auto said = day.journal.all<core::DiscomfortRecord>();
    REQUIRE(said.size() == 2);
    CHECK(said[0].level == 3);
    CHECK(said[0].area == core::BodyArea::Neck);
    CHECK(said[1].level == 0);
}

TEST_CASE("A setting that is changed is written down with what it was, at the moment of the change", "[journey]") {
    Day day;
    day.at(10min);
    auto changed = day.settings;
    changed.sit_limit = 25min;

    day.runner().remember({{{}, "sit_limit", "\"30m\"", "\"25m\""}});
    (void)day.runner().change_plan(changed, day.runner().calendar());

    const auto told = day.journal.all<core::SettingRecord>();
    REQUIRE(told.size() == 1);
    CHECK(told[0] == core::SettingRecord{day.clock.moment.wall, "sit_limit", "\"30m\"", "\"25m\""});
}
