// What logind tells over the system bus, from a scripted one on a bus of the test's own.
#include <cstdlib>

#include "adapters/files/socket_return.hpp"
#include "adapters/files/system_clock.hpp"
#include "adapters/sdbus/logind_input_watch.hpp"
#include "adapters/sdbus/login_session.hpp"
#include "adapters/sdbus/system_bus.hpp"
#include "bus_desk.hpp"
#include "scripted_logind.hpp"
#include "told_input.hpp"
#include "warped_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

/// While it lives, the private bus is the machine's, and the session has the number 4.
struct Machine : BusDesk {
    Machine() {
        setenv("DBUS_SYSTEM_BUS_ADDRESS", std::getenv("DBUS_SESSION_BUS_ADDRESS"), 1);
        setenv("XDG_SESSION_ID", "4", 1);
    }
    ~Machine() {
        unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
        unsetenv("XDG_SESSION_ID");
    }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    [[nodiscard]] std::unique_ptr<sdbus::SystemBus> system(std::function<void()> lost = {}) const {
        auto opened = sdbus::open_system_bus(*loop, std::move(lost));
        if (!opened) FAIL(opened.failure().message);
        return *std::move(opened);
    }

    /// The path that is found; "nothing told" where none ever is.
    [[nodiscard]] std::string session_of(const sdbus::SystemBus& system_bus) const {
        std::optional<std::string> found;
        const sdbus::LoginSession session{system_bus.handle(), [&](const std::string& path) { found = path; }};
        (void)until([&] { return found.has_value(); });
        return found.value_or("nothing told");
    }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("A machine without a system bus is a failure that names the cure") {
    const Machine machine;
    setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus", 1);

    const auto opened = sdbus::open_system_bus(*machine.loop, {});

    REQUIRE_FALSE(opened);
    CHECK(opened.failure().message ==
          "There is no system bus to ask about the session (No such file or directory). Locking and sleep are not seen "
          "without it; start dbus.");
}

TEST_CASE("A system bus that goes away is said once") {
    Machine machine;
    int losses = 0;
    const auto bus = machine.system([&] { ++losses; });
    (void)machine.session_of(*bus);

    machine.bus.die();

    REQUIRE(machine.until([&] { return losses > 0; }));
    machine.turn_for(100ms);
    CHECK(losses == 1);
}

TEST_CASE("A system bus that comes back is connected to again, said once, and told to who watches it") {
    Machine machine;
    const PrivateFolder folder;
    const auto address = "unix:path=" + (folder.path() / "system").string();
    const auto start = [&] {
        return std::make_unique<ChildProcess>(
            std::vector<std::string>{"dbus-daemon", "--nofork", "--nopidfile", "--print-address=1", "--session", "--address=" + address});
    };
    auto its_daemon = start();
    (void)its_daemon->line();
    setenv("DBUS_SYSTEM_BUS_ADDRESS", address.c_str(), 1);
    Words told;
    // Nothing here comes by the clock: the bus's socket alone tells.
    const auto clock = files::make_system_clock();
    WarpedLoop loop{*machine.loop, *clock, WarpedLoop::PutOff::NeverComes};
    const auto returns = files::make_socket_return(loop, *clock);
    auto opened = sdbus::open_system_bus(*machine.loop, [&] { told.emplace_back("lost"); }, [&] { told.emplace_back("back"); },
                                         returns.get());
    REQUIRE(opened);
    const auto bus = *std::move(opened);
    const auto watch = bus->watch([&] { told.emplace_back(bus->handle() ? "another" : "none"); });
    REQUIRE(bus->handle());

    its_daemon->end(SIGKILL);
    REQUIRE(machine.until([&] { return told == Words{"none", "lost"}; }));
    CHECK(bus->handle() == nullptr);
    machine.turn_for(300ms);
    its_daemon = start();
    (void)its_daemon->line();

    CHECK(machine.until([&] { return told == Words{"none", "lost", "another", "back"}; }));
    CHECK(machine.session_of(*bus).empty());  // it answers, and nobody is on it
    its_daemon->end(SIGKILL);
    CHECK(machine.until([&] { return told.size() == 6; }));
}

TEST_CASE("The session is found by its name, its process, its person or as logind's own guess") {
    const Machine machine;
    const auto theirs = machine.system();
    const auto ours = machine.system();
    ScriptedLogind logind{*theirs};

    CHECK(machine.session_of(*ours) == ScriptedLogind::session_path);
    CHECK(logind.asked == Words{"name 4"});

    logind.asked.clear();
    unsetenv("XDG_SESSION_ID");
    CHECK(machine.session_of(*ours) == ScriptedLogind::session_path);
    CHECK(logind.asked == Words{"process"});

    logind.asked.clear();
    setenv("XDG_SESSION_ID", "of last week", 1);
    logind.knows_process = false;
    CHECK(machine.session_of(*ours) == ScriptedLogind::session_path);
    CHECK(logind.asked == Words{"name of last week", "process", "user"});

    logind.asked.clear();
    logind.knows_display = false;
    CHECK(machine.session_of(*ours) == ScriptedLogind::session_path);
    CHECK(logind.asked == Words{"name of last week", "process", "user", "automatic", "name 4"});

    logind.knows_automatic = false;
    CHECK(machine.session_of(*ours).empty());
}

TEST_CASE("Without logind there is no session") {
    const Machine machine;
    const auto bus = machine.system();

    CHECK(machine.session_of(*bus).empty());
}

namespace {

struct HintedDesk : Machine {
    std::unique_ptr<sdbus::SystemBus> theirs = system();
    std::unique_ptr<sdbus::SystemBus> ours = system();
    std::unique_ptr<ports::Clock> clock = files::make_system_clock();
    std::unique_ptr<ScriptedLogind> logind = std::make_unique<ScriptedLogind>(*theirs);
    ToldInput told;
    std::unique_ptr<ports::InputWatch> watch =
        sdbus::make_logind_input_watch(*ours, *loop, *clock, told.events());

    /// The hint, given that long ago.
    void hint(bool idle, std::chrono::milliseconds ago = 0ms) {
        const auto since = std::chrono::steady_clock::now().time_since_epoch() - ago;
        logind->becomes_idle(idle, static_cast<std::uint64_t>(
                                       std::chrono::duration_cast<std::chrono::microseconds>(since).count()));
    }
    [[nodiscard]] bool until_told(std::size_t count) {
        return until([&] { return told.words.size() >= count; });
    }
    /// Until logind was heard out at least once.
    void settle_all() {
        turn_for(100ms);
    }
};

}  // namespace

TEST_CASE("A session that never hints at idleness is not counted on") {
    HintedDesk desk;
    desk.watch->report_silence_of(100ms);
    desk.settle_all();

    CHECK(desk.watch->name() == "none");
    CHECK(desk.told.changes == 0);
    CHECK(desk.told.words.empty());
}

TEST_CASE("The hint of a desktop is silence from when it was given, and its end is input") {
    HintedDesk desk;
    desk.watch->report_silence_of(2min);

    desk.hint(true, 3min);
    REQUIRE(desk.until_told(1));
    CHECK(desk.watch->name() == "logind");
    CHECK(desk.told.changes == 1);
    CHECK(desk.told.silences.front() >= 3min);
    CHECK(desk.told.silences.front() < 4min);
    CHECK(desk.watch->silence_now() >= 3min);
    desk.watch->report_silence_of(2min);  // the same again is no news
    desk.watch->report_silence_of(30s);
    REQUIRE(desk.until_told(2));
    desk.hint(false);

    REQUIRE(desk.until_told(3));
    CHECK(desk.told.words == Words{"silent", "silent", "input"});
    CHECK_FALSE(desk.watch->silence_now());
}

TEST_CASE("A hint is no silence before it is as long as was asked for") {
    HintedDesk desk;
    desk.watch->report_silence_of(700ms);
    desk.hint(true);
    REQUIRE(desk.until([&] { return desk.watch->name() == "logind"; }));
    CHECK(desk.told.words.empty());
    REQUIRE(desk.until_told(1));
    CHECK(desk.told.silences.front() >= 700ms);

    desk.hint(false);
    REQUIRE(desk.until_told(2));
    desk.watch->report_silence_of(1min);
    desk.hint(true);
    REQUIRE(desk.until([&] { return desk.watch->silence_now().has_value(); }));
    desk.hint(false);
    REQUIRE(desk.until([&] { return !desk.watch->silence_now(); }));

    CHECK(desk.told.words == Words{"silent", "input"});
}

TEST_CASE("A session on a terminal has no hint that could be heard of") {
    HintedDesk desk;
    desk.logind->type = "tty";
    desk.hint(true, 3min);
    desk.settle_all();

    CHECK(desk.watch->name() == "none");
}

TEST_CASE("A restarted logind is asked again, and its absence is no input") {
    HintedDesk desk;
    desk.watch->report_silence_of(1min);
    desk.hint(true, 2min);
    REQUIRE(desk.until_told(1));

    desk.logind.reset();
    REQUIRE(desk.until([&] { return desk.watch->name() == "none"; }));
    CHECK(desk.told.words == Words{"silent"});
    desk.logind = std::make_unique<ScriptedLogind>(*desk.theirs);
    desk.hint(false);
    REQUIRE(desk.until_told(2));

    CHECK(desk.watch->name() == "logind");
    CHECK(desk.told.words == Words{"silent", "input"});
}
