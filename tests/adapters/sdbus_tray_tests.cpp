// The tray icon and its menu, as trays of other make see them over a real bus.
#include <future>
#include <map>
#include <optional>

#include "adapters/sdbus/dbus_menu.hpp"
#include "adapters/sdbus/pending_calls.hpp"
#include "adapters/sdbus/status_notifier_item.hpp"
#include "api/tray_icon.hpp"
#include "bus_desk.hpp"
#include "private_panel.hpp"
#include "recording_break_service.hpp"
#include "scripted_tray.hpp"

using namespace unhunch;
using namespace unhunch::test;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

namespace {

struct StoppedClock final : ports::Clock {
    core::Moment moment{.uptime = {}, .wall = core::WallTime{1'790'000'000s}};
    [[nodiscard]] core::Moment now() const override { return moment; }
};

api::ClockWords clock_words() {
    return [](core::WallTime instant) {
        return std::to_string(std::chrono::floor<core::seconds>(instant).time_since_epoch().count());
    };
}

/// Asks as any other program would, with GLib's own client, while the daemon's loop turns.
std::string asked(const BusDesk& desk, const std::string& name, const std::string& path, const std::string& method,
                  const Words& arguments = {}) {
    Words command{"gdbus", "call", "--session", "-d", name, "-o", path, "-m", method, "--"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    ChildProcess gdbus{command};
    auto answer = std::async(std::launch::async, [&] { return gdbus.finish(); });
    REQUIRE(desk.until([&] { return answer.wait_for(0s) == std::future_status::ready; }, 10s));
    const auto [written, status] = answer.get();
    return status == 0 ? written : "refused";
}

struct IconDesk : BusDesk {
    std::unique_ptr<sdbus::SessionBus> ours = connection();
    std::unique_ptr<sdbus::SessionBus> theirs = connection();
    RecordingBreakService service;
    StoppedClock clock;
    int changes = 0;
    Words refusals;
    std::unique_ptr<sdbus::TrayIcon> icon = sdbus::make_status_notifier_item(
        *ours, service, clock, clock_words(),
        {.changed = [this] { ++changes; }, .refused = [this](const auto& why) { refusals.push_back(why); }});
    std::string name = "org.kde.StatusNotifierItem-" + std::to_string(getpid()) + "-1";

    std::string item(const std::string& method, const Words& arguments = {}) const {
        return asked(*this, name, "/StatusNotifierItem", "org.kde.StatusNotifierItem." + method, arguments);
    }
    std::string property(const std::string& interface, const std::string& path, const std::string& which) const {
        return asked(*this, name, path, "org.freedesktop.DBus.Properties.Get", {interface, which});
    }
    std::string menu(const std::string& method, const Words& arguments) const {
        return asked(*this, name, "/MenuBar", "com.canonical.dbusmenu." + method, arguments);
    }
};

/// Counts the signals of the icon and the menu by name.
struct Heard {
    explicit Heard(sdbus::SessionBus& bus) {
        sd_bus_add_match(bus.handle(), nullptr, "type='signal',path='/StatusNotifierItem'", hear, this);
        sd_bus_add_match(bus.handle(), nullptr, "type='signal',path='/MenuBar'", hear, this);
    }
    static int hear(sd_bus_message* signal, void* self, sd_bus_error*) {
        ++static_cast<Heard*>(self)->times[sd_bus_message_get_member(signal)];
        return 0;
    }
    std::map<std::string, int> times;
};

}  // namespace

TEST_CASE("The icon registers with a tray by its name, and again whenever the tray comes back") {
    IconDesk desk;
    REQUIRE(desk.until([&] { return desk.changes == 1; }));
    CHECK(desk.icon->name() == "none");

    for (int times = 1; times <= 2; ++times) {
        {
            ScriptedTray tray{*desk.theirs};
            REQUIRE(desk.until([&] { return desk.icon->name() == "statusnotifier"; }));
            CHECK(tray.registered == Words{desk.name});
            CHECK(desk.changes == 2 * times);
        }
        REQUIRE(desk.until([&] { return desk.icon->name() == "none"; }));
        CHECK(desk.changes == 2 * times + 1);
    }
}

TEST_CASE("A tray that lists icons but shows none counts as none until something shows them") {
    IconDesk desk;
    ScriptedTray tray{*desk.theirs, false};
    REQUIRE(desk.until([&] { return !tray.registered.empty(); }));
    desk.settle(*desk.theirs, *desk.ours);
    desk.settle(*desk.theirs, *desk.ours);
    CHECK(desk.icon->name() == "none");

    tray.gets_host();
    CHECK(desk.until([&] { return desk.icon->name() == "statusnotifier"; }));
    tray.loses_host();
    CHECK(desk.until([&] { return desk.icon->name() == "none"; }));
    CHECK(tray.registered.size() == 1);
}

TEST_CASE("A tray that refuses at first is asked again") {
    IconDesk desk;
    ScriptedTray tray{*desk.theirs};
    tray.refuses = 1;

    CHECK(desk.until([&] { return desk.icon->name() == "statusnotifier"; }, 8s));
}

TEST_CASE("A place in the tray is asked for once, before there is an icon that fills it") {
    BusDesk desk;
    const auto theirs = desk.connection();
    const auto ours = desk.connection();
    RecordingBreakService service;
    StoppedClock clock;
    ScriptedTray tray{*theirs};

    auto place = sdbus::ask_for_tray_place(*ours);
    desk.settle(*ours, *theirs);
    CHECK(tray.registered.size() == 1);
    const auto icon = sdbus::make_status_notifier_item(*ours, service, clock, clock_words(), {}, std::move(place));

    REQUIRE(desk.until([&] { return icon->name() == "statusnotifier"; }));
    CHECK(tray.registered == Words{"org.kde.StatusNotifierItem-" + std::to_string(getpid()) + "-1"});
}

TEST_CASE("Where the name is taken the icon goes by its path") {
    BusDesk desk;
    const auto sandboxed = desk.connection();
    const auto theirs = desk.connection();
    const auto name = "org.kde.StatusNotifierItem-" + std::to_string(getpid()) + "-1";
    REQUIRE(sd_bus_request_name(sandboxed->handle(), name.c_str(), 0) >= 0);
    ScriptedTray tray{*theirs};
    const auto ours = desk.connection();
    RecordingBreakService service;
    StoppedClock clock;

    const auto icon = sdbus::make_status_notifier_item(*ours, service, clock, clock_words(), {});

    REQUIRE(desk.until([&] { return icon->name() == "statusnotifier"; }));
    CHECK(tray.registered == Words{"/StatusNotifierItem"});
}

TEST_CASE("The icon brings its pixels in the sizes of panels, most significant byte first") {
    IconDesk desk;
    desk.settle(*desk.ours, *desk.theirs);
    sdbus::PendingCalls calls;
    std::map<int, std::vector<unsigned char>> pixels;
    auto call = sdbus::method_call(desk.theirs->handle(), desk.name.c_str(), "/StatusNotifierItem",
                                   "org.freedesktop.DBus.Properties", "Get");
    sd_bus_message_append(call.get(), "ss", "org.kde.StatusNotifierItem", "IconPixmap");
    calls.send(desk.theirs->handle(), std::move(call), [&](sd_bus_message* reply) {
        sd_bus_message_enter_container(reply, 'v', "a(iiay)");
        sd_bus_message_enter_container(reply, 'a', "(iiay)");
        while (sd_bus_message_enter_container(reply, 'r', "iiay") > 0) {
            int width = 0;
            int height = 0;
            const void* bytes = nullptr;
            std::size_t size = 0;
            sd_bus_message_read(reply, "ii", &width, &height);
            sd_bus_message_read_array(reply, 'y', &bytes, &size);
            sd_bus_message_exit_container(reply);
            const auto* first = static_cast<const unsigned char*>(bytes);
            if (width == height) pixels[width].assign(first, first + size);
        }
    });
    REQUIRE(desk.until([&] { return !pixels.empty(); }));

    CHECK(pixels.size() == 5);
    for (const int size : {16, 22, 24, 32, 48}) {
        const auto drawn = api::icon_pixels(api::icon_look(desk.service.status), false, size);
        std::vector<unsigned char> expected;
        for (const auto pixel : drawn)
            for (const int shift : {24, 16, 8, 0}) expected.push_back(static_cast<unsigned char>(pixel >> shift));
        CHECK(pixels[size] == expected);
    }
}

TEST_CASE("The icon answers what trays ask of it") {
    IconDesk desk;
    const auto says = [&](const char* which) {
        return desk.property("org.kde.StatusNotifierItem", "/StatusNotifierItem", which);
    };

    CHECK(says("Status") == "(<'Active'>,)\n");
    CHECK(says("Id") == "(<'unhunch'>,)\n");
    CHECK(says("Menu") == "(<objectpath '/MenuBar'>,)\n");
    CHECK(says("ItemIsMenu") == "(<false>,)\n");
    CHECK(says("IconName") == "(<''>,)\n");
    CHECK_THAT(says("ToolTip"), Contains("'Unhunch'"));
    CHECK_THAT(asked(desk, desk.name, "/StatusNotifierItem", "org.freedesktop.DBus.Properties.GetAll",
                     {"org.kde.StatusNotifierItem"}),
               Contains("'AttentionIconPixmap'") && Contains("'Category': <'ApplicationStatus'>"));
}

TEST_CASE("A left click opens the statistics with its token, a middle click starts a break") {
    IconDesk desk;

    CHECK(desk.item("ProvideXdgActivationToken", {"token-1"}) == "()\n");
    CHECK(desk.item("Activate", {"10", "20"}) == "()\n");
    CHECK(desk.item("Activate", {"10", "20"}) == "()\n");
    CHECK(desk.item("ContextMenu", {"10", "20"}) == "()\n");
    CHECK(desk.service.windows == Words{"token-1", "", ""});
    CHECK(desk.item("Scroll", {"-1", "vertical"}) == "()\n");
    CHECK(desk.item("SecondaryActivate", {"10", "20"}) == "()\n");
    REQUIRE(desk.service.asked.size() == 1);
    CHECK(in_words(desk.service.asked.front()) == "start break ");
    desk.service.outcome = core::Failure{"A break is running already."};
    CHECK(desk.item("SecondaryActivate", {"10", "20"}) == "()\n");
    CHECK(desk.refusals == Words{"A break is running already."});
}

TEST_CASE("The icon and the tooltip are announced when they change, and only then") {
    IconDesk desk;
    Heard heard{*desk.theirs};
    auto status = desk.service.status;
    desk.service.becomes(status);
    desk.settle(*desk.ours, *desk.theirs);
    CHECK(heard.times["NewIcon"] == 0);
    CHECK(heard.times["NewToolTip"] == 0);

    status.paused = true;
    desk.service.becomes(status);
    REQUIRE(desk.until([&] { return heard.times["NewIcon"] == 1 && heard.times["NewToolTip"] == 1; }));
    desk.service.becomes(status);
    status.mark = true;
    desk.service.becomes(status);
    CHECK(desk.until([&] { return heard.times["NewIcon"] == 2; }));
}

TEST_CASE("A tray reads the whole menu, a part of it, or only some properties") {
    IconDesk desk;

    const auto whole = desk.menu("GetLayout", {"0", "-1", "[]"});
    CHECK_THAT(whole, Contains("(uint32 1, (0, {'children-display': <'submenu'>}, [<("));
    CHECK_THAT(whole, Contains("'label': <'Start a break now'>, 'enabled': <true>"));
    CHECK_THAT(whole, Contains("'label': <'Snooze'>, 'enabled': <false>"));
    CHECK_THAT(whole, Contains("'type': <'separator'>") && Contains("'For 15 minutes'"));

    const auto top = desk.menu("GetLayout", {"0", "1", "[]"});
    CHECK_THAT(top, Contains("'Pause'") && !Contains("'For 15 minutes'"));
    CHECK(desk.menu("GetLayout", {"0", "0", "[]"}) == "(uint32 1, (0, {'children-display': <'submenu'>}, @av []))\n");
    CHECK_THAT(desk.menu("GetLayout", {"0", "-1", "['label']"}), Contains("'label'") && !Contains("'enabled'"));

    CHECK_THAT(desk.menu("GetGroupProperties", {"[]", "[]"}), Contains("'Quit'") && Contains("'For 15 minutes'"));
    CHECK(desk.menu("GetGroupProperties", {"[4711]", "[]"}) == "(@a(ia{sv}) [],)\n");
    CHECK(desk.property("com.canonical.dbusmenu", "/MenuBar", "Version") == "(<uint32 3>,)\n");
    CHECK(desk.property("com.canonical.dbusmenu", "/MenuBar", "Status") == "(<'normal'>,)\n");
    CHECK(desk.property("com.canonical.dbusmenu", "/MenuBar", "TextDirection") == "(<'ltr'>,)\n");
    CHECK(desk.property("com.canonical.dbusmenu", "/MenuBar", "IconThemePath") == "(<@as []>,)\n");
}

namespace {

/// A menu of two, one of them with an item below; what is chosen is written down.
struct MenuDesk : BusDesk {
    std::unique_ptr<sdbus::SessionBus> ours = connection();
    std::unique_ptr<sdbus::SessionBus> theirs = connection();
    sdbus::Menu items{{.id = 1, .label = "one_or_two", .enabled = true, .deed = api::menu::Quit{}, .children = {}},
                      {.id = 2,
                       .label = "More",
                       .enabled = true,
                       .deed = {},
                       .children = {{.id = 3,
                                     .label = "Resume",
                                     .enabled = true,
                                     .deed = core::Command{core::command::Resume{}},
                                     .children = {}}}}};
    int quits = 0;
    int resumes = 0;
    std::unique_ptr<sdbus::DbusMenu> offered =
        sdbus::offer_menu(ours->handle(), "/MenuBar",
                          {.build = [this] { return items; },
                           .chosen =
                               [this](const api::MenuDeed& deed) {
                                   ++(std::holds_alternative<api::menu::Quit>(deed) ? quits : resumes);
                                   items.clear();
                                   offered->refresh();
                               }});

    std::string menu(const std::string& method, const Words& arguments) const {
        const char* name = nullptr;
        sd_bus_get_unique_name(ours->handle(), &name);
        return asked(*this, name, "/MenuBar", "com.canonical.dbusmenu." + method, arguments);
    }
};

}  // namespace

TEST_CASE("An underscore in a label stays one") {
    MenuDesk desk;
    CHECK(desk.menu("GetProperty", {"1", "label"}) == "(<'one__or__two'>,)\n");
}

TEST_CASE("Choosing an item does it, by Event and by EventGroup, even if the menu changes by it") {
    MenuDesk desk;
    const auto all = desk.items;

    CHECK(desk.menu("Event", {"1", "clicked", "<''>", "0"}) == "()\n");
    CHECK(desk.quits == 1);
    desk.items = all;
    CHECK(desk.menu("AboutToShow", {"0"}) == "(true,)\n");
    CHECK(desk.menu("EventGroup", {"[(0, 'opened', <0>, 0), (3, 'clicked', <0>, 5), (99, 'clicked', <0>, 5)]"}) ==
          "([99],)\n");
    CHECK(desk.resumes == 1);
}

TEST_CASE("Many clicks in one call are one, because a person clicks once at a time") {
    MenuDesk desk;
    int clicks = 0;
    const auto offered = sdbus::offer_menu(
        desk.ours->handle(), "/OtherMenuBar", {.build = [&] { return desk.items; }, .chosen = [&](const auto&) { ++clicks; }});
    const char* name = nullptr;
    sd_bus_get_unique_name(desk.ours->handle(), &name);

    CHECK(asked(desk, name, "/OtherMenuBar", "com.canonical.dbusmenu.EventGroup",
                {"[(2, 'clicked', <0>, 4), (3, 'clicked', <0>, 5), (3, 'clicked', <0>, 6), (1, 'clicked', <0>, 7)]"}) ==
          "(@ai [],)\n");
    CHECK(clicks == 1);
}

TEST_CASE("Opening the menu makes it fresh, and new words and new items are announced") {
    MenuDesk desk;
    Heard heard{*desk.theirs};
    CHECK(desk.menu("AboutToShow", {"0"}) == "(false,)\n");
    CHECK(desk.menu("AboutToShowGroup", {"[0, 99]"}) == "(@ai [], [99])\n");

    desk.items[0].label = "three";
    desk.items[1].children[0].enabled = false;
    CHECK(desk.menu("AboutToShowGroup", {"[0]"}) == "([0], @ai [])\n");
    CHECK(desk.until([&] { return heard.times["ItemsPropertiesUpdated"] == 1; }));
    CHECK(heard.times["LayoutUpdated"] == 0);
    CHECK(desk.menu("Event", {"3", "clicked", "<0>", "0"}) == "()\n");
    CHECK(desk.resumes == 0);  // it was grey

    desk.items.pop_back();
    CHECK(desk.menu("AboutToShow", {"0"}) == "(true,)\n");
    CHECK(desk.until([&] { return heard.times["LayoutUpdated"] == 1; }));
    CHECK(desk.menu("GetLayout", {"0", "0", "[]"}) == "(uint32 2, (0, {'children-display': <'submenu'>}, @av []))\n");
}

TEST_CASE("Odd calls of a tray are refused and do no harm") {
    MenuDesk desk;
    const auto deep = [] {
        std::string value = "<0>";
        for (int depth = 0; depth < 20; ++depth) value = "<" + value + ">";
        return value;
    }();

    CHECK(desk.menu("GetLayout", {"4711", "-1", "[]"}) == "refused");
    CHECK(desk.menu("GetLayout", {"-1", "-2147483648", "[]"}) == "refused");
    CHECK_THAT(desk.menu("GetLayout", {"0", "-2147483648", "['', 'no such']"}), Contains("uint32 1"));
    CHECK_THAT(desk.menu("GetLayout", {"0", "2147483647", "[]"}), Contains("'Resume'"));
    CHECK(desk.menu("GetProperty", {"1", "no such"}) == "refused");
    CHECK(desk.menu("GetProperty", {"99", "label"}) == "refused");
    CHECK(desk.menu("Event", {"99", "clicked", "<0>", "0"}) == "refused");
    CHECK(desk.menu("Event", {"0", "clicked", deep, "0"}) == "()\n");
    CHECK(desk.menu("Event", {"2", "clicked", "<0>", "4294967295"}) == "()\n");
    CHECK(desk.menu("Event", {"1", "", "<0>", "0"}) == "()\n");
    CHECK(desk.menu("Event", {"1", std::string(100'000, 'x'), "<0>", "0"}) == "()\n");
    CHECK(desk.menu("EventGroup", {"@a(isvu) []"}) == "(@ai [],)\n");
    CHECK(desk.menu("EventGroup", {"[(99, 'clicked', <0>, 0)]"}) == "refused");
    CHECK(desk.menu("AboutToShowGroup", {"@ai []"}) == "(@ai [], @ai [])\n");
    CHECK(desk.menu("AboutToShowGroup", {"[99]"}) == "refused");
    CHECK(desk.menu("AboutToShow", {"99"}) == "refused");
    CHECK(desk.menu("NoSuchMethod", {}) == "refused");
    CHECK(desk.quits + desk.resumes == 0);
}

TEST_CASE("A real panel shows the icon, and shows it again after it was started anew") {
    IconDesk desk;
    PrivatePanel panel;
    REQUIRE(desk.until([&] { return desk.icon->name() == "statusnotifier"; }, 20s));
    CHECK_THAT(
        asked(desk, "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get",
              {"org.kde.StatusNotifierWatcher", "RegisteredStatusNotifierItems"}),
        Contains(desk.name));

    panel.end();
    REQUIRE(desk.until([&] { return desk.icon->name() == "none"; }, 10s));
    panel.start();

    CHECK(desk.until([&] { return desk.icon->name() == "statusnotifier"; }, 20s));
}
