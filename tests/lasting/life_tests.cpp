// How the real daemon comes, goes and becomes another version of itself: never two, nothing lost, no name left alone.
#include <memory>
#include <string>
#include <vector>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include "catch.hpp"
#include "private_daemon.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A daemon whose program can be upgraded, and what the bus says of its name meanwhile.
struct Life {
    PrivateBus bus;
    PrivateDaemon daemon;
    int left_alone = 0;  // times the name had no owner
    int handed_over = 0;
    sd_bus_slot* slot = nullptr;

    Life() {
        sd_bus_match_signal(daemon.bus(), &slot, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                            "NameOwnerChanged",
                            [](sd_bus_message* signal, void* self, sd_bus_error*) {
                                const char *name = "", *before = "", *now = "";
                                sd_bus_message_read(signal, "sss", &name, &before, &now);
                                if (std::string{name} == PrivateDaemon::name && *before != '\0')
                                    ++(*now == '\0' ? static_cast<Life*>(self)->left_alone : static_cast<Life*>(self)->handed_over);
                                return 0;
                            },
                            this);
    }
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;
    ~Life() { sd_bus_slot_unref(slot); }

    [[nodiscard]] fs::path program() const { return daemon.home().parent_path() / "bin/unhunchd"; }

    /// As a package manager does it: another file under the same name, at once.
    void upgrade(const std::string& script = "") const {
        const fs::path fresh = program().string() + ".new";
        if (script.empty())
            fs::copy_file(DAEMON, fresh);
        else
            std::ofstream{fresh} << script;
        fs::permissions(fresh, fs::perms::owner_all);
        fs::rename(fresh, program());
    }
    [[nodiscard]] bool runs_what_is_installed() const {
        const auto runs = "/proc/" + std::to_string(daemon.process()) + "/exe";
        std::error_code gone;
        return fs::equivalent(runs, program(), gone);
    }
    [[nodiscard]] int open_files() const {
        int files = 0;
        for (const auto& each : fs::directory_iterator{"/proc/" + std::to_string(daemon.process()) + "/fd"}) files += each.exists() ? 1 : 0;
        return files;
    }
    void walk() { CHECK(daemon.ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}).empty()); }
    [[nodiscard]] int walks() const {
        SQLite::Database ledger{daemon.journal().string(), SQLite::OPEN_READONLY, 10'000};
        return ledger.execAndGet("SELECT count(*) FROM logged_breaks").getInt();
    }
    void set_format(int format) const {
        SQLite::Database{daemon.journal().string(), SQLite::OPEN_READWRITE, 10'000}.exec("PRAGMA user_version = " + std::to_string(format));
    }
    [[nodiscard]] int format() const {
        return SQLite::Database{daemon.journal().string(), SQLite::OPEN_READONLY, 10'000}.execAndGet("PRAGMA user_version").getInt();
    }
    [[nodiscard]] bool ask_to_restart() const {
        return sd_bus_call_method(daemon.bus(), PrivateDaemon::name, "/io/github/unhunch/Daemon1", "io.github.unhunch.Life1", "Restart",
                                  nullptr, nullptr, "") >= 0;
    }
    [[nodiscard]] std::int64_t sitting_since() const {
        std::uint32_t sitting = 0;
        std::int64_t as_of = 0;
        const auto get = [&](const char* property, char type, void* value) {
            sd_bus_get_property_trivial(daemon.bus(), PrivateDaemon::name, "/io/github/unhunch/Daemon1", PrivateDaemon::name, property, nullptr, type, value);
        };
        get("Sitting", 'u', &sitting);
        get("AsOf", 'x', &as_of);
        return as_of - sitting;
    }
};

}  // namespace

TEST_CASE("Of five that are started in one session at once, one stays and the others say so and leave") {
    const PrivateBus bus;
    std::vector<std::unique_ptr<PrivateDaemon>> daemons;
    for (int i = 0; i < 5; ++i) daemons.push_back(std::make_unique<PrivateDaemon>());  // each with a home and a journal of its own

    for (auto& daemon : daemons) daemon->begin();
    const auto refused = [&] {
        int told = 0;
        for (auto& daemon : daemons) told += contains(daemon->log(), "Unhunch is already running in this session.") ? 1 : 0;
        return told;
    };

    CHECK(daemons.front()->until([&] { return refused() == 4; }));
    CHECK(daemons.front()->on_bus());
    CHECK(daemons.front()->ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}).empty());
    // Each waits at its end until the name is free, whoever has it.
    for (auto& daemon : daemons) kill(daemon->process(), SIGKILL);
}

TEST_CASE("After an upgrade it becomes the new program by itself, keeps its count and is never off the bus") {
    Life life;
    life.daemon.start();
    life.walk();  // which begins the count anew
    const auto since = life.sitting_since();
    const auto files = life.open_files();

    life.upgrade();

    INFO(life.daemon.log());
    REQUIRE(life.daemon.until([&] { return life.handed_over == 1; }));
    CHECK(std::abs(life.sitting_since() - since) <= 2);
    life.walk();
    CHECK(life.runs_what_is_installed());
    CHECK(life.left_alone == 0);
    CHECK(life.walks() == 2);
    CHECK(life.daemon.until([&] { return life.open_files() <= files; }));
    CHECK_FALSE(contains(life.daemon.log(), "already"));
}

TEST_CASE("Asked to restart it does so at once, as often as it is asked, and its lock is kept") {
    Life life;
    life.daemon.start();

    for (int times = 1; times <= 3; ++times) {
        REQUIRE(life.ask_to_restart());
        const bool handed_over = life.daemon.until([&] { return life.handed_over == times; }, std::chrono::seconds{10});
        INFO(life.daemon.log() << life.left_alone << life.handed_over);
        REQUIRE(handed_over);
        life.walk();
    }

    CHECK(life.left_alone == 0);
    CHECK(life.walks() == 3);
    // Another one of this home, on a bus of its own, finds the journal taken.
    const PrivateBus elsewhere;
    ChildProcess second{{"env", "HOME=" + life.daemon.home().string(), "DBUS_SYSTEM_BUS_ADDRESS=unix:path=/nonexistent",
                         life.program().string()}};
    CHECK(second.finish().second == 1);
}

TEST_CASE("A new program that does not run takes nobody's place") {
    Life life;
    life.daemon.start();

    life.upgrade("#!/bin/sh\nexit 3\n");

    REQUIRE(life.daemon.until([&] { return contains(life.daemon.log(), "ended with exit status 3 when it was tried; this one goes on."); }));
    life.walk();
    CHECK(life.handed_over == 0);
}

TEST_CASE("When a newer program has raised the journal's format, an older one writes beside it, and the newer takes that in") {
    Life life;
    life.daemon.start();
    const int format = life.format();
    life.walk();

    life.set_format(99);
    life.walk();
    life.walk();
    CHECK(contains(life.daemon.log(), "A newer Unhunch has changed the journal"));
    CHECK(life.walks() == 1);
    life.set_format(format);  // as the newer program knows it
    life.upgrade();
    INFO(life.daemon.log());
    REQUIRE(life.daemon.until([&] { return life.handed_over == 1; }));
    life.walk();

    CHECK(life.walks() == 4);
    CHECK_FALSE(fs::exists(life.daemon.journal().string() + ".beside"));
}
