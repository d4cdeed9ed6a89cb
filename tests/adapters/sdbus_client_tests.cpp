// A client of the daemon over a real bus, in whichever loop it lives: the daemon comes and goes, and so may the bus.
#include <atomic>
#include <optional>
#include <thread>

#include "adapters/sdbus/break_service_client.hpp"
#include "adapters/sdbus/client_loop.hpp"
#include "adapters/sdbus/daemon_service.hpp"
#include "bus_desk.hpp"
#include "recording_break_service.hpp"
#include "some_status.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace command = unhunch::core::command;

TEST_CASE("A client that was busy while the answer came still finds the daemon") {
    BusDesk desk;
    const auto daemon_end = desk.connection();
    RecordingBreakService service;
    service.status = some_status();
    const auto served = sdbus::serve_on_bus(*daemon_end, service);
    REQUIRE(served);
    const auto client_end = desk.connection();
    REQUIRE(desk.until([&] { return sd_bus_is_ready(client_end->handle()) > 0; }));
    std::vector<bool> presence;

    const auto client = sdbus::make_break_service_client(*client_end, [&](bool there) { presence.push_back(there); });
    std::this_thread::sleep_for(2100ms);  // longer than the question waits for the bus

    REQUIRE(desk.until([&] { return !presence.empty(); }));
    CHECK(presence == std::vector{true});
}

TEST_CASE("A client learns that the daemon comes and goes, and its watch goes on") {
    BusDesk desk;
    const auto client_end = desk.connection();
    std::vector<bool> presence;
    auto client = sdbus::make_break_service_client(*client_end, [&](bool there) { presence.push_back(there); });
    std::optional<api::Status> heard;
    const auto watch = client->watch([&](const api::Status& status) { heard = status; });
    REQUIRE(desk.until([&] { return presence == std::vector{false}; }));
    CHECK_FALSE(heard);

    const auto daemon_end = desk.connection();
    RecordingBreakService service;
    service.status = some_status();
    auto served = sdbus::serve_on_bus(*daemon_end, service);
    REQUIRE(served);
    REQUIRE(desk.until([&] { return presence == std::vector{false, true} && heard == some_status(); }));

    { const auto gone = *std::move(served); }
    REQUIRE(desk.until([&] { return presence == std::vector{false, true, false}; }));

    heard.reset();
    service.status.goal = 3;
    const auto again = sdbus::serve_on_bus(*daemon_end, service);
    REQUIRE(again);
    CHECK(desk.until([&] { return heard == service.status; }));
}

TEST_CASE("Without a daemon the answer says how to start it") {
    BusDesk desk;
    const auto client_end = desk.connection();
    const auto client = sdbus::make_break_service_client(*client_end);
    std::vector<std::string> said;
    const auto hear = [&](const auto& result) { said.push_back(result ? "done" : result.failure().message); };

    client->ask(command::Remind{}, hear);
    client->request_status(hear);
    client->request_days({}, {}, hear);
    client->request_unwritten(hear);
    client->quit(hear);

    REQUIRE(desk.until([&] { return said.size() == 5; }));
    for (const auto& sentence : said)
        CHECK(sentence ==
              "Unhunch is not running. Start it with `unhunch start`, or log in again with autostart on "
              "(`unhunch autostart on`).");
}

TEST_CASE("Without a session bus the failure says so") {
    setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", 1);
    const auto loop = sdbus::make_sd_event_loop();

    const auto bus = sdbus::open_session_bus(*loop, [] {});
    const auto client_loop = sdbus::open_client_loop();

    REQUIRE_FALSE(bus);
    CHECK(bus.failure().message.find("There is no session bus") == 0);
    CHECK_FALSE(client_loop);
}

TEST_CASE("A bus that dies is told once, and the loop sleeps on") {
    BusDesk desk;
    int lost = 0;
    const auto daemon_end = desk.connection([&] { ++lost; });
    const auto client_end = desk.connection();
    RecordingBreakService service;
    const auto served = sdbus::serve_on_bus(*daemon_end, service);
    std::vector<bool> presence;
    const auto client = sdbus::make_break_service_client(*client_end, [&](bool there) { presence.push_back(there); });
    REQUIRE(desk.until([&] { return presence == std::vector{true}; }));

    desk.bus.die();

    REQUIRE(desk.until([&] { return lost == 1 && presence == std::vector{true, false}; }));
    auto* event = dynamic_cast<sdbus::SdEventLoop&>(*desk.loop).handle();
    int turns = 0;
    for (const auto end = std::chrono::steady_clock::now() + 300ms; std::chrono::steady_clock::now() < end; ++turns)
        sd_event_run(event, 100'000);
    CHECK(turns < 8);
    service.becomes(some_status());
    std::string said;
    client->ask(command::Remind{}, [&](const core::Outcome& outcome) { said = outcome.failure().message; });
    CHECK(desk.until([&] { return said.find("The session bus has gone away") == 0; }));
    CHECK(lost == 1);
}

TEST_CASE("The command line waits in a loop of its own") {
    BusDesk desk;
    const auto daemon_end = desk.connection();
    RecordingBreakService service;
    service.status = some_status();
    const auto served = sdbus::serve_on_bus(*daemon_end, service);
    REQUIRE(served);
    std::atomic<bool> finished{false};
    const auto opened = sdbus::open_client_loop();
    REQUIRE(opened);
    auto& client_loop = **opened;
    std::optional<api::Status> received;
    bool reached = false;

    std::thread command_line{[&] {
        const auto client = sdbus::make_break_service_client(client_loop.bus());
        client->request_status([&](const auto& status) { received = *status; });
        reached = client_loop.run_until([&] { return received.has_value(); }, 5s);
        finished = true;
    }};
    const bool in_time = desk.until([&] { return finished.load(); }, 10s);
    command_line.join();

    CHECK(in_time);
    CHECK(reached);
    CHECK(received == some_status());
    CHECK_FALSE(client_loop.run_until([] { return false; }, 50ms));
}

TEST_CASE("A window's loop is pumped when its descriptor can be read") {
    BusDesk desk;
    const auto daemon_end = desk.connection();
    RecordingBreakService service;
    const auto served = sdbus::serve_on_bus(*daemon_end, service);
    REQUIRE(served);
    const auto opened = sdbus::open_client_loop();
    REQUIRE(opened);
    auto& client_loop = **opened;
    const auto client = sdbus::make_break_service_client(client_loop.bus());
    int heard = 0;
    const auto watch = client->watch([&](const api::Status&) {
        ++heard;
        client_loop.pump();
    });
    const auto toolkit = desk.loop->watch(client_loop.descriptor(), [&] { client_loop.pump(); });
    client_loop.pump();

    REQUIRE(desk.until([&] { return heard == 1; }));
    service.becomes(some_status());
    CHECK(desk.until([&] { return heard == 2; }));
}
