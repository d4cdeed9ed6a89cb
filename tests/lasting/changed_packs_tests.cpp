// Packs that change while the real daemon works: a copy of it reads them, and nobody waits for that one.
#include <set>
#include <string>

#include "catch.hpp"
#include "private_daemon.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

struct Desk {
    PrivateBus bus;
    PrivateDaemon daemon;
    std::size_t written = 0;

    /// A pack that is refused, each time in another line, so that the log tells which of them was read.
    std::string write_pack() {
        const auto folder = daemon.home() / ".local/share/unhunch/packs/odd";
        fs::create_directories(folder);
        std::ofstream{folder / ".pack.toml.new"} << std::string(++written, '\n') << "schema = \"none\"\n";
        fs::rename(folder / ".pack.toml.new", folder / "pack.toml");
        return "toml:" + std::to_string(written + 1) + ":10: \"schema\" must";
    }
    [[nodiscard]] bool says(const std::string& words) const { return daemon.log().find(words) != std::string::npos; }

    /// Its copies; other programs that it started are none.
    [[nodiscard]] std::set<pid_t> copies() const {
        const auto own = "/proc/" + std::to_string(daemon.process());
        std::ifstream children{own + "/task/" + std::to_string(daemon.process()) + "/children"};
        std::set<pid_t> found;
        std::error_code gone;
        for (pid_t child = 0; children >> child;)
            if (fs::equivalent("/proc/" + std::to_string(child) + "/exe", own + "/exe", gone)) found.insert(child);
        return found;
    }
    /// A copy that stands still in the middle of its work, or 0: it is done in a few milliseconds, too soon for a busy machine.
    [[nodiscard]] pid_t stop_next_copy() const {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{2};
        while (std::chrono::steady_clock::now() < end)
            for (const pid_t copy : copies())
                if (kill(copy, SIGSTOP) == 0 && daemon.until([copy] { return stands_still_or_is_gone(copy); }) && stands_still(copy)) return copy;
        return 0;
    }
    [[nodiscard]] static bool stands_still(pid_t copy) {
        return text_of("/proc/" + std::to_string(copy) + "/stat").find(") T ") != std::string::npos;
    }
    [[nodiscard]] static bool stands_still_or_is_gone(pid_t copy) {
        const auto stat = text_of("/proc/" + std::to_string(copy) + "/stat");
        return stat.empty() || stat.find(") Z ") != std::string::npos || stands_still(copy);
    }
};

}  // namespace

TEST_CASE("While changed packs are read the daemon works on, and the newest of them count") {
    Desk desk;
    desk.daemon.start();
    pid_t copy = 0;
    std::string older;

    for (int times = 0; copy == 0 && times < 20; ++times) {
        older = desk.write_pack();
        copy = desk.stop_next_copy();
    }
    INFO(desk.daemon.log());
    REQUIRE(copy != 0);
    CHECK(desk.daemon.ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}).empty());
    const auto newer = desk.write_pack();

    CHECK(desk.daemon.until([&] { return desk.says(newer); }));
    CHECK(desk.daemon.until([&] { return desk.copies().empty(); }));
    CHECK_FALSE(desk.says(older));
    CHECK_FALSE(desk.says("came to harm"));
}

TEST_CASE("A copy that is lost while it reads packs takes nobody with it and is told") {
    Desk desk;
    desk.daemon.start();
    pid_t copy = 0;

    for (int times = 0; copy == 0 && times < 20; ++times) {
        desk.write_pack();
        copy = desk.stop_next_copy();
    }
    REQUIRE(copy != 0);
    kill(copy, SIGKILL);

    CHECK(desk.daemon.until([&] { return desk.says("came to harm (it ended by signal 9 (Killed))"); }));
    CHECK(desk.daemon.ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}).empty());
}
