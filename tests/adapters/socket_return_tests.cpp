// Something that was lost is found again by its socket, and hardly ever asked for.
#include <filesystem>
#include <fstream>

#include "adapters/files/socket_return.hpp"
#include "catch.hpp"
#include "private_bus.hpp"
#include "turned_loop.hpp"
#include "warped_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
using PutOff = WarpedLoop::PutOff;
using Waits = std::vector<core::seconds>;

TEST_CASE("What stays away is asked for ever more seldom") {
    const TurnedLoop desk;
    WarpedLoop loop{*desk.loop, *desk.clock, PutOff::ComesAtOnce};
    const auto returns = files::make_socket_return(loop, *desk.clock);
    unsigned attempts = 0;

    auto waiting = returns->wait_for("", [&] { ++attempts; });
    REQUIRE(desk.until([&] { return attempts == 10; }));
    waiting.reset();

    CHECK(loop.waits == Waits{1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s});
}

TEST_CASE("What comes back is tried as soon as its socket is there, be it in a folder that was not there either") {
    const PrivateFolder folder;
    const auto socket = folder.path() / "sockets" / "X70";
    const TurnedLoop desk;
    WarpedLoop loop{*desk.loop, *desk.clock, PutOff::NeverComes};
    const auto returns = files::make_socket_return(loop, *desk.clock);
    unsigned attempts = 0;
    const auto waiting = returns->wait_for(socket, [&] { ++attempts; });

    std::ofstream{folder.path() / "another"} << "";
    desk.turn_for(300ms);
    CHECK(attempts == 0);
    std::filesystem::create_directory(socket.parent_path());
    desk.turn_for(300ms);
    attempts = 0;
    std::ofstream{socket} << "";

    CHECK(desk.until([&] { return attempts > 0; }));
    CHECK(loop.waits.back() == 1s);  // it may be there without listening yet
}

TEST_CASE("An attempt that succeeds is the last") {
    const PrivateFolder folder;
    const auto socket = folder.path() / "X70";
    const TurnedLoop desk;
    const auto returns = files::make_socket_return(*desk.loop, *desk.clock);
    unsigned attempts = 0;
    std::unique_ptr<ports::Subscription> waiting = returns->wait_for(socket, [&] {
        ++attempts;
        waiting.reset();
    });

    std::ofstream{socket} << "";
    REQUIRE(desk.until([&] { return attempts > 0; }));
    std::filesystem::remove(socket);
    desk.turn_for(1200ms);

    CHECK(attempts == 1);
}
