// Silence and input on a real X server, with real key strokes.
#include <unistd.h>

#include <cstdlib>

#include "adapters/files/socket_return.hpp"
#include "adapters/x11/xsync_input_watch.hpp"
#include "catch.hpp"
#include "private_display.hpp"
#include "told_input.hpp"
#include "turned_loop.hpp"
#include "warped_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;

namespace {

struct Desk {
    std::unique_ptr<PrivateDisplay> display;
    TurnedLoop desk;
    ToldInput told;
    std::unique_ptr<ports::InputWatch> watch;

    explicit Desk(const std::string& own_number = "") : display{std::make_unique<PrivateDisplay>(own_number)} {
        auto opened = x11::open_xsync_input_watch(*desk.loop, told.events());
        if (!opened) FAIL(opened.failure().message);
        watch = *std::move(opened);
    }

    static void type() { REQUIRE(ChildProcess{{"xdotool", "key", "a"}}.finish().second == 0); }

    [[nodiscard]] bool until_told(std::size_t count) {
        return desk.until([&] { return told.words.size() >= count; });
    }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("A silence is told when it is long enough, then the next input, and so on") {
    Desk desk;
    Desk::type();
    CHECK(desk.watch->name() == "xsync");

    desk.watch->report_silence_of(400ms);
    REQUIRE(desk.until_told(1));
    Desk::type();
    REQUIRE(desk.until_told(3));  // the same silence is told again without being asked for again
    Desk::type();
    REQUIRE(desk.until_told(4));

    CHECK(desk.told.words == Words{"silent", "input", "silent", "input"});
    for (const auto silence : desk.told.silences) {
        CHECK(silence >= 400ms);
        CHECK(silence < 10s);
    }
}

TEST_CASE("A silence that is already as long is told at once, with its whole length, but never from inside the call") {
    Desk desk;
    Desk::type();
    desk.watch->report_silence_of(300ms);
    REQUIRE(desk.until_told(1));
    desk.desk.turn_for(700ms);

    desk.watch->report_silence_of(500ms);

    CHECK(desk.told.words == Words{"silent"});
    REQUIRE(desk.until_told(2));
    CHECK(desk.told.words == Words{"silent", "silent"});
    CHECK(desk.told.silences.back() >= 1s);
}

TEST_CASE("A silence from before the watch is known to it") {
    Desk desk;
    Desk::type();
    desk.desk.turn_for(600ms);

    CHECK(desk.watch->silence_now() >= 600ms);
    desk.watch->report_silence_of(200ms);

    REQUIRE(desk.until_told(1));
    CHECK(desk.told.silences.front() >= 600ms);
}

TEST_CASE("Asked within a silence for a longer one, it is told again at that length and input is still told") {
    Desk desk;
    Desk::type();
    desk.watch->report_silence_of(300ms);
    REQUIRE(desk.until_told(1));

    desk.watch->report_silence_of(900ms);
    REQUIRE(desk.until_told(2));
    CHECK(desk.told.silences.back() >= 900ms);
    Desk::type();
    REQUIRE(desk.until_told(3));
    CHECK(desk.told.words == Words{"silent", "silent", "input"});

    desk.told.words.clear();
    desk.watch->report_silence_of(300ms);
    REQUIRE(desk.until_told(1));
    desk.watch->report_silence_of(60s);
    Desk::type();
    REQUIRE(desk.until_told(2));
    CHECK(desk.told.words == Words{"silent", "input"});
}

TEST_CASE("A silence that is asked for again while it is told is not told for ever") {
    Desk desk;
    int told = 0;
    desk.told.on_silence = [&] {
        ++told;
        desk.watch->report_silence_of(300ms);
    };
    Desk::type();
    desk.watch->report_silence_of(300ms);
    REQUIRE(desk.until_told(1));
    desk.desk.turn_for(200ms);
    CHECK(told == 1);

    Desk::type();
    REQUIRE(desk.until_told(3));
    CHECK(desk.told.words == Words{"silent", "input", "silent"});
}

TEST_CASE("Typing alone is not told and wakes nobody") {
    Desk desk;
    Desk::type();
    desk.watch->report_silence_of(60s);
    desk.desk.turn_for(200ms);

    for (int i = 0; i < 5; ++i) {
        Desk::type();
        desk.desk.turn_for(100ms);
    }

    CHECK(desk.told.words.empty());
}

TEST_CASE("The pointer is input as well") {
    Desk desk;
    Desk::type();
    desk.watch->report_silence_of(300ms);
    REQUIRE(desk.until_told(1));

    REQUIRE(ChildProcess{{"xdotool", "mousemove", "100", "100"}}.finish().second == 0);

    REQUIRE(desk.until_told(2));
    CHECK(desk.told.words == Words{"silent", "input"});
}

TEST_CASE("A server that goes away is said once, looked for, and taken up again") {
    Desk desk{std::to_string(1000 + getpid() % 30000)};
    // Nothing here comes by the clock: the server's socket alone tells.
    WarpedLoop loop{*desk.desk.loop, *desk.desk.clock, WarpedLoop::PutOff::NeverComes};
    const auto returns = files::make_socket_return(loop, *desk.desk.clock);
    auto opened = x11::open_xsync_input_watch(*desk.desk.loop, desk.told.events(), returns.get());
    REQUIRE(opened);
    desk.watch = *std::move(opened);
    desk.watch->report_silence_of(300ms);

    const std::string display = std::getenv("DISPLAY");
    desk.display.reset();
    REQUIRE(desk.desk.until([&] { return desk.told.changes == 1; }));
    CHECK(desk.watch->name() == "none");
    CHECK_FALSE(desk.watch->silence_now());
    desk.watch->report_silence_of(400ms);
    desk.desk.turn_for(500ms);
    CHECK(desk.told.changes == 1);

    desk.told.words.clear();
    ChildProcess server{{"Xvfb", display, "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"}};
    REQUIRE(desk.desk.until([&] { return desk.told.changes == 2; }));
    CHECK(desk.watch->name() == "xsync");
    REQUIRE(desk.until_told(1));
    Desk::type();
    REQUIRE(desk.until_told(2));
    CHECK(desk.told.words == Words{"silent", "input"});
}

TEST_CASE("Without a display the failure names it and the cure") {
    const TurnedLoop desk;

    const auto opened = x11::open_xsync_input_watch(*desk.loop, {}, nullptr, ":4711");

    REQUIRE_FALSE(opened);
    CHECK(opened.failure().message ==
          "Could not reach the X display \":4711\". Start Unhunch inside the session, with "
          "its DISPLAY and XAUTHORITY.");
}
