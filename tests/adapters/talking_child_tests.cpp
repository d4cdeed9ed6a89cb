// Programs that tell something line by line; shell scripts stand in for them.
#include "adapters/process/talking_child.hpp"
#include "catch.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using process::TalkingChild;
using namespace std::chrono_literals;

namespace {

using Lines = std::vector<std::string>;

struct Desk {
    TurnedLoop desk;
    Lines lines;
    std::vector<std::string> ends;
    std::unique_ptr<TalkingChild> child;
    process::Farewell farewell;

    void start(const std::string& script) {
        auto started = TalkingChild::start(
            *desk.loop, {"sh", "-c", script}, [this](const std::string& line) { lines.push_back(line); },
            [this](const process::End& end) { ends.push_back(end.how); });
        if (!started) FAIL(started.failure().message);
        child = *std::move(started);
    }
    [[nodiscard]] bool until_ended() {
        return desk.until([&] { return !ends.empty(); });
    }
};

}  // namespace

TEST_CASE("What a program tells is heard line by line, and its end after the last line") {
    Desk desk;

    desk.start("printf 'one\\ntw'; sleep 0.1; printf 'o\\n\\nthree\\nunfinished'; exit 3");

    REQUIRE(desk.until_ended());
    CHECK(desk.lines == Lines{"one", "two", "", "three"});
    CHECK(desk.ends == Lines{"with exit status 3"});
}

TEST_CASE("A program that tells more than a pipe holds is heard to the end") {
    Desk desk;

    desk.start("i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done");

    REQUIRE(desk.until_ended());
    REQUIRE(desk.lines.size() == 20000);
    CHECK(desk.lines.back() == "line 19999");
}

TEST_CASE("A line without end is nonsense, and the program is not heard any more") {
    Desk desk;

    desk.start("echo before; head -c 20000 /dev/zero | tr '\\0' x; echo; echo after");

    REQUIRE(desk.until_ended());
    CHECK(desk.lines == Lines{"before"});
}

TEST_CASE("A program that is no longer needed is ended and not heard any more") {
    Desk desk;
    desk.start("trap 'echo ends; exit' TERM; echo begins; while :; do sleep 0.01; done");
    REQUIRE(desk.desk.until([&] { return desk.lines == Lines{"begins"}; }));

    desk.child->leave_to(desk.farewell);
    desk.child.reset();

    desk.desk.turn_for(300ms);
    CHECK(desk.lines == Lines{"begins"});
    CHECK(desk.ends.empty());
}

TEST_CASE("A talking program can be given up from inside what it says") {
    Desk desk;
    int heard = 0;
    auto started =
        TalkingChild::start(*desk.desk.loop, {"sh", "-c", "echo one; echo two; echo three"}, [&](const std::string&) {
            ++heard;
            desk.child->leave_to(desk.farewell);
            desk.child.reset();
        });
    REQUIRE(started);
    desk.child = *std::move(started);

    REQUIRE(desk.desk.until([&] { return heard == 1; }));
    desk.desk.turn_for(200ms);
    CHECK(heard == 1);
}

TEST_CASE("A talking program that is missing is a failure") {
    const TurnedLoop desk;
    const auto started = TalkingChild::start(*desk.loop, {"unhunch-nonesuch"}, [](const std::string&) {});
    REQUIRE_FALSE(started);
    CHECK(started.failure().message.find("unhunch-nonesuch: No such file or directory") != std::string::npos);
}
