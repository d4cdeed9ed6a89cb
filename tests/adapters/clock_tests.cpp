// Clocks that are set, and time asleep. Nothing here may set the clock or put the machine to sleep: that the kernel's
// word of such a step arrives stays behind the clock; that we are listening for it, and for nothing else, is shown.
#include <sys/timerfd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "adapters/files/clock_steps.hpp"
#include "adapters/files/system_clock.hpp"
#include "catch.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// What the kernel says of our timers on the wall clock that are cancelled when it is set: descriptor by descriptor.
std::set<int> timers_that_hear_of_steps() {
    std::set<int> found;
    for (const auto& entry : fs::directory_iterator{"/proc/self/fdinfo"}) {
        std::ifstream file{entry.path()};
        const std::string info{std::istreambuf_iterator<char>{file}, {}};
        if (info.find("clockid: 0\n") != std::string::npos && info.find("settime flags: 03\n") != std::string::npos &&
            info.find("it_value: (0, 0)") == std::string::npos)
            found.insert(std::stoi(entry.path().filename()));
    }
    return found;
}

/// The best of several readings: between its two clocks a reading may be kept waiting by a busy computer.
core::Length asleep_so_far() {
    auto least = files::suspended_so_far();
    for (int reading = 0; reading < 20; ++reading) least = std::min(least, files::suspended_so_far());
    return least;
}

}  // namespace

TEST_CASE("Somebody listens for a clock that is set, for as long as it is wanted") {
    const TurnedLoop desk;
    int steps = 0;
    CHECK(timers_that_hear_of_steps().empty());

    auto watch = *files::watch_clock_steps(*desk.loop, [&] { ++steps; });
    CHECK(timers_that_hear_of_steps().size() == 1);
    desk.turn_for(200ms);
    CHECK(steps == 0);

    watch.reset();
    CHECK(timers_that_hear_of_steps().empty());
}

TEST_CASE("A timer that ran out is no step, and is set to the end of time again") {
    const TurnedLoop desk;
    int steps = 0;
    const auto watch = *files::watch_clock_steps(*desk.loop, [&] { ++steps; });
    const auto timers = timers_that_hear_of_steps();
    REQUIRE(timers.size() == 1);

    itimerspec past{};
    past.it_value.tv_sec = 1;
    timerfd_settime(*timers.begin(), TFD_TIMER_ABSTIME, &past, nullptr);
    CHECK(timers_that_hear_of_steps().empty());

    CHECK(desk.until([&] { return timers_that_hear_of_steps() == timers; }));
    CHECK(steps == 0);
}

TEST_CASE("Time asleep stays as it is while the machine is awake") {
    const TurnedLoop desk;

    const auto before = asleep_so_far();
    desk.turn_for(300ms);
    const auto after = asleep_so_far();

    CHECK(before >= 0ms);
    CHECK(after - before < 300ms);
}
