// What the window of a guided break hears of the daemon, and when.
#include "presenters/break_talk.hpp"

#include "catch.hpp"
#include "recording_break_service.hpp"

using namespace unhunch;
using tray::BreakTalk;

namespace {

/// A window that writes down what it hears.
struct Window {
    test::RecordingBreakService service;
    std::vector<std::string> heard;
    std::unique_ptr<BreakTalk> talk = std::make_unique<BreakTalk>(
        service, BreakTalk::Heard{.under_way =
                                      [this](const api::Status& status, bool first, bool turned) {
                                          heard.push_back(std::string{api::name(status.phase)} + (first ? " first" : "") +
                                                          (turned ? " turned" : ""));
                                      },
                                  .not_continued =
                                      [this](const api::Status& status) {
                                          heard.push_back(std::string{"not continued, "} + api::name(status.phase));
                                      },
                                  .over = [this](const api::Status&) { heard.push_back("over"); },
                                  .not_counted = [this](const std::string& why) { heard.push_back(why); },
                                  .all_answered = [this] { heard.push_back("all answered"); }});

    void daemon_is(api::Phase phase) {
        auto status = service.status;
        status.phase = phase;
        service.becomes(status);
    }
};

using Heard = std::vector<std::string>;

}  // namespace

TEST_CASE("A window follows the pauses of its break, and its end") {
    Window window;
    window.service.status.phase = api::Phase::OnBreak;

    window.talk->begin();
    window.heard.clear();
    window.daemon_is(api::Phase::BreakPaused);
    window.daemon_is(api::Phase::BreakPaused);
    window.daemon_is(api::Phase::OnBreak);
    window.daemon_is(api::Phase::Counting);

    CHECK(window.heard == Heard{"break_paused turned", "break_paused", "on_break turned", "over"});
    CHECK(window.talk->counted());
}

TEST_CASE("The first word of the daemon says where to begin") {
    Window window;
    window.service.status.phase = api::Phase::OnBreak;

    window.talk->begin();

    REQUIRE_FALSE(window.heard.empty());
    CHECK(window.heard.front() == "on_break first turned");
}

TEST_CASE("A break that nobody counts says so") {
    Window window;

    window.talk->begin();

    CHECK_THAT(window.heard.front(), Catch::Contains("not started by Unhunch"));
    CHECK_FALSE(window.talk->counted());
}

TEST_CASE("A closed window hears nothing more") {
    Window window;
    window.service.status.phase = api::Phase::OnBreak;
    window.talk->begin();
    window.heard.clear();

    window.talk.reset();
    window.daemon_is(api::Phase::Counting);

    CHECK(window.heard.empty());
}

TEST_CASE("A window whose break the daemon does not continue hears how it stands") {
    Window window;
    window.service.status.phase = api::Phase::BreakPaused;
    window.talk->begin();
    window.heard.clear();
    window.service.outcome = core::Failure{"The screen is locked."};

    window.talk->tell(core::command::ContinueRoutine{});
    CHECK(window.heard == Heard{"The screen is locked.", "not continued, break_paused", "all answered"});

    window.heard.clear();
    window.talk->tell(core::command::PauseRoutine{});
    CHECK(window.heard == Heard{"The screen is locked.", "all answered"});
}

TEST_CASE("What was told is waited for") {
    Window window;

    window.talk->tell(core::command::PauseRoutine{});

    CHECK(window.heard == Heard{"all answered"});
    CHECK_FALSE(window.talk->waits_for_answers());
    CHECK(test::in_words(window.service.asked.at(0)) == "pause routine");
}

TEST_CASE("Breaks of the last month are counted together, those left early too") {
    Window window;
    window.service.status.phase = api::Phase::OnBreak;
    window.service.days.resize(3);
    window.service.days[0].completed = 2;
    window.service.days[2].partial = 1;
    window.talk->begin();

    unsigned breaks = 0;
    window.talk->ask_how_many([&](unsigned count) { breaks = count; });

    CHECK(breaks == 3);
    CHECK(window.service.last - window.service.first == date::days{30});
}
