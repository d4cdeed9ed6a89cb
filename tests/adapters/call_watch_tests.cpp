// What the daemon makes of the helper that watches calls, and of one that misbehaves. A script stands in for it; the
// real one is in calls_tests.cpp and at the end.
#include <fstream>

#include "adapters/files/paths.hpp"
#include "adapters/process/call_watch.hpp"
#include "catch.hpp"
#include "in_a_child.hpp"
#include "private_sound.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// A helper that does what the lines of a script say; `$n` is the number of its start.
std::vector<std::string> scripted(const PrivateFolder& folder, const std::string& script) {
    const auto helper = folder.path() / "helper";
    std::ofstream{helper} << "#!/bin/sh\ncd " << folder.path().string()
                          << "\necho start >> starts\nn=$(wc -l < starts)\n"
                          << script << "\n";
    fs::permissions(helper, fs::perms{0755});
    return {helper.string()};
}

/// How many of them are our children, zombies among them.
int helpers() {
    std::ifstream children{"/proc/self/task/" + std::to_string(getpid()) + "/children"};
    int found = 0;
    for (std::string child, name; children >> child;)
        if (std::getline(std::ifstream{"/proc/" + child + "/comm"}, name) && name == "helper") ++found;
    return found;
}

/// A call watch, and what it has told.
struct Desk {
    PrivateFolder folder;
    TurnedLoop desk;
    std::vector<bool> told;
    std::unique_ptr<ports::CircumstanceWatch> watch;

    explicit Desk(const std::string& script) { ask(scripted(folder, script)); }
    explicit Desk(std::vector<std::string> command) { ask(std::move(command)); }
    ~Desk() {
        watch->look(false);
        (void)desk.until([] { return helpers() == 0; });
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void ask(std::vector<std::string> command) {
        watch = process::make_call_watch(
            *desk.loop, *desk.clock, std::move(command),
            [this](const ports::Finding& found) { told.push_back(std::get<ports::finding::Call>(found).open); });
    }
    [[nodiscard]] int starts() const {
        std::ifstream file{folder.path() / "starts"};
        int lines = 0;
        for (std::string line; std::getline(file, line);) ++lines;
        return lines;
    }
    [[nodiscard]] bool tells(const std::vector<bool>& expected) const {
        return desk.until([&] { return told == expected; });
    }
};

const std::string until_closed = "cat >/dev/null; touch ended";

}  // namespace

TEST_CASE("A look tells how it stands and then every change, once each") {
    Desk desk{"echo source pipewire; echo call none; echo call microphone; echo call camera; echo call none; " +
              until_closed};
    CHECK(desk.watch->name() == "none");

    desk.watch->look(true);
    desk.watch->look(true);
    CHECK(desk.told.empty());

    CHECK(desk.tells({false, true, false}));
    CHECK(desk.watch->name() == "pipewire");
    CHECK(desk.starts() == 1);
}

TEST_CASE("A look that is over ends the helper, and the next one tells afresh") {
    Desk desk{"echo source pulseaudio; echo call screen; " + until_closed};

    desk.watch->look(true);
    REQUIRE(desk.tells({true}));
    desk.watch->look(false);
    REQUIRE(desk.desk.until([] { return helpers() == 0; }));
    CHECK(desk.told.size() == 1);
    CHECK(desk.watch->name() == "pulseaudio");

    desk.watch->look(true);
    CHECK(desk.tells({true, true}));
    CHECK(desk.starts() == 2);
}

TEST_CASE("The helper sees its input close when the daemon is killed") {
    const PrivateFolder folder;
    const TurnedLoop desk;
    const auto ended = folder.path() / "ended";

    const auto daemon = in_a_child([&] {
        const TurnedLoop own;
        bool told = false;
        const auto watch =
            process::make_call_watch(*own.loop, *own.clock, scripted(folder, "echo call none; " + until_closed),
                                     [&](const ports::Finding&) { told = true; });
        watch->look(true);
        if (own.until([&] { return told; }) && !fs::exists(ended)) raise(SIGKILL);
        return std::string{"not told"};
    });

    CHECK(daemon.find("died") != std::string::npos);
    CHECK(desk.until([&] { return fs::exists(ended); }));
}

TEST_CASE("A helper that crashes is started again and tells only what is new") {
    Desk desk{
        "echo source pipewire; echo call microphone; [ $n -lt 2 ] && kill -SEGV $$; [ $n -lt 3 ] && exit 1; "
        "sleep 1; echo call none; " +
        until_closed};

    desk.watch->look(true);

    CHECK(desk.tells({true, false}));
    CHECK(desk.starts() == 3);
}

TEST_CASE("A helper that talks nonsense, or without end, is started again") {
    const std::string nonsense = GENERATE("echo call of the wild", "head -c 100000 /dev/zero; echo", "exec >&-");
    Desk desk{"[ $n -lt 2 ] && { " + nonsense + "; exec sleep 1000; }; echo call none; " + until_closed};

    desk.watch->look(true);

    CHECK(desk.tells({false}));
    CHECK(desk.starts() == 2);
}

TEST_CASE("A helper that stays silent is started again") {
    Desk desk{"[ $n -lt 2 ] && { echo source pipewire; exec sleep 1000; }; echo call microphone; " + until_closed};

    desk.watch->look(true);

    CHECK(desk.tells({true}));
    CHECK(desk.starts() == 2);
}

TEST_CASE("A helper that cannot be helped is left alone until the next look") {
    Desk desk{"[ $n = 1 ] && echo source pipewire && echo call microphone; exit 1"};

    desk.watch->look(true);

    REQUIRE(desk.desk.until([&] { return desk.told == std::vector<bool>{true, false}; }, 60s));
    CHECK(desk.starts() == 4);
    CHECK(desk.watch->name() == "none");
    desk.desk.turn_for(500ms);
    CHECK(desk.starts() == 4);
    CHECK(helpers() == 0);

    desk.watch->look(false);
    desk.watch->look(true);
    CHECK(desk.desk.until([&] { return desk.starts() == 5; }));
}

TEST_CASE("A helper that is missing tells nothing, and a look at it does no harm") {
    Desk desk{std::vector<std::string>{"/nowhere/unhunch-calls"}};

    desk.watch->look(true);
    desk.desk.turn_for(1500ms);
    desk.watch->look(false);

    CHECK(desk.told.empty());
    CHECK(desk.watch->name() == "none");
}

TEST_CASE("The daemon hears of a call on the real sound server") {
    const PrivateSound sound;
    const PrivateFolder devices;
    Desk desk{std::vector<std::string>{(files::standard_paths().helpers / "unhunch-calls").string(), "--devices",
                                       devices.path().string()}};

    desk.watch->look(true);
    REQUIRE(desk.tells({false}));
    CHECK(desk.watch->name() == "pipewire");
    auto recorder = std::make_unique<ChildProcess>(std::vector<std::string>{"parec", "-d", "testmic", "/dev/null"});
    REQUIRE(desk.tells({false, true}));
    recorder.reset();
    CHECK(desk.tells({false, true, false}));
}
