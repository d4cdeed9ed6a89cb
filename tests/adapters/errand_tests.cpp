#include "adapters/process/errand.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "catch.hpp"
#include "turned_loop.hpp"
#include "warped_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
using process::Errand;

namespace {

std::size_t descriptors() {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& each : std::filesystem::directory_iterator{"/proc/self/fd"}) ++count;
    return count;
}

/// No copy is left, not even as a zombie.
bool childless() { return waitpid(-1, nullptr, WNOHANG) < 0; }

std::string much_too_late() {
    sleep(120);
    return "late";
}

/// Errands whose answers come from the loop.
struct Later {
    TurnedLoop desk;
    process::Farewell farewell;
    std::unique_ptr<Errand> errand;
    std::optional<core::Result<std::string>> answer;

    void send(const std::function<std::string()>& work) { send(work, *desk.loop); }
    void send(const std::function<std::string()>& work, ports::EventLoop& loop) {
        errand = std::make_unique<Errand>(work);
        errand->answer_later(loop, desk.clock->now().uptime + 1min, farewell, [this](const auto& answered) {
            answer = answered;
            errand.reset();
        });
    }
    [[nodiscard]] bool until_answered() const {
        return desk.until([this] { return answer.has_value(); });
    }
};

}  // namespace

TEST_CASE("An errand answers from a copy of the process, whose changes stay there") {
    int ours = 1;
    const auto here = getpid();

    Errand errand{[&] {
        ours = 2;
        return getpid() == here ? std::string{"here"} : std::string{"a copy, "} + std::to_string(ours);
    }};
    const auto answer = errand.answer();

    REQUIRE(answer);
    CHECK(*answer == "a copy, 2");
    CHECK(ours == 1);
}

TEST_CASE("An errand's answer may be longer than a pipe holds, and have any bytes") {
    std::string long_one(300'000, 'x');
    long_one[7] = '\0';

    Errand errand{[&] { return long_one; }};
    const auto answer = errand.answer();

    REQUIRE(answer);
    CHECK(*answer == long_one);
}

TEST_CASE("An errand that comes to harm takes nobody with it and says how") {
    Errand throwing{[]() -> std::string { throw std::runtime_error{"no"}; }};
    Errand dying{[]() -> std::string {
        raise(SIGKILL);
        return "never";
    }};

    const auto thrown = throwing.answer();
    const auto died = dying.answer();

    REQUIRE(!thrown);
    CHECK(thrown.failure().message == "with exit status 1");
    REQUIRE(!died);
    CHECK(died.failure().message == "by signal 9 (Killed)");
}

TEST_CASE("An errand whose answer nobody wants leaves nothing behind") {
    const auto before = descriptors();

    { Errand errand{[] { return std::string(300'000, 'x'); }}; }

    CHECK(descriptors() == before);
}

TEST_CASE("An errand's answer can come from the loop, which turns meanwhile") {
    const auto before = descriptors();
    {
        Later later;
        std::array<int, 2> leave{};
        REQUIRE(pipe(leave.data()) == 0);
        int turns = 0;

        later.send([&] {
            char word{};
            (void)!read(leave[0], &word, 1);
            return std::string(300'000, word);
        });
        const auto other = later.desk.loop->call_at({}, [&] { ++turns; });
        REQUIRE(later.desk.until([&] { return turns == 1; }));
        CHECK_FALSE(later.answer);
        CHECK(write(leave[1], "x", 1) == 1);

        REQUIRE(later.until_answered());
        REQUIRE(*later.answer);
        CHECK(**later.answer == std::string(300'000, 'x'));
        CHECK(childless());
        for (const int end : leave) close(end);
    }
    CHECK(descriptors() == before);
}

TEST_CASE("The loop hears of an errand that came to harm, and how") {
    Later later;

    later.send([]() -> std::string {
        raise(SIGKILL);
        return "never";
    });

    REQUIRE(later.until_answered());
    REQUIRE(!*later.answer);
    CHECK(later.answer->failure().message == "by signal 9 (Killed)");
    CHECK(childless());
}

TEST_CASE("An errand that never answers is given up after a while, even one that stands still") {
    Later later;
    WarpedLoop warped{*later.desk.loop, *later.desk.clock, WarpedLoop::PutOff::ComesAtOnce};

    later.send(
        []() -> std::string {
            raise(SIGSTOP);
            return "never";
        },
        warped);

    REQUIRE(later.until_answered());
    REQUIRE(!*later.answer);
    CHECK(later.answer->failure().message == "without an answer, as it took too long");
    CHECK(later.desk.until(childless));
}

TEST_CASE("Of two errands the newer answers, and the older is ended unheard") {
    Later later;

    later.send(much_too_late);
    later.send([] { return std::string{"newer"}; });

    REQUIRE(later.until_answered());
    CHECK(**later.answer == "newer");
    CHECK(later.desk.until(childless));
}

TEST_CASE("An errand does not outlive who sent it") {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);

    const auto sender = fork();
    if (sender == 0) {
        const Errand errand{[&] { return write(ends[1], "x", 1) == 1 ? much_too_late() : ""; }};
        sleep(120);
        _exit(0);
    }
    close(ends[1]);
    char works{};
    REQUIRE(read(ends[0], &works, 1) == 1);
    kill(sender, SIGKILL);
    waitpid(sender, nullptr, 0);

    // The copy holds the other end, too.
    pollfd closed{.fd = ends[0], .events = 0, .revents = 0};
    CHECK(poll(&closed, 1, 20'000) == 1);
    close(ends[0]);
}
