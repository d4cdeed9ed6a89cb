#include "adapters/process/errand.hpp"

#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "catch.hpp"

using namespace unhunch;
using process::Errand;

namespace {

std::size_t descriptors() {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& each : std::filesystem::directory_iterator{"/proc/self/fd"}) ++count;
    return count;
}

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
    CHECK(thrown.failure().message == "exit status 1");
    REQUIRE(!died);
    CHECK(died.failure().message == "signal 9 (Killed)");
}

TEST_CASE("An errand whose answer nobody wants leaves nothing behind") {
    const auto before = descriptors();

    { Errand errand{[] { return std::string(300'000, 'x'); }}; }

    CHECK(descriptors() == before);
}
