// Reminders on real notification servers, and on a scripted one for what a real one does only now and then.
#include <fstream>
#include <optional>

#include "adapters/sdbus/desktop_notifier.hpp"
#include "adapters/sdbus/notification_server.hpp"
#include "bus_desk.hpp"
#include "directed_signal.hpp"
#include "private_display.hpp"
#include "scripted_notification_server.hpp"

using namespace unhunch;
using namespace unhunch::test;
using core::Answer;
using Words = std::vector<std::string>;

namespace {

const ports::Reminder reminder{.summary = "Time to move: Desk reset",
                               .body = "103 s, in your chair. You have been sitting for 30 minutes.",
                               .picture = "",
                               .snooze_offered = true};

/// A desk with a notifier; what it reports is written down.
struct NotifierDesk : BusDesk {
    std::unique_ptr<sdbus::SessionBus> ours = connection();
    std::vector<ports::ReminderReply> answers;
    int windows = 0;
    int changes = 0;
    ports::NotifierEvents events{.answered = [this](const auto& reply) { answers.push_back(reply); },
                                 .needs_window = [this] { ++windows; },
                                 .changed = [this] { ++changes; }};
    std::unique_ptr<ports::Notifier> notifier = sdbus::make_desktop_notifier(*ours, events);

    bool is_named(const std::string& name) {
        return until([&] { return notifier->name() == name; });
    }
};

std::string output(std::vector<std::string> command) {
    auto [written, status] = ChildProcess{command}.finish();
    INFO(command.front());
    REQUIRE(status == 0);
    if (!written.empty() && written.back() == '\n') written.pop_back();
    return written;
}

struct DunstDesk : NotifierDesk {
    PrivateDisplay display;
    PrivateFolder folder;
    std::unique_ptr<ChildProcess> dunst;

    DunstDesk() { start_dunst(); }
    ~DunstDesk() { dunst.reset(); }

    void start_dunst() {
        const auto rc = (folder.path() / "dunstrc").string();
        std::ofstream{rc} << "[global]\n    font = Monospace 8\n";
        dunst = std::make_unique<ChildProcess>(std::vector<std::string>{"dunst", "-config", rc});
        REQUIRE(is_named("dunst"));
    }
    bool displays(const std::string& count) {
        return until([&] { return output({"dunstctl", "count", "displayed"}) == count; });
    }
};

}  // namespace

TEST_CASE("A reminder is shown by dunst, and its action starts the break once") {
    DunstDesk desk;
    desk.notifier->show(reminder);
    REQUIRE(desk.displays("1"));

    output({"dunstctl", "action", "0"});

    REQUIRE(desk.until([&] { return !desk.answers.empty(); }));
    CHECK(desk.displays("0"));
    REQUIRE(desk.answers.size() == 1);
    CHECK(desk.answers.front().answer == Answer::Start);
    CHECK(desk.windows == 0);
}

TEST_CASE("Dunst shows one reminder however often it is shown, and none after it is withdrawn") {
    DunstDesk desk;
    auto other = reminder;
    other.summary = "Time to move: Stand and reach";

    desk.notifier->show(reminder);
    desk.notifier->show(other);
    REQUIRE(desk.displays("1"));
    desk.notifier->show(reminder);
    desk.turn_for(200ms);
    CHECK(desk.displays("1"));
    desk.notifier->withdraw();
    CHECK(desk.displays("0"));

    desk.notifier->show(reminder);
    desk.notifier->withdraw();
    desk.turn_for(200ms);
    CHECK(desk.displays("0"));
    CHECK(desk.answers.empty());
}

TEST_CASE("A reminder comes back after dunst was killed and started again") {
    DunstDesk desk;
    desk.notifier->show(reminder);
    REQUIRE(desk.displays("1"));

    desk.dunst->end(SIGKILL);
    REQUIRE(desk.is_named("none"));
    desk.start_dunst();

    CHECK(desk.displays("1"));
    output({"dunstctl", "action", "0"});
    CHECK(desk.until([&] { return desk.answers.size() == 1; }));
    CHECK(desk.windows == 0);
}

TEST_CASE("A reminder waits for a server that takes as long as a whole desktop to come back") {
    DunstDesk desk;
    desk.notifier->show(reminder);
    REQUIRE(desk.displays("1"));

    desk.dunst->end(SIGKILL);
    REQUIRE(desk.is_named("none"));
    desk.notifier->tell("The break window could not stay open", "Its display is gone.");
    desk.turn_for(1500ms);
    desk.start_dunst();

    CHECK(desk.displays("2"));  // the sentence waits, too
    CHECK(desk.windows == 0);
}

TEST_CASE("Where dunst is killed and does not come back, a window is asked for") {
    DunstDesk desk;
    desk.notifier = sdbus::make_desktop_notifier(*desk.ours, desk.events, 100ms);
    desk.notifier->show(reminder);
    REQUIRE(desk.displays("1"));

    desk.dunst->end(SIGKILL);

    CHECK(desk.until([&] { return desk.windows == 1; }));
    desk.start_dunst();
    desk.turn_for(200ms);
    CHECK(desk.displays("0"));  // never two reminders at once
}

TEST_CASE("A reminder closed by the person is no answer and does not come back by itself") {
    DunstDesk desk;
    desk.notifier->show(reminder);
    REQUIRE(desk.displays("1"));

    output({"dunstctl", "close-all"});
    REQUIRE(desk.displays("0"));
    desk.turn_for(100ms);
    desk.dunst->end(SIGKILL);
    REQUIRE(desk.is_named("none"));
    desk.start_dunst();
    desk.turn_for(1500ms);

    CHECK(desk.displays("0"));
    CHECK(desk.answers.empty());
    CHECK(desk.windows == 0);
    desk.notifier->show(reminder);
    CHECK(desk.displays("1"));
}

TEST_CASE("A server that the bus can start is started by the first reminder, and not before") {
    const PrivateDisplay display;
    BusDesk desk{.bus = PrivateBus{"org.freedesktop.Notifications", "/usr/bin/dunst -config /dev/null"}};
    const auto ours = desk.connection();
    int windows = 0;
    const auto notifier =
        sdbus::make_desktop_notifier(*ours, {.answered = {}, .needs_window = [&] { ++windows; }, .changed = {}});
    REQUIRE(desk.until([&] { return notifier->name() == "on demand"; }));

    notifier->show(reminder);

    CHECK(desk.until([&] { return output({"dunstctl", "count", "displayed"}) == "1"; }));
    CHECK(notifier->name() == "dunst");
    CHECK(windows == 0);
}

TEST_CASE("A quiet sentence is shown by dunst and wants no answer") {
    DunstDesk desk;

    desk.notifier->tell("Unhunch", "The journal was damaged & set aside.");

    CHECK(desk.displays("1"));
    CHECK(desk.answers.empty());
}

TEST_CASE("Without any notification server a window is asked for, but not from inside the call") {
    NotifierDesk desk;

    desk.notifier->show(reminder);
    CHECK(desk.windows == 0);
    REQUIRE(desk.until([&] { return desk.windows == 1; }));
    CHECK(desk.notifier->name() == "none");
    desk.notifier->withdraw();
    desk.notifier->tell("Unhunch", "Nobody hears this.");
    desk.notifier->show(reminder);
    CHECK(desk.until([&] { return desk.windows == 2; }));
    desk.notifier->show(reminder);
    desk.notifier->withdraw();
    desk.turn_for(100ms);
    CHECK(desk.windows == 2);
}

TEST_CASE("A server without actions gets no reminder, but quiet sentences") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs, "plain", {"body"}};
    REQUIRE(desk.is_named("plain"));

    desk.notifier->show(reminder);
    desk.notifier->tell("Unhunch", "1 < 2 & 3");

    CHECK(desk.windows == 0);
    REQUIRE(desk.until([&] { return desk.windows == 1 && !server.shown.empty(); }));
    desk.settle(*desk.ours, *theirs);
    REQUIRE(server.shown.size() == 1);
    CHECK(server.shown.front().body == "1 < 2 & 3");
    CHECK(server.shown.front().actions.empty());
}

TEST_CASE("A server that has its name before it can answer still gets the reminder") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs};
    server.refusals = 2;

    desk.notifier->show(reminder);

    REQUIRE(desk.until([&] { return server.shown.size() == 1; }));
    CHECK(desk.windows == 0);
    CHECK(desk.is_named("scripted"));
}

TEST_CASE("A server that stands still gets the reminder into a window, and what it shows later is taken down") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs};
    REQUIRE(desk.is_named("scripted"));

    server.stands_still = true;
    desk.notifier->show(reminder);
    REQUIRE(desk.until([&] { return desk.windows == 1; }, 20s));
    desk.notifier->withdraw();
    desk.notifier->show(reminder);
    REQUIRE(desk.until([&] { return desk.windows == 2; }));  // the next one is not kept waiting
    server.goes_on();

    CHECK(desk.until([&] { return server.closed == std::vector<std::uint32_t>{server.id}; }));
    CHECK(server.shown.size() == 1);
    CHECK(desk.windows == 2);
    desk.notifier->withdraw();
    desk.notifier->show(reminder);
    CHECK(desk.until([&] { return server.shown.size() == 2; }));
}

TEST_CASE("Sentences told before the server is known are shown when it is, in their order") {
    BusDesk desk;
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs, "plain", {"body"}};
    const auto ours = desk.connection();
    const auto notifier = sdbus::make_desktop_notifier(*ours, {});

    notifier->tell("Unhunch", "first");
    notifier->tell("Unhunch", "second");

    REQUIRE(desk.until([&] { return server.shown.size() == 2; }));
    CHECK(server.shown.front().body == "first");
    CHECK(server.shown.back().body == "second");
    CHECK(server.shown.back().expires == -1);
}

TEST_CASE("A reminder carries what servers need to show it well") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs, "Plasma", {"actions", "body", "body-markup"}};
    auto full = reminder;
    full.body = "Knees & hips <slowly>";
    full.picture = "/usr/share/unhunch/50% räck.png";
    desk.notifier->show(full);
    REQUIRE(desk.until([&] { return server.shown.size() == 1; }));

    const auto& shown = server.shown.front();
    CHECK(shown.summary == "Time to move: Desk reset");
    CHECK(shown.body == "Knees &amp; hips &lt;slowly&gt;");
    CHECK(shown.actions == Words{"default", "Start", "start", "Start", "snooze", "Snooze", "skip", "Skip"});
    CHECK(shown.expires == 0);
    CHECK(shown.hints.at("urgency") == "1");
    CHECK(shown.hints.at("desktop-entry") == "io.github.unhunch.Unhunch");
    CHECK(shown.hints.at("image-path") == "file:///usr/share/unhunch/50%25%20r%C3%A4ck.png");
    CHECK(desk.notifier->name() == "plasmashell");

    full.snooze_offered = false;
    desk.notifier->show(full);
    REQUIRE(desk.until([&] { return server.shown.size() == 2; }));
    CHECK(server.shown.back().actions == Words{"default", "Start", "start", "Start", "skip", "Skip"});
    CHECK(server.shown.back().replaces == 1);
}

TEST_CASE("Start is offered once where the default action is a button or the only click") {
    for (const auto* name : {"dunst", "mako", "Xfce Notify Daemon", "lxqt-notificationd"}) {
        const auto server = sdbus::notification_server_called(name);
        const auto actions = sdbus::reminder_actions(server, true);
        INFO(name);
        REQUIRE(actions.size() == 3);
        CHECK(std::string{actions.front().label} == "Start");
        CHECK(std::string{actions[1].label} == "Snooze");
    }
    CHECK(sdbus::reminder_actions(sdbus::notification_server_called("gnome-shell"), true).size() == 4);
    CHECK(sdbus::reminder_actions(sdbus::notification_server_called("Some Other"), false).size() == 3);
    CHECK(sdbus::notification_server_called("Xfce Notify Daemon").name == "xfce4-notifyd");
    CHECK(sdbus::notification_server_called("").name == "unnamed");
}

TEST_CASE("Every button means what it says, with the token of its click, and signals that come twice count once") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs, "gnome-shell"};
    for (const auto& [action, answer] : {std::pair{"default", Answer::Start},
                                         {"start", Answer::Start},
                                         {"snooze", Answer::Snooze},
                                         {"skip", Answer::Skip}}) {
        desk.answers.clear();
        const auto before = server.shown.size();
        desk.notifier->show(reminder);
        REQUIRE(desk.until([&] { return server.shown.size() == before + 1; }));
        desk.settle(*theirs, *desk.ours);

        server.hands_token(server.id, action);
        for (int twice = 0; twice < 2; ++twice) {
            server.invokes(server.id, action);
            server.closes(server.id, 2);
        }
        REQUIRE(desk.until([&] { return !desk.answers.empty(); }));
        desk.settle(*theirs, *desk.ours);

        REQUIRE(desk.answers.size() == 1);
        CHECK(desk.answers.front().answer == answer);
        CHECK(desk.answers.front().activation_token == action);
    }
    CHECK(server.shown.back().replaces == 0);
}

TEST_CASE("An action that arrives after the closing is still an answer") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs};
    desk.notifier->show(reminder);
    REQUIRE(desk.until([&] { return server.shown.size() == 1; }));
    desk.settle(*theirs, *desk.ours);

    server.closes(server.id, 3);
    server.invokes(server.id, "snooze");

    REQUIRE(desk.until([&] { return desk.answers.size() == 1; }));
    CHECK(desk.answers.front().answer == Answer::Snooze);
}

TEST_CASE("Another's notification, another's signal and an unknown action are not heard") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    const auto stranger = desk.connection();
    ScriptedNotificationServer server{*theirs};
    desk.notifier->show(reminder);
    REQUIRE(desk.until([&] { return server.shown.size() == 1; }));
    desk.settle(*theirs, *desk.ours);

    server.invokes(server.id + 1, "skip");
    server.invokes(0, "skip");
    server.invokes(server.id, "dance");
    sd_bus_emit_signal(theirs->handle(), server.path, server.interface, "ActionInvoked", "s", "wrong shape");
    sd_bus_emit_signal(stranger->handle(), server.path, server.interface, "ActionInvoked", "us", server.id, "skip");
    desk.settle(*theirs, *desk.ours);
    desk.settle(*stranger, *desk.ours);
    CHECK(desk.answers.empty());

    server.invokes(server.id, "skip");
    CHECK(desk.until([&] { return desk.answers.size() == 1; }));
    CHECK(desk.until([&] { return server.closed == std::vector<std::uint32_t>{server.id}; }));
}

TEST_CASE("Nobody but the bus says who the notification server is") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    const auto stranger = desk.connection();
    ScriptedNotificationServer server{*theirs};
    desk.notifier->show(reminder);
    REQUIRE(desk.until([&] { return server.shown.size() == 1; }));
    desk.settle(*theirs, *desk.ours);

    const char* them = nullptr;
    sd_bus_get_unique_name(stranger->handle(), &them);
    send_alone(stranger->handle(), desk.ours->handle(), "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged",
               "sss", server.interface, "", them);
    desk.settle(*stranger, *desk.ours);
    desk.settle(*theirs, *desk.ours);
    CHECK(server.shown.size() == 1);

    server.invokes(server.id, "snooze");
    CHECK(desk.until([&] { return desk.answers.size() == 1; }));
}

TEST_CASE("A reminder can be shown, answered and withdrawn from inside the report of the one before") {
    BusDesk desk;
    const auto ours = desk.connection();
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs};
    std::unique_ptr<ports::Notifier> notifier;
    int answers = 0;
    notifier = sdbus::make_desktop_notifier(*ours, {.answered =
                                                        [&](const auto&) {
                                                            notifier->withdraw();
                                                            if (++answers == 1) return notifier->show(reminder);
                                                            notifier.reset();
                                                        },
                                                    .needs_window = {},
                                                    .changed = {}});
    notifier->show(reminder);
    REQUIRE(desk.until([&] { return server.shown.size() == 1; }));
    desk.settle(*theirs, *ours);

    server.invokes(server.id, "skip");
    REQUIRE(desk.until([&] { return server.shown.size() == 2; }));
    desk.settle(*theirs, *ours);
    server.invokes(server.id, "skip");

    CHECK(desk.until([&] { return notifier == nullptr; }));
}

TEST_CASE("When the bus dies a reminder asks for a window and nothing breaks") {
    NotifierDesk desk;
    const auto theirs = desk.connection();
    ScriptedNotificationServer server{*theirs};
    REQUIRE(desk.is_named("scripted"));
    desk.notifier->show(reminder);
    REQUIRE(desk.until([&] { return server.shown.size() == 1; }));
    desk.settle(*theirs, *desk.ours);

    desk.bus.die();
    desk.turn_for(100ms);
    desk.notifier->withdraw();
    desk.notifier->tell("Unhunch", "Nobody hears this.");
    desk.notifier->show(reminder);

    CHECK(desk.until([&] { return desk.windows == 1; }));
}
