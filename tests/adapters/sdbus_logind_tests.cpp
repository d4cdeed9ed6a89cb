// What logind tells over the system bus, from a scripted one on a bus of the test's own.
#include <cstdlib>

#include "adapters/sdbus/login_session.hpp"
#include "adapters/sdbus/system_bus.hpp"
#include "bus_desk.hpp"
#include "scripted_logind.hpp"

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
