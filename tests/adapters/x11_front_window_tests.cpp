// The window in front on a real X server: with a real window manager, with none, and with scripted ones.
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "adapters/x11/front_window_watch.hpp"
#include "catch.hpp"
#include "persons_window.hpp"
#include "private_bus.hpp"
#include "private_display.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;

namespace {

struct Desk {
    /// A test that gives its display back needs a number that nobody else takes meanwhile.
    explicit Desk(const std::string& own_number = "") : screen{std::make_unique<PrivateDisplay>(own_number)} {}
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    std::unique_ptr<PrivateDisplay> screen;
    std::optional<DisplayConnection> display{std::in_place};
    TurnedLoop desk;
    std::vector<ports::finding::FrontWindow> told;
    std::unique_ptr<ports::CircumstanceWatch> watch = x11::make_x11_front_window_watch(
        *desk.loop,
        [this](const ports::Finding& finding) { told.push_back(std::get<ports::finding::FrontWindow>(finding)); });

    /// Until the last that was told is this.
    [[nodiscard]] bool in_front(const std::string& application, bool full_screen) {
        return desk.until([&] {
            return !told.empty() && told.back().application == application && told.back().full_screen == full_screen;
        });
    }
};

struct OpenboxDesk : Desk {
    PrivateFolder home;
    std::unique_ptr<ChildProcess> manager;

    OpenboxDesk() {
        for (const auto* name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) setenv(name, home.path().c_str(), 1);
        start_manager();
    }
    /// Before that the manager does not hear what the window asks for.
    void manages(const PersonsWindow& window) {
        REQUIRE(desk.until([&] { return display->has(window.id, "WM_STATE"); }));
    }
    void start_manager() {
        const auto started = home.path() / "started";
        std::filesystem::remove(started);
        manager = std::make_unique<ChildProcess>(
            std::vector<std::string>{"openbox", "--startup", "touch " + started.string()});
        REQUIRE(desk.until([&] { return std::filesystem::exists(started); }));
    }
};

/// A manager that names the window in front and, where it `says`, knows of full screen.
struct ScriptedManager {
    ScriptedManager(const DisplayConnection& its_display, bool says) : display{its_display} {
        check = xcb_generate_id(display.get());
        xcb_create_window(display.get(), XCB_COPY_FROM_PARENT, check, display.root, 0, 0, 1, 1, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
        std::vector<std::uint32_t> supported{display.atom("_NET_ACTIVE_WINDOW")};
        if (says) supported.push_back(display.atom("_NET_WM_STATE_FULLSCREEN"));
        display.write(display.root, "_NET_SUPPORTED", XCB_ATOM_ATOM, supported);
        display.write(check, "_NET_SUPPORTING_WM_CHECK", XCB_ATOM_WINDOW, {check});
        display.write(display.root, "_NET_SUPPORTING_WM_CHECK", XCB_ATOM_WINDOW, {check});
    }
    void puts_in_front(xcb_window_t window) const {
        display.write(display.root, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, {window});
    }
    void dies() const {
        xcb_destroy_window(display.get(), check);
        display.settle();
    }
    const DisplayConnection& display;
    xcb_window_t check;
};

}  // namespace

TEST_CASE("A window that goes full screen and back is told with the name of its application") {
    OpenboxDesk desk;
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    desk.manages(film);
    desk.watch->look(true);
    CHECK(desk.told.empty());
    REQUIRE(desk.in_front("Mpv", false));
    CHECK(desk.watch->name() == "x11");
    const auto before = desk.told.size();

    film.becomes_full_screen(true);
    REQUIRE(desk.in_front("Mpv", true));
    film.becomes_full_screen(false);
    REQUIRE(desk.in_front("Mpv", false));
    CHECK(desk.told.size() == before + 2);
}

TEST_CASE("Another window in front is told, and what the one behind it does is not") {
    OpenboxDesk desk;
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    desk.watch->look(true);
    REQUIRE(desk.in_front("Mpv", false));
    {
        const PersonsWindow letter{*desk.display, "writer", "Writer"};
        letter.comes_to_front();
        REQUIRE(desk.in_front("Writer", false));
        letter.becomes_full_screen(true);
        REQUIRE(desk.in_front("Writer", true));

        const auto count = desk.told.size();
        desk.display->write(film.id, XCB_ATOM_WM_CLASS, std::string{"other\0Other\0", 12});
        desk.desk.turn_for(100ms);
        CHECK(desk.told.size() == count);
    }
    CHECK(desk.in_front("Other", false));
}

TEST_CASE("A window that is full screen before the look is told at once, and nothing after the look") {
    OpenboxDesk desk;
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    desk.manages(film);
    film.becomes_full_screen(true);
    const auto& display = *desk.display;
    REQUIRE(desk.desk.until([&] {
        return display.lists(film.id, "_NET_WM_STATE", display.atom("_NET_WM_STATE_FULLSCREEN")) &&
               display.lists(display.root, "_NET_ACTIVE_WINDOW", film.id);
    }));
    desk.watch->look(true);
    desk.watch->look(true);
    REQUIRE(desk.in_front("Mpv", true));

    desk.watch->look(false);
    film.becomes_full_screen(false);
    desk.desk.turn_for(200ms);
    CHECK(desk.told.size() == 1);

    desk.watch->look(true);
    CHECK(desk.in_front("Mpv", false));
    CHECK(desk.told.size() == 2);
}

TEST_CASE("The desktop and our own windows fill no screen") {
    Desk desk;
    const ScriptedManager manager{*desk.display, true};
    const auto full = [&](const PersonsWindow& window) {
        desk.display->write(window.id, "_NET_WM_STATE", XCB_ATOM_ATOM,
                            {desk.display->atom("_NET_WM_STATE_FULLSCREEN")});
    };
    const PersonsWindow desktop{*desk.display, "xfdesktop", "Xfdesktop", "_NET_WM_WINDOW_TYPE_DESKTOP"};
    const PersonsWindow ours{*desk.display, "unhunch-tray", "Unhunch-tray"};
    const PersonsWindow installed{*desk.display, "x", "io.github.unhunch.Unhunch"};
    const PersonsWindow other{*desk.display, "unhunched", ""};
    for (const auto* window : {&desktop, &ours, &installed, &other}) full(*window);
    desk.watch->look(true);

    manager.puts_in_front(desktop.id);
    CHECK(desk.in_front("Xfdesktop", false));
    manager.puts_in_front(ours.id);
    CHECK(desk.in_front("Unhunch-tray", false));
    manager.puts_in_front(installed.id);
    CHECK(desk.in_front("io.github.unhunch.Unhunch", false));
    manager.puts_in_front(other.id);
    CHECK(desk.in_front("unhunched", true));
    for (const auto& window : desk.told)
        if (window.application != "unhunched") CHECK_FALSE(window.full_screen);
}

TEST_CASE("Where the manager does not know of full screen, a window as large as the monitor is") {
    Desk desk;
    const ScriptedManager manager{*desk.display, false};
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    manager.puts_in_front(film.id);
    desk.watch->look(true);
    REQUIRE(desk.in_front("Mpv", false));

    film.moves_to(0, 0, 800, 600);
    REQUIRE(desk.in_front("Mpv", true));
    film.moves_to(0, 20, 800, 600);
    REQUIRE(desk.in_front("Mpv", false));

    // Two monitors beside each other: one of them is enough, half of one is not.
    REQUIRE(ChildProcess{{"xrandr", "--setmonitor", "left", "400/100x600/150+0+0", "screen"}}.finish().second == 0);
    REQUIRE(ChildProcess{{"xrandr", "--setmonitor", "right", "400/100x600/150+400+0", "none"}}.finish().second == 0);
    film.moves_to(400, 0, 400, 600);
    REQUIRE(desk.in_front("Mpv", true));
    film.moves_to(400, 0, 400, 300);
    CHECK(desk.in_front("Mpv", false));
}

TEST_CASE("A window as large as the monitor is not full screen where the manager would say so") {
    Desk desk;
    const ScriptedManager manager{*desk.display, true};
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    film.moves_to(0, 0, 800, 600);
    manager.puts_in_front(film.id);
    desk.watch->look(true);

    CHECK(desk.in_front("Mpv", false));
    desk.desk.turn_for(100ms);
    CHECK(desk.told.size() == 1);
}

TEST_CASE("Without a window manager, or with one that names no window, no window can be told") {
    Desk desk;
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    film.moves_to(0, 0, 800, 600);
    desk.watch->look(true);

    CHECK(desk.in_front("", false));
    CHECK(desk.told.size() == 1);
}

TEST_CASE("A manager that comes is noticed, and one that dies takes its word along") {
    Desk desk;
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    desk.watch->look(true);
    REQUIRE(desk.in_front("", false));

    const ScriptedManager manager{*desk.display, true};
    manager.puts_in_front(film.id);
    REQUIRE(desk.in_front("Mpv", false));
    manager.dies();
    REQUIRE(desk.in_front("", false));

    desk.watch->look(false);
    desk.told.clear();
    desk.watch->look(true);
    CHECK(desk.in_front("", false));
}

TEST_CASE("A real manager that is killed and started again is noticed") {
    OpenboxDesk desk;
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    desk.manages(film);
    film.becomes_full_screen(true);
    desk.watch->look(true);
    REQUIRE(desk.in_front("Mpv", true));

    desk.manager->end(SIGKILL);
    REQUIRE(desk.in_front("", false));
    desk.start_manager();
    film.comes_to_front();
    CHECK(desk.in_front("Mpv", true));
}

TEST_CASE("A window that is closed or put away is not in front any more, though the manager still names it") {
    Desk desk;
    const ScriptedManager manager{*desk.display, true};
    std::optional<PersonsWindow> film{std::in_place, *desk.display, "mpv", "Mpv"};
    manager.puts_in_front(film->id);
    desk.watch->look(true);
    REQUIRE(desk.in_front("Mpv", false));

    xcb_unmap_window(desk.display->get(), film->id);
    desk.display->settle();
    REQUIRE(desk.in_front("", false));
    xcb_map_window(desk.display->get(), film->id);
    desk.display->settle();
    REQUIRE(desk.in_front("Mpv", false));
    film.reset();
    CHECK(desk.in_front("", false));
}

TEST_CASE("A film that is closed while it fills the screen leaves the screen to others") {
    OpenboxDesk desk;
    std::optional<PersonsWindow> film{std::in_place, *desk.display, "mpv", "Mpv"};
    desk.manages(*film);
    film->becomes_full_screen(true);
    desk.watch->look(true);
    REQUIRE(desk.in_front("Mpv", true));

    film.reset();

    CHECK(desk.in_front("", false));
}

TEST_CASE("Nonsense on the root window and a window that is gone are no window") {
    Desk desk;
    const ScriptedManager manager{*desk.display, true};
    manager.puts_in_front(0x7fffffff);
    desk.watch->look(true);
    REQUIRE(desk.in_front("", false));

    desk.display->write(desk.display->root, desk.display->atom("_NET_ACTIVE_WINDOW"), "not a window");
    desk.display->write(desk.display->root, desk.display->atom("_NET_SUPPORTED"), "nothing");
    const PersonsWindow film{*desk.display, "mpv", ""};
    desk.display->write(film.id, XCB_ATOM_WM_CLASS, "no zero at all");
    desk.display->write(film.id, desk.display->atom("_NET_WM_STATE"), "full");
    manager.puts_in_front(film.id);
    CHECK(desk.in_front("no zero at all", false));
    manager.puts_in_front(desk.display->root);
    CHECK(desk.in_front("", false));
}

TEST_CASE("A display that goes away during the look takes its window along, and the next look finds none") {
    Desk desk{std::to_string(31000 + getpid() % 20000)};
    const ScriptedManager manager{*desk.display, true};
    const PersonsWindow film{*desk.display, "mpv", "Mpv"};
    manager.puts_in_front(film.id);
    desk.watch->look(true);
    REQUIRE(desk.in_front("Mpv", false));

    desk.screen.reset();
    REQUIRE(desk.in_front("", false));
    desk.watch->look(false);
    desk.told.clear();
    desk.watch->look(true);
    desk.desk.turn_for(100ms);

    CHECK(desk.told.empty());
    CHECK(desk.watch->name() == "none");
}

TEST_CASE("The look at windows can be ended from inside the telling") {
    Desk desk;
    int told = 0;
    desk.watch = x11::make_x11_front_window_watch(*desk.desk.loop, [&](const auto&) {
        ++told;
        desk.watch->look(false);
    });
    desk.watch->look(true);

    REQUIRE(desk.desk.until([&] { return told == 1; }));
    desk.desk.turn_for(50ms);
    CHECK(told == 1);
}
