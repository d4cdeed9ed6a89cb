// Do-not-disturb on real notification servers, and on scripted ones for those that need a whole desktop.
#include <filesystem>
#include <fstream>

#include "adapters/sdbus/do_not_disturb_watch.hpp"
#include "bus_desk.hpp"
#include "private_display.hpp"
#include "scripted_notification_server.hpp"
#include "scripted_service.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

using Told = std::vector<bool>;

/// A desk whose do-not-disturb is looked at; what is told is written down.
struct QuietDesk : BusDesk {
    std::unique_ptr<sdbus::SessionBus> ours = connection();
    Told told;
    ports::Tell tell = [this](const ports::Finding& finding) {
        told.push_back(std::get<ports::finding::DoNotDisturb>(finding).on);
    };
    std::unique_ptr<ports::CircumstanceWatch> watch = sdbus::make_do_not_disturb_watch(*ours, tell);

    bool has_told(const Told& expected) {
        return until([&] { return told == expected; });
    }
};

/// Plasma's place for it, on an object beside the scripted server's own.
struct ScriptedInhibited {
    explicit ScriptedInhibited(sdbus::SessionBus& connection) : bus{connection.handle()} {
        sd_bus_slot* slot = nullptr;
        sdbus::require(sd_bus_add_object_vtable(bus, &slot, ScriptedNotificationServer::path,
                                                ScriptedNotificationServer::interface, vtable, this),
                       "serving Inhibited");
        object.reset(slot);
    }
    void becomes(bool on) {
        inhibited = on;
        sd_bus_emit_properties_changed(bus, ScriptedNotificationServer::path, ScriptedNotificationServer::interface,
                                       "Inhibited", nullptr);
    }
    static int get(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* self, sd_bus_error*) {
        auto& server = *static_cast<ScriptedInhibited*>(self);
        ++server.asked;
        return sd_bus_message_append(reply, "b", server.inhibited ? 1 : 0);
    }
    static constexpr sd_bus_vtable vtable[] = {
        SD_BUS_VTABLE_START(0), SD_BUS_PROPERTY("Inhibited", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
        SD_BUS_VTABLE_END};

    sd_bus* bus;
    bool inhibited = false;
    int asked = 0;
    sdbus::Slot object;
};

void run(std::vector<std::string> command) {
    INFO(command.front());
    REQUIRE(ChildProcess{command}.finish().second == 0);
}

std::string installed(const std::string& program) {
    for (const auto* place : {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"})
        if (const auto path = std::string{place} + "/xfce4/" + program; std::filesystem::exists(path)) return path;
    throw std::runtime_error{program + " is not installed"};
}

void reply_names(sd_bus_message* call, const char* name) {
    sd_bus_reply_method_return(call, "ssss", name, "test", "1", "1.2");
}

bool is(sd_bus_message* call, const char* member) { return sd_bus_message_is_method_call(call, nullptr, member) > 0; }

}  // namespace

TEST_CASE("Dunst paused is told once and then at each change, as long as somebody looks") {
    QuietDesk desk;
    const PrivateDisplay display;
    const PrivateFolder folder;
    const auto rc = (folder.path() / "dunstrc").string();
    std::ofstream{rc} << "[global]\n    font = Monospace 8\n";
    desk.watch->look(true);
    ChildProcess dunst{{"dunst", "-config", rc}};
    REQUIRE(desk.has_told({false}));
    CHECK(desk.watch->name() == "dunst");

    run({"dunstctl", "set-paused", "true"});
    REQUIRE(desk.has_told({false, true}));
    run({"dunstctl", "set-paused", "false"});
    REQUIRE(desk.has_told({false, true, false}));

    desk.watch->look(false);
    run({"dunstctl", "set-paused", "true"});
    desk.turn_for(200ms);
    CHECK(desk.told == Told{false, true, false});
    desk.watch->look(true);
    CHECK(desk.has_told({false, true, false, true}));
}

TEST_CASE("Xfce's switch is told from its settings, also where nobody has ever touched it") {
    QuietDesk desk;
    const PrivateDisplay display;
    const PrivateFolder home;
    for (const auto* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"}) setenv(name, home.path().c_str(), 1);
    setenv("NO_AT_BRIDGE", "1", 1);
    ChildProcess settings{{installed("xfconf/xfconfd")}};
    ChildProcess server{{installed("notifyd/xfce4-notifyd")}};
    desk.watch->look(true);
    REQUIRE(desk.has_told({false}));
    CHECK(desk.watch->name() == "xfce4-notifyd");

    const std::vector<std::string> the_switch{"xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb"};
    const auto turn = [&](std::vector<std::string> rest) {
        auto command = the_switch;
        command.insert(command.end(), rest.begin(), rest.end());
        run(command);
    };
    turn({"--create", "-t", "bool", "-s", "true"});
    REQUIRE(desk.has_told({false, true}));
    turn({"-s", "false"});
    REQUIRE(desk.has_told({false, true, false}));
    turn({"-s", "true"});
    REQUIRE(desk.has_told({false, true, false, true}));
    turn({"--reset"});
    CHECK(desk.has_told({false, true, false, true, false}));
}

TEST_CASE("What Plasma inhibits is do not disturb, asked only while somebody looks") {
    QuietDesk desk;
    const auto theirs = desk.connection();
    const ScriptedNotificationServer server{*theirs, "Plasma"};
    ScriptedInhibited plasma{*theirs};
    plasma.inhibited = true;
    desk.settle(*desk.ours, *theirs);
    CHECK(desk.watch->name() == "not asked");
    CHECK(plasma.asked == 0);

    desk.watch->look(true);
    desk.watch->look(true);
    CHECK(desk.told.empty());
    REQUIRE(desk.has_told({true}));
    CHECK(desk.watch->name() == "plasmashell");
    plasma.becomes(false);
    REQUIRE(desk.has_told({true, false}));

    desk.watch->look(false);
    const int asked = plasma.asked;
    plasma.becomes(true);
    desk.settle(*theirs, *desk.ours);
    desk.turn_for(100ms);
    CHECK(plasma.asked == asked + 1);  // for the signal itself
    CHECK(desk.told == Told{true, false});
}

TEST_CASE("Mako's mode for it is told, whatever other modes are on") {
    QuietDesk desk;
    const auto theirs = desk.connection();
    const ScriptedNotificationServer server{*theirs, "mako"};
    std::vector<const char*> modes{"default", "do-not-disturb"};
    sd_bus_slot* slot = nullptr;
    const auto list = [](sd_bus_message* call, void* data, sd_bus_error*) {
        sd_bus_message* reply = nullptr;
        sd_bus_message_new_method_return(call, &reply);
        const sdbus::Message owned{reply};
        sd_bus_message_open_container(reply, 'a', "s");
        for (const auto* mode : *static_cast<std::vector<const char*>*>(data)) sd_bus_message_append(reply, "s", mode);
        sd_bus_message_close_container(reply);
        return sd_bus_send(nullptr, reply, nullptr);
    };
    const sd_bus_vtable vtable[] = {SD_BUS_VTABLE_START(0), SD_BUS_METHOD("ListModes", "", "as", list, 0),
                                    SD_BUS_VTABLE_END};
    sd_bus_add_object_vtable(theirs->handle(), &slot, "/fr/emersion/Mako", "fr.emersion.Mako", vtable, &modes);
    const sdbus::Slot object{slot};

    desk.watch->look(true);
    REQUIRE(desk.has_told({true}));
    CHECK(desk.watch->name() == "mako");

    desk.watch->look(false);
    modes = {"default", "away"};
    desk.watch->look(true);
    CHECK(desk.has_told({true, false}));
}

TEST_CASE("A server that answers nonsense or never leaves the word to what else can be asked") {
    QuietDesk desk;
    const auto theirs = desk.connection();
    bool paused = true;
    const auto answer = [&](sd_bus_message* call) {
        if (is(call, "GetServerInformation")) return reply_names(call, "dunst");
        const char* interface = "";
        sd_bus_message_read(call, "s", &interface);
        const bool is_dunst = std::string{interface} == "org.dunstproject.cmd0";
        if (is_dunst) sd_bus_reply_method_return(call, "v", "b", paused ? 1 : 0);
        // what every server is asked is never answered
    };
    ScriptedService server{theirs->handle(), "org.freedesktop.Notifications", "/org/freedesktop/Notifications", answer};
    desk.watch->look(true);
    REQUIRE(desk.has_told({true}));
    desk.watch->look(false);

    paused = false;
    desk.watch->look(true);
    REQUIRE(desk.has_told({true, false}));  // once the other one has been given up
    desk.watch->look(false);

    server.answers = [](sd_bus_message* call) {
        if (is(call, "GetServerInformation")) return reply_names(call, "dunst");
        sd_bus_reply_method_return(call, "v", "s", "maybe");
    };
    server.calls = 0;
    desk.watch->look(true);
    REQUIRE(desk.until([&] { return server.calls == 3; }));
    desk.settle(*theirs, *desk.ours);
    CHECK(desk.told == Told{true, false});
}

TEST_CASE("A server that does not say its name is asked all the same, and one that never says anything is silent") {
    QuietDesk desk;
    const auto theirs = desk.connection();
    ScriptedService server{theirs->handle(), "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                           [](sd_bus_message* call) {
                               if (is(call, "GetServerInformation"))
                                   sd_bus_reply_method_return(call, "i", 42);
                               else
                                   sd_bus_reply_method_return(call, "v", "b", 1);
                           }};
    desk.watch->look(true);
    REQUIRE(desk.has_told({true}));
    CHECK(desk.watch->name() == "unnamed");
    desk.watch->look(false);

    server.answers = [](sd_bus_message*) {};
    server.calls = 0;
    desk.watch->look(true);
    REQUIRE(desk.until([&] { return server.calls == 2; }));  // its name is given up after 2 s, then it is asked
    CHECK(desk.told == Told{true});
}

TEST_CASE("With the server goes the quiet it was asked for, and the next one is asked anew") {
    QuietDesk desk;
    desk.watch->look(true);
    REQUIRE(desk.until([&] { return desk.watch->name() == "none"; }));
    {
        const auto theirs = desk.connection();
        const ScriptedNotificationServer server{*theirs, "Plasma"};
        ScriptedInhibited plasma{*theirs};
        plasma.inhibited = true;
        REQUIRE(desk.has_told({true}));
    }
    REQUIRE(desk.has_told({true, false}));
    CHECK(desk.watch->name() == "none");

    const auto theirs = desk.connection();
    const ScriptedNotificationServer server{*theirs, "Plasma"};
    ScriptedInhibited plasma{*theirs};
    plasma.becomes(true);
    CHECK(desk.has_told({true, false, true}));
}

TEST_CASE("A server whose switch is elsewhere is looked at there") {
    struct Elsewhere final : ports::CircumstanceWatch {
        explicit Elsewhere(ports::Tell its_tell) : tell{std::move(its_tell)} {}
        void look(bool wanted) override { looked_at = wanted; }
        [[nodiscard]] std::string name() const override { return "gsettings"; }
        ports::Tell tell;
        bool looked_at = false;
    };
    QuietDesk desk;
    const auto theirs = desk.connection();
    const ScriptedNotificationServer server{*theirs, "gnome-shell"};
    Elsewhere* elsewhere = nullptr;
    desk.watch = sdbus::make_do_not_disturb_watch(*desk.ours, desk.tell,
                                                  {{"gnome-shell", [&](ports::Tell tell) {
                                                        auto made = std::make_unique<Elsewhere>(std::move(tell));
                                                        elsewhere = made.get();
                                                        return made;
                                                    }}});
    desk.watch->look(true);
    CHECK_FALSE(elsewhere->looked_at);
    REQUIRE(desk.until([&] { return elsewhere->looked_at; }));

    elsewhere->tell(ports::finding::DoNotDisturb{true});
    elsewhere->tell(ports::finding::DoNotDisturb{true});
    elsewhere->tell(ports::finding::DoNotDisturb{false});

    CHECK(desk.has_told({true, false}));
    desk.watch->look(false);
    CHECK_FALSE(elsewhere->looked_at);
    elsewhere->tell(ports::finding::DoNotDisturb{true});
    CHECK(desk.told == Told{true, false});
}

TEST_CASE("The look can be ended from inside the telling, and nothing breaks when the bus dies") {
    QuietDesk desk;
    const auto theirs = desk.connection();
    const ScriptedNotificationServer server{*theirs, "Plasma"};
    ScriptedInhibited plasma{*theirs};
    int told = 0;
    desk.watch = sdbus::make_do_not_disturb_watch(*desk.ours, [&](const auto&) {
        ++told;
        desk.watch->look(false);
    });
    desk.watch->look(true);
    REQUIRE(desk.until([&] { return told == 1; }));

    desk.watch = sdbus::make_do_not_disturb_watch(*desk.ours, desk.tell);
    desk.watch->look(true);
    REQUIRE(desk.has_told({false}));
    desk.bus.die();
    desk.turn_for(100ms);
    desk.watch->look(false);
    desk.watch->look(true);
    desk.turn_for(100ms);
    CHECK(desk.told == Told{false});
}
