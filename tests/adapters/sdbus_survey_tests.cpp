// What a desktop offers on its session bus, asked once.
#include "adapters/sdbus/desktop_survey.hpp"
#include "bus_desk.hpp"
#include "scripted_notification_server.hpp"
#include "scripted_service.hpp"

using namespace unhunch;
using namespace unhunch::test;
using Answer = sdbus::DesktopFacts::Answer;

namespace {

struct SurveyDesk : BusDesk {
    std::unique_ptr<sdbus::SessionBus> ours = connection();
    std::unique_ptr<sdbus::SessionBus> theirs = connection();

    sdbus::DesktopFacts facts() const {
        const auto survey = sdbus::survey_desktop(*ours);
        REQUIRE(until([&] { return survey->complete(); }));
        return survey->facts();
    }
};

}  // namespace

TEST_CASE("On an empty bus nobody answers", "[sdbus]") {
    const SurveyDesk desk;
    const auto facts = desk.facts();

    CHECK(facts.notifications == Answer::Nobody);
    CHECK(facts.tray == Answer::Nobody);
    CHECK_FALSE(facts.can_start_notifications);
    CHECK_FALSE(facts.daemon);
    CHECK(facts.services == std::vector<std::string>{"org.freedesktop.DBus"});
}

TEST_CASE("A notification server tells its name and what it can do", "[sdbus]") {
    const SurveyDesk desk;
    const ScriptedNotificationServer server{*desk.theirs, "Dunst", {"actions", "body"}};
    const auto facts = desk.facts();

    CHECK(facts.notifications == Answer::Given);
    CHECK(facts.notification_server == "Dunst 1");
    CHECK(facts.capabilities == std::vector<std::string>{"actions", "body"});
}

TEST_CASE("Nonsense and silence are told apart, and the survey ends", "[sdbus]") {
    const SurveyDesk desk;
    const ScriptedService babbling{desk.theirs->handle(), "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                                   [](sd_bus_message* call) { sd_bus_reply_method_return(call, "u", 7); }};
    const ScriptedService mute{desk.theirs->handle(), "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher",
                               [](sd_bus_message*) {}};
    const auto facts = desk.facts();

    CHECK(facts.notifications == Answer::Nonsense);
    CHECK(facts.capabilities.empty());
    CHECK(facts.tray == Answer::Silent);
    CHECK_FALSE(facts.tray_shows);
}

TEST_CASE("A tray with a panel and the process of the daemon are found", "[sdbus]") {
    const SurveyDesk desk;
    const ScriptedService watcher{desk.theirs->handle(), "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher",
                                  [](sd_bus_message* call) { sd_bus_reply_method_return(call, "v", "b", 1); }};
    REQUIRE(sd_bus_request_name(desk.theirs->handle(), "io.github.unhunch.Daemon1", 0) >= 0);
    const auto facts = desk.facts();

    CHECK(facts.tray == Answer::Given);
    CHECK(facts.tray_shows);
    CHECK(facts.daemon == getpid());
}
