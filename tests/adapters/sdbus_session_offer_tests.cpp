// The offer of a planned session on a scripted notification server, and a screen that is asked to stay on.
#include "adapters/sdbus/screen_awake.hpp"
#include "adapters/sdbus/session_notification.hpp"
#include "bus_desk.hpp"
#include "directed_signal.hpp"
#include "scripted_notification_server.hpp"
#include "scripted_service.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

struct OfferDesk : BusDesk {
    std::unique_ptr<sdbus::SessionBus> ours = connection();
    std::unique_ptr<sdbus::SessionBus> theirs = connection();
    ScriptedNotificationServer server{*theirs};
    std::vector<ports::SessionReply> replies;
    std::unique_ptr<ports::SessionOffer> offer =
        sdbus::make_session_notification(*ours, [this](const auto& reply) { replies.push_back(reply); });

    void is_offered() {
        offer->offer();
        REQUIRE(until([&] { return server.shown.size() == 1; }));
    }
};

}  // namespace

TEST_CASE("A planned session is offered quietly, to be started or not", "[sdbus][session]") {
    OfferDesk desk;
    desk.is_offered();

    const auto& shown = desk.server.shown.front();
    CHECK(shown.summary == "Time for a full session, if it suits");
    CHECK(shown.actions == std::vector<std::string>{"default", "Start", "start", "Start", "not_today", "Not today"});
    CHECK(shown.hints.at("urgency") == "0");

    // The number of what is shown is known here with the answer to the call, which comes before the signal.
    desk.server.hands_token(desk.server.id, "fresh");
    desk.server.invokes(desk.server.id, "start");
    REQUIRE(desk.until([&] { return desk.replies.size() == 1; }));
    CHECK(desk.replies[0].starts);
    CHECK(desk.replies[0].activation_token == "fresh");
}

TEST_CASE("Not today is an answer too, once", "[sdbus][session]") {
    OfferDesk desk;
    desk.is_offered();
    desk.server.invokes(desk.server.id, "not_today");
    desk.server.invokes(desk.server.id, "start");
    REQUIRE(desk.until([&] { return !desk.replies.empty(); }));
    desk.offer->offer();
    REQUIRE(desk.until([&] { return desk.server.shown.size() == 2; }));

    CHECK(desk.replies.size() == 1);
    CHECK_FALSE(desk.replies[0].starts);
}

TEST_CASE("Only the server that shows an offer can say what the person chose", "[sdbus][session]") {
    OfferDesk desk;
    const auto stranger = desk.connection();
    desk.is_offered();
    desk.settle(*desk.theirs, *desk.ours);

    send_alone(stranger->handle(), desk.ours->handle(), desk.server.path, desk.server.interface, "ActionInvoked", "us",
               desk.server.id, "start");
    desk.settle(*stranger, *desk.ours);
    CHECK(desk.replies.empty());

    desk.server.invokes(desk.server.id, "not_today");
    CHECK(desk.until([&] { return desk.replies.size() == 1; }));
}

TEST_CASE("A session that is not offered any more goes from the screen", "[sdbus][session]") {
    OfferDesk desk;
    desk.is_offered();
    desk.offer->withdraw();

    CHECK(desk.until([&] { return desk.server.closed == std::vector<std::uint32_t>{desk.server.id}; }));
}

TEST_CASE("A screen is asked to stay on in the words of each desktop", "[sdbus][session]") {
    BusDesk desk;
    const auto ours = desk.connection();
    const auto theirs = desk.connection();
    std::vector<std::string> asked;
    const auto hear = [&](sd_bus_message* call) {
        const char* who = "";
        sd_bus_message_read(call, "s", &who);
        asked.push_back(std::string{sd_bus_message_get_interface(call)} + " " + sd_bus_message_get_member(call) + " " + who);
    };
    const ScriptedService gnome{theirs->handle(), "org.gnome.SessionManager", "/org/gnome/SessionManager", hear};
    const ScriptedService kde{theirs->handle(), "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", hear};
    const ScriptedService xfce{theirs->handle(), "org.freedesktop.PowerManagement.Inhibit",
                               "/org/freedesktop/PowerManagement/Inhibit", hear};

    sdbus::keep_screen_awake(*ours, "A full session is guided");

    REQUIRE(desk.until([&] { return asked.size() == 3; }));
    CHECK(asked == std::vector<std::string>{"org.gnome.SessionManager Inhibit Unhunch",
                                            "org.freedesktop.ScreenSaver Inhibit Unhunch",
                                            "org.freedesktop.PowerManagement.Inhibit Inhibit Unhunch"});
}
