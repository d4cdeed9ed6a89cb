// The loop in which the daemon sleeps.
#include <unistd.h>
#include <csignal>
#include <ctime>
#include <stdexcept>

#include "bus_desk.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

core::Uptime uptime() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return {std::chrono::duration_cast<core::Length>(std::chrono::seconds{now.tv_sec} +
                                                     std::chrono::nanoseconds{now.tv_nsec})};
}

}  // namespace

TEST_CASE("A timer is due once, not before its time and hardly after it") {
    const auto loop = sdbus::make_sd_event_loop();
    const auto due = uptime() + 80ms;
    int calls = 0;
    const auto timer = loop->call_at(due, [&] { ++calls; });
    const auto end = loop->call_at(due + 100ms, [&] { loop->leave(0); });

    core::Uptime at;
    const auto same_time = loop->call_at(due, [&] { at = uptime(); });
    loop->run();

    CHECK(calls == 1);
    CHECK(at >= due);
    CHECK(at - due < 300ms);  // on a busy machine
}

TEST_CASE("A time that has passed is due at the next turn, one that is cancelled never") {
    const auto loop = sdbus::make_sd_event_loop();
    int cancelled = 0;
    bool passed = false;
    auto never = loop->call_at(uptime() + 10ms, [&] { ++cancelled; });
    const auto at_once = loop->call_at({-5s}, [&] {
        passed = true;
        never.reset();
    });
    const auto far = loop->call_at({core::Length::max()}, [&] { ++cancelled; });
    const auto end = loop->call_at(uptime() + 50ms, [&] { loop->leave(0); });

    loop->run();

    CHECK(passed);
    CHECK(cancelled == 0);
}

TEST_CASE("A timer may set itself anew from its own call") {
    const auto loop = sdbus::make_sd_event_loop();
    std::unique_ptr<ports::Subscription> timer;
    int calls = 0;
    std::function<void()> tick = [&] {
        const std::string kept(100, 'x');
        if (++calls == 3) return loop->leave(0);
        timer = loop->call_at(uptime() + 1ms, tick);
        CHECK(kept.size() == 100);
    };
    timer = loop->call_at(uptime(), tick);

    loop->run();

    CHECK(calls == 3);
}

TEST_CASE("A descriptor that can be read or has hung up wakes the loop") {
    const auto loop = sdbus::make_sd_event_loop();
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    std::string read_so_far;
    std::unique_ptr<ports::Subscription> watch;
    watch = loop->watch(ends[0], [&] {
        char letter = 0;
        if (read(ends[0], &letter, 1) == 1) {
            read_so_far += letter;
            close(ends[1]);
            return;
        }
        watch.reset();
        loop->leave(0);
    });
    REQUIRE(write(ends[1], "a", 1) == 1);

    loop->run();

    CHECK(read_so_far == "a");
    close(ends[0]);
}

TEST_CASE("SIGTERM asks to stop, and means its usual self again afterwards") {
    const auto loop = sdbus::make_sd_event_loop();
    int asked = 0;
    {
        const auto watch = loop->watch_termination([&] {
            ++asked;
            loop->leave(0);
        });
        const auto soon = loop->call_at(uptime(), [] { kill(getpid(), SIGTERM); });
        loop->run();
    }

    CHECK(asked == 1);
    sigset_t blocked;
    sigprocmask(SIG_BLOCK, nullptr, &blocked);
    CHECK(sigismember(&blocked, SIGTERM) == 0);
}

TEST_CASE("What a handler throws comes out of the loop") {
    const auto loop = sdbus::make_sd_event_loop();
    const auto bad = loop->call_at(uptime(), [] { throw std::runtime_error{"a broken effect"}; });

    CHECK_THROWS_WITH(loop->run(), "a broken effect");
}
