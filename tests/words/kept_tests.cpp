// Reasons are kept in English; every one that the daemon can write has words in other languages.
#include "api/kept_words.hpp"

#include <set>

#include "app/reason_words.hpp"
#include "catch.hpp"
#include "day.hpp"
#include "reader.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using test::Reader;

namespace {

core::Settings with_a_session_on_tuesday() {
    core::Settings wishes;
    wishes.session_days = {2};
    return wishes;
}

/// What a day wrote as reasons and outlooks, each once.
class Overheard {
public:
    void listen(fake::Day& day) {
        const auto status = day.status();
        sentences.insert(status.because.begin(), status.because.end());
        sentences.insert(status.outlook.begin(), status.outlook.end());
    }
    std::set<std::string> sentences{};
};

}  // namespace

TEST_CASE("A reason that was kept in English is said in the language of whoever reads it") {
    const Reader german{"de_DE"};

    CHECK(api::said_of_kept("You have been sitting for 1 h 05 min") == "Du sitzt seit 1 h 05 min");
    CHECK(api::said_of_kept("Held back: you are in a call") == "Zurückgehalten: du bist in einem Anruf");
    CHECK(api::said_of_kept("Next: a break is due after 30 min of sitting, at Tue 04:00") ==
          "Als Nächstes: eine Pause ist nach 30 min Sitzen fällig, um Di 04:00");
}

TEST_CASE("What no version of Unhunch has ever kept stays as it is") {
    const Reader german{"de_DE"};

    CHECK(api::said_of_kept("Somebody wrote this by hand") == "Somebody wrote this by hand");
}

TEST_CASE("Every reason of a decision has words in German") {
    const Reader german{"de_DE"};

    for (int kind = 0; kind <= static_cast<int>(core::ReasonKind::NotBegun); ++kind) {
        for (const core::Length length : {core::Length{4s}, core::Length{12min}, core::Length{65min}}) {
            const auto kept = app::words(core::Reason{.kind = static_cast<core::ReasonKind>(kind), .length = length});
            CAPTURE(kept);
            REQUIRE_FALSE(kept.empty());
            CHECK(api::said_of_kept(kept) != kept);
        }
    }
}

TEST_CASE("Whatever a day says about how it stands has words in German") {
    const Reader german{"de_DE"};
    Overheard heard;
    fake::Day day{with_a_session_on_tuesday()};
    const auto hears = [&](fake::Day& now) { heard.listen(now); };

    hears(day.types());
    hears(day.at(20min).asks(core::command::SetStanding{true}));
    hears(day.asks(core::command::SetStanding{false}));
    hears(day.at(29min).types());
    hears(day.at(31min).types());
    hears(day.at(32min).call(true));
    hears(day.call(false));
    hears(day.at(36min));
    hears(day.answers(core::Answer::Snooze));
    hears(day.at(50min).types());
    hears(day.asks(core::command::StartBreak{}));
    hears(day.asks(core::command::PauseRoutine{}));
    hears(day.asks(core::command::ContinueRoutine{}));
    hears(day.finishes(core::RoutineEnd::Completed));
    hears(day.asks(core::command::PauseFor{15min}));
    hears(day.asks(core::command::Resume{}));
    hears(day.stops_typing());
    hears(day.at(60min));
    hears(day.at(75min));
    hears(day.types());
    hears(day.locks());
    hears(day.unlocks());
    hears(day.falls_asleep());
    hears(day.wakes_up());
    hears(day.media(true));
    hears(day.stops_typing().at(85min));

    CHECK(heard.sentences.size() >= 20);
    for (const auto& kept : heard.sentences) {
        CAPTURE(kept);
        CHECK(api::said_of_kept(kept) != kept);
    }
}
