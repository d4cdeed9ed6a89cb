// Silence and input as a scripted Wayland compositor tells them, where only a script can say what happens next.
#include "adapters/files/socket_return.hpp"
#include "adapters/wayland/wayland_input_watch.hpp"
#include "catch.hpp"
#include "scripted_compositor.hpp"
#include "told_input.hpp"
#include "turned_loop.hpp"
#include "warped_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
using Words = std::vector<std::string>;

namespace {

struct Desk {
    PrivateFolder folder;
    TurnedLoop desk;
    ToldInput told;
    std::unique_ptr<ScriptedCompositor> compositor;
    // Nothing that is put off for long comes by the clock: the compositor's socket alone tells that there is another one.
    WarpedLoop no_patience{*desk.loop, *desk.clock, WarpedLoop::PutOff::NeverComes};
    std::unique_ptr<ports::ReturnWatch> returns = files::make_socket_return(no_patience, *desk.clock);
    std::unique_ptr<ports::InputWatch> watch;

    explicit Desk(ScriptedCompositor::Offers offers) {
        starts(offers);
        auto opened = wayland::open_wayland_input_watch(*desk.loop, *desk.clock, told.events(), returns.get());
        if (!opened) FAIL(opened.failure().message);
        watch = *std::move(opened);
    }
    void starts(ScriptedCompositor::Offers offers) {
        compositor = std::make_unique<ScriptedCompositor>(*desk.loop, folder, offers);
    }
    [[nodiscard]] bool until_asked(const Words& asked) {
        (void)desk.until([&] { return compositor->asked.size() >= asked.size() && compositor->wanted() == 1; });
        return compositor->asked == asked;
    }
    /// Until what the compositor told so far has come in.
    void settle() const { desk.turn_for(50ms); }
};

}  // namespace

TEST_CASE("The newer protocol is used where there are both, and input alone where that can be told") {
    SECTION("both") {
        Desk desk{{.ext_idle = 1, .kde_idle = true}};
        CHECK(desk.watch->name() == "none");  // nobody has waited for an answer
        REQUIRE(desk.until_asked({"ext 4000"}));
        CHECK(desk.watch->name() == "ext-idle-notify-v1");
        CHECK(desk.told.changes == 1);
    }
    SECTION("input alone") {
        Desk desk{{.ext_idle = 2}};
        REQUIRE(desk.until_asked({"input 4000"}));
        CHECK(desk.watch->name() == "ext-idle-notify-v1 (input)");
    }
    SECTION("the older one") {
        Desk desk{{.kde_idle = true}};
        REQUIRE(desk.until_asked({"kde 4000"}));
        CHECK(desk.watch->name() == "org_kde_kwin_idle");
    }
    SECTION("neither") {
        Desk desk{{}};
        desk.watch->report_silence_of(1s);
        desk.settle();
        CHECK(desk.watch->name() == "none");
        CHECK(desk.told.changes == 0);
        CHECK_FALSE(desk.watch->silence_now());
    }
}

TEST_CASE("Typing and short pauses are told to nobody, whatever is waited for, and the compositor is asked once") {
    Desk desk{{.ext_idle = 1}};
    desk.watch->report_silence_of(2min);
    REQUIRE(desk.until_asked({"ext 4000"}));

    desk.compositor->tells_idle();
    REQUIRE(desk.desk.until([&] { return desk.watch->silence_now().has_value(); }));
    CHECK(*desk.watch->silence_now() >= 4s);
    desk.compositor->tells_resumed();
    REQUIRE(desk.desk.until([&] { return !desk.watch->silence_now(); }));
    desk.watch->report_silence_of(30s);
    desk.settle();

    CHECK(desk.told.words.empty());
    CHECK(desk.compositor->asked == Words{"ext 4000"});
}

TEST_CASE("Where a reminder waits for a lull, the silence that goes on is told with its whole length") {
    Desk desk{{.kde_idle = true}};
    desk.watch->report_silence_of(2min);
    REQUIRE(desk.until_asked({"kde 4000"}));
    desk.compositor->tells_idle();
    REQUIRE(desk.desk.until([&] { return desk.watch->silence_now().has_value(); }));
    desk.desk.turn_for(300ms);

    desk.watch->report_silence_of(4s);

    CHECK(desk.told.words.empty());  // never from inside the call
    REQUIRE(desk.desk.until([&] { return !desk.told.words.empty(); }));
    CHECK(desk.told.words == Words{"silent"});
    CHECK(desk.told.silences.front() >= 4300ms);
    CHECK(desk.told.silences.front() < 14s);

    desk.watch->report_silence_of(4s);  // the same again is no news
    desk.settle();
    CHECK(desk.told.words == Words{"silent"});
    desk.compositor->tells_resumed();
    REQUIRE(desk.desk.until([&] { return desk.told.words.size() == 2; }));
    CHECK(desk.told.words.back() == "input");
    CHECK(desk.compositor->asked == Words{"kde 4000"});
}

TEST_CASE("A lull shorter than the usual pause is asked for, but not in the middle of a silence") {
    Desk desk{{.ext_idle = 1}};
    REQUIRE(desk.until_asked({"ext 4000"}));
    desk.compositor->tells_idle();
    REQUIRE(desk.desk.until([&] { return desk.watch->silence_now().has_value(); }));

    desk.watch->report_silence_of(1s);
    REQUIRE(desk.desk.until([&] { return !desk.told.words.empty(); }));
    CHECK(desk.compositor->asked == Words{"ext 4000"});

    desk.compositor->tells_resumed();
    REQUIRE(desk.until_asked({"ext 4000", "ext 1000"}));
    desk.watch->report_silence_of(500ms);
    REQUIRE(desk.until_asked({"ext 4000", "ext 1000", "ext 500"}));
    CHECK(desk.told.words == Words{"silent", "input"});
}

TEST_CASE("A compositor that comes back within a told silence is asked for the very next input") {
    Desk desk{{.ext_idle = 1}};
    desk.watch->report_silence_of(4s);
    REQUIRE(desk.until_asked({"ext 4000"}));
    desk.compositor->tells_idle();
    REQUIRE(desk.desk.until([&] { return desk.told.words == Words{"silent"}; }));

    desk.compositor.reset();
    REQUIRE(desk.desk.until([&] { return desk.watch->name() == "none"; }));
    CHECK(desk.told.changes == 2);
    CHECK_FALSE(desk.watch->silence_now());
    desk.watch->report_silence_of(4500ms);  // not told by one that sees nothing
    desk.desk.turn_for(700ms);
    CHECK(desk.told.words == Words{"silent"});

    desk.starts({.kde_idle = true});
    REQUIRE(desk.until_asked({"kde 1"}));
    CHECK(desk.watch->name() == "org_kde_kwin_idle");
    CHECK(desk.told.changes == 3);
    desk.compositor->tells_idle();
    REQUIRE(desk.desk.until([&] { return desk.told.words.size() == 2; }));
    CHECK(desk.told.silences.back() >= 4700ms);  // from before the compositor went away
    desk.compositor->tells_resumed();

    REQUIRE(desk.until_asked({"kde 1", "kde 4000"}));
    CHECK(desk.told.words == Words{"silent", "silent", "input"});
}

TEST_CASE("Keyboard and pointer taken away and plugged in again are said") {
    Desk desk{{.ext_idle = 1}};
    REQUIRE(desk.until_asked({"ext 4000"}));

    desk.compositor->loses_seat();
    REQUIRE(desk.desk.until([&] { return desk.watch->name() == "none"; }));
    CHECK(desk.told.changes == 2);

    desk.compositor->gets_seat();
    REQUIRE(desk.until_asked({"ext 4000", "ext 4000"}));
    CHECK(desk.watch->name() == "ext-idle-notify-v1");
    CHECK(desk.told.changes == 3);
}

TEST_CASE("Without a compositor the failure names it and the cure") {
    const TurnedLoop desk;

    const auto opened = wayland::open_wayland_input_watch(*desk.loop, *desk.clock, {}, nullptr, "nowhere");

    REQUIRE_FALSE(opened);
    CHECK(opened.failure().message ==
          "Could not reach the Wayland display \"nowhere\". Start Unhunch inside the session, with "
          "its WAYLAND_DISPLAY and XDG_RUNTIME_DIR.");
}
