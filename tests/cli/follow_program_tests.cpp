// `unhunch status --follow` and `unhunch watch` beside the real daemon: what bars and scripts read, and how they end.
#include <sys/wait.h>

#include <nlohmann/json.hpp>

#include <chrono>

#include "catch.hpp"
#include "child_process.hpp"
#include "private_bus.hpp"
#include "program_home.hpp"

using namespace unhunch;
using namespace unhunch::cli_tests;
using nlohmann::json;
using test::ChildProcess;

namespace {

/// A home on a bus of its own, where the daemon comes and goes.
struct Desk : Home {
    Desk() { set_environment(address()); }

    [[nodiscard]] static std::string address() {
        return std::string{"DBUS_SESSION_BUS_ADDRESS="} + std::getenv("DBUS_SESSION_BUS_ADDRESS");
    }
    [[nodiscard]] std::vector<std::string> alone(const std::string& line) const {
        return {"/usr/bin/env", "-i", "HOME=" + path().string(), "TZ=UTC", address(), "XDG_DATA_DIRS=" + (path() / "data").string(),
                "/bin/sh", "-c", line};
    }
    [[nodiscard]] std::unique_ptr<ChildProcess> daemon() const {
        auto started = std::make_unique<ChildProcess>(alone(std::string{"exec "} + DAEMON + " 2>>" + (path() / "log").string()));
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{30};
        while (run("status").status != 0 && std::chrono::steady_clock::now() < end) continue;
        return started;
    }
    [[nodiscard]] std::unique_ptr<ChildProcess> unhunch(const std::string& arguments) const {
        return std::make_unique<ChildProcess>(alone(std::string{"exec "} + PROGRAM + " " + arguments));
    }
};

/// Reads on until a line has it; fails at the end of all lines.
json until(const ChildProcess& child, const std::string& name, const std::string& value) {
    for (;;) {
        const auto line = child.line();
        if (line.empty()) FAIL("no line with " + name + " = " + value);
        const auto read = json::parse(line);
        if (read[name] == value) return read;
    }
}

}  // namespace

TEST_CASE("A bar shows a pause, the daemon's end and its return", "[cli]") {
    const test::PrivateBus bus;
    const Desk desk;
    const auto module = desk.unhunch("status --waybar --follow");
    until(*module, "alt", "off");
    auto daemon = desk.daemon();
    CHECK(until(*module, "alt", "sitting")["text"] == "0 min");
    REQUIRE(desk.run("pause 15m").status == 0);
    CHECK(until(*module, "alt", "paused")["class"][0] == "paused");

    daemon->end(SIGTERM);
    until(*module, "alt", "off");
    daemon = desk.daemon();
    CHECK(until(*module, "alt", "paused")["text"] == "paused");
}

TEST_CASE("A format shows the same once, and followed", "[cli]") {
    const test::PrivateBus bus;
    const Desk desk;
    const auto daemon = desk.daemon();
    CHECK(desk.run("status --format '{state}: {sitting} of {limit}'").out == "sitting: 0 min of 30 min\n");
    CHECK(json::parse(desk.run("status --waybar").out)["text"] == "0 min");
    const auto bar = desk.unhunch("status --format '{state} {limit}' --follow");
    CHECK(bar->line() == "sitting 30 min");
    REQUIRE(desk.run("config set sit_limit 45m").status == 0);
    CHECK(bar->line() == "sitting 45 min");
}

TEST_CASE("A script hears of what happens", "[cli]") {
    const test::PrivateBus bus;
    const Desk desk;
    auto daemon = desk.daemon();
    const auto hook = desk.unhunch("watch --json");
    until(*hook, "event", "running");
    REQUIRE(desk.run("standing on").status == 0);
    until(*hook, "event", "standing");
    REQUIRE(desk.run("standing off").status == 0);
    REQUIRE(desk.run("log walk 10m").status == 0);
    until(*hook, "event", "break_logged");
    REQUIRE(desk.run("pause 15m").status == 0);
    CHECK(until(*hook, "event", "paused").contains("until"));
    CHECK(until(*hook, "event", "hold")["by"] == "paused");
    REQUIRE(desk.run("resume").status == 0);
    until(*hook, "event", "resumed");
    REQUIRE(desk.run("remind").status == 0);
    until(*hook, "event", "reminder");
    daemon->end(SIGTERM);
    until(*hook, "event", "stopped");
}

TEST_CASE("Who follows ends quietly when nobody reads any more", "[cli]") {
    const test::PrivateBus bus;
    const Desk desk;
    const auto daemon = desk.daemon();
    for (const auto* arguments : {"status --follow", "status --waybar --follow", "watch --json"}) {
        INFO(arguments);
        // The reader takes one line and goes; nothing happens then that would be written.
        const auto errors = (desk.path() / "errors").string();
        ChildProcess both{desk.alone(std::string{"exec 3>&1; { "} + PROGRAM + " " + arguments + " 2>" + errors + "; echo ended $? >&3; } | head -n 1 >/dev/null")};
        CHECK(both.line() == "ended 0");
        CHECK(read(errors).empty());
    }
}
