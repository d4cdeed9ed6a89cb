// Silence, input and the window in front on real Wayland compositors without a screen.
#include "adapters/files/socket_return.hpp"
#include "adapters/wayland/front_window_watch.hpp"
#include "adapters/wayland/wayland_input_watch.hpp"
#include "catch.hpp"
#include "private_compositor.hpp"
#include "told_input.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
using Words = std::vector<std::string>;

namespace {

struct Desk {
    TurnedLoop desk;
    ToldInput told;
    Pointer pointer{desk};
    std::unique_ptr<ports::ReturnWatch> returns = files::make_socket_return(*desk.loop, *desk.clock);
    std::unique_ptr<ports::InputWatch> watch;

    explicit Desk(const std::string& source) {
        auto opened = wayland::open_wayland_input_watch(*desk.loop, *desk.clock, told.events(), returns.get());
        if (!opened) FAIL(opened.failure().message);
        watch = *std::move(opened);
        REQUIRE(desk.until([&] { return told.changes == 1; }));
        CHECK(watch->name() == source);
    }
    [[nodiscard]] bool until_told(std::size_t count) {
        return desk.until([&] { return told.words.size() >= count; });
    }
};

/// What every compositor owes, at lengths that do not bore the test.
void tells_silence_and_input(Desk& desk) {
    desk.watch->report_silence_of(400ms);
    REQUIRE(desk.until_told(1));
    desk.pointer.moves();
    REQUIRE(desk.until_told(3));  // the same silence is told again without being asked for again
    desk.pointer.moves();
    REQUIRE(desk.until_told(4));
    CHECK(desk.told.words == Words{"silent", "input", "silent", "input"});
    for (const auto silence : desk.told.silences) {
        CHECK(silence >= 400ms);
        CHECK(silence < 10s);
    }

    // A longer one, within the silence: counted from its beginning.
    desk.told.words.clear();
    REQUIRE(desk.until_told(1));
    desk.watch->report_silence_of(1500ms);
    REQUIRE(desk.until_told(2));
    CHECK(desk.told.silences.back() >= 1500ms);
    CHECK(desk.told.silences.back() < 10s);
    desk.pointer.moves();
    REQUIRE(desk.until_told(3));
    CHECK(desk.told.words == Words{"silent", "silent", "input"});
}

/// A silence of which nobody has been told yet is known all the same when a reminder begins to wait.
void knows_when_a_silence_began(Desk& desk) {
    desk.watch->report_silence_of(2min);
    desk.pointer.moves();
    const auto last_input = desk.desk.clock->now().uptime;
    REQUIRE(desk.desk.until([&] { return desk.watch->silence_now().has_value(); }));
    desk.desk.turn_for(1s);
    CHECK(desk.told.words.empty());

    desk.watch->report_silence_of(4s);
    REQUIRE(desk.until_told(1));

    const auto true_silence = desk.desk.clock->now().uptime - last_input;
    CHECK(true_silence > 4500ms);  // KWin may be early by a twentieth of the pause
    CHECK(std::chrono::abs(desk.told.silences.front() - true_silence) < 3s);  // less than a pause, on a busy computer, too
}

}  // namespace

TEST_CASE("Sway tells each silence and the input after it") {
    PrivateSway sway;
    Desk desk{"org_kde_kwin_idle"};
    tells_silence_and_input(desk);
}

TEST_CASE("KWin tells each silence and the input after it") {
    PrivateKwin kwin;
    Desk desk{"ext-idle-notify-v1"};
    tells_silence_and_input(desk);
}

TEST_CASE("Sway's silence is known from its beginning when a reminder begins to wait for a lull") {
    PrivateSway sway;
    Desk desk{"org_kde_kwin_idle"};
    knows_when_a_silence_began(desk);
}

TEST_CASE("KWin's silence is known from its beginning when a reminder begins to wait for a lull") {
    PrivateKwin kwin;
    Desk desk{"ext-idle-notify-v1"};
    knows_when_a_silence_began(desk);
}

TEST_CASE("Steady typing on Wayland is not told and wakes nobody") {
    PrivateSway sway;
    Desk desk{"org_kde_kwin_idle"};
    desk.watch->report_silence_of(1min);

    ChildProcess typing{{"wtype", "-d", "150", std::string(40, 'a')}};
    CHECK(typing.finish().second == 0);
    desk.desk.turn_for(200ms);

    CHECK(desk.told.words.empty());
    CHECK_FALSE(desk.watch->silence_now());  // not even a pause was heard of
}

TEST_CASE("A real compositor that goes away is said once, looked for, and taken up again") {
    PrivateSway sway;
    Desk desk{"org_kde_kwin_idle"};
    desk.watch->report_silence_of(300ms);
    REQUIRE(desk.until_told(1));

    sway.die();
    REQUIRE(desk.desk.until([&] { return desk.told.changes == 2; }));
    CHECK(desk.watch->name() == "none");
    desk.desk.turn_for(1500ms);
    CHECK(desk.told.changes == 2);
    CHECK(desk.told.words == Words{"silent"});

    sway.starts();
    REQUIRE(desk.desk.until([&] { return desk.told.changes == 3; }));
    CHECK(desk.watch->name() == "org_kde_kwin_idle");
    Pointer pointer{desk.desk};
    REQUIRE(desk.desk.until([&] {
        pointer.moves();
        return desk.told.words.size() >= 2;
    }));
    CHECK(desk.told.words[1] == "input");
}

namespace {

/// What the window watch told so far, and the watch.
struct Windows {
    TurnedLoop desk;
    std::vector<ports::finding::FrontWindow> told;
    std::unique_ptr<ports::CircumstanceWatch> watch =
        wayland::make_wayland_front_window_watch(*desk.loop, *desk.clock, [this](const ports::Finding& finding) {
            told.push_back(std::get<ports::finding::FrontWindow>(finding));
        });

    /// Until it is told last; the telling so far is looked at, too.
    [[nodiscard]] bool until_front_is(const std::string& application, bool full_screen) {
        return desk.until([&] {
            return !told.empty() && told.back().application == application && told.back().full_screen == full_screen;
        });
    }
};

}  // namespace

TEST_CASE("The window in front and its full screen are told while somebody looks, and no longer") {
    PrivateSway sway;
    const PrivateBus bus;
    Windows windows;
    CHECK(windows.watch->name() == "wlr-foreign-toplevel-management");

    windows.watch->look(true);
    CHECK(windows.told.empty());  // never from inside the call
    REQUIRE(windows.until_front_is("", false));
    const ChildProcess editor{{"env", "GDK_BACKEND=wayland", "mousepad"}};
    REQUIRE(windows.until_front_is("mousepad", false));
    sway.does("fullscreen enable");
    REQUIRE(windows.until_front_is("mousepad", true));
    sway.does("workspace 2");
    REQUIRE(windows.until_front_is("", false));
    sway.does("workspace 1");
    REQUIRE(windows.until_front_is("mousepad", true));
    windows.watch->look(true);
    windows.desk.turn_for(100ms);
    const auto told = windows.told.size();

    windows.watch->look(false);
    sway.does("fullscreen disable");
    windows.desk.turn_for(200ms);
    CHECK(windows.told.size() == told);

    windows.watch->look(true);
    REQUIRE(windows.until_front_is("mousepad", false));
    CHECK(windows.told.size() == told + 1);  // once, and only when all windows are known
}

TEST_CASE("Where the compositor lists no windows, or is gone, a look tells nothing and says so afterwards") {
    Windows windows;
    {
        PrivateKwin kwin;
        windows.watch->look(true);
        REQUIRE(windows.desk.until([&] { return windows.watch->name() == "none"; }));
        windows.watch->look(false);
    }

    windows.watch->look(true);
    windows.desk.turn_for(100ms);

    CHECK(windows.told.empty());
}

TEST_CASE("A compositor that dies under a look is left alone until the next look") {
    PrivateSway sway;
    Windows windows;
    windows.watch->look(true);
    REQUIRE(windows.until_front_is("", false));

    sway.die();
    windows.desk.turn_for(200ms);
    CHECK(windows.told.size() == 1);

    sway.starts();
    windows.watch->look(false);
    windows.watch->look(true);
    REQUIRE(windows.desk.until([&] { return windows.told.size() == 2; }));
}
