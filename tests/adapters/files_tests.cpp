// Paths, locks, state, clocks and the log upon the real system.
#include <fcntl.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "adapters/files/instance_lock.hpp"
#include "adapters/files/language.hpp"
#include "adapters/files/paths.hpp"
#include "adapters/files/state_file.hpp"
#include "adapters/files/system_clock.hpp"
#include "adapters/log/stderr_log.hpp"
#include "catch.hpp"
#include "in_a_child.hpp"
#include "private_bus.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// Looks at the paths with this environment alone.
std::string with(const std::map<std::string, std::string>& variables,
                 const std::function<std::string(const files::Paths&)>& look) {
    return in_a_child([&] {
        clearenv();
        for (const auto& [name, value] : variables) setenv(name.c_str(), value.c_str(), 1);
        return look(files::standard_paths());
    });
}

std::string bytes_of(const fs::path& file) {
    std::ostringstream all;
    all << std::ifstream{file, std::ios::binary}.rdbuf();
    return all.str();
}

/// What the log writes where stderr is this file.
std::string logged(const fs::path& file, bool is_the_journal) {
    return in_a_child([&] {
        const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(descriptor, STDERR_FILENO);
        struct stat here {};
        fstat(descriptor, &here);
        const auto named = std::to_string(here.st_dev) + ":" + std::to_string(here.st_ino + (is_the_journal ? 0 : 1));
        setenv("JOURNAL_STREAM", named.c_str(), 1);
        const auto log = log::make_stderr_log();
        log->say(ports::Weight::Debug, "Nobody asked.");
        log->say(ports::Weight::Warning, "The disk is full.\nMake room.");
        return bytes_of(file);
    });
}

}  // namespace

TEST_CASE("Files lie in the XDG folders below home, unless those are named") {
    const auto places = [](const files::Paths& paths) {
        return paths.settings.back().string() + " " + paths.journal.string() + " " + paths.saved_phase.string();
    };

    CHECK(with({{"HOME", "/home/sam"}}, places) ==
          "/home/sam/.config/unhunch/config.toml /home/sam/.local/share/unhunch/journal.db "
          "/home/sam/.local/state/unhunch/phase");
    CHECK(with({{"HOME", "/home/sam"}, {"XDG_CONFIG_HOME", "/c"}, {"XDG_DATA_HOME", "/d"}, {"XDG_STATE_HOME", "/s"}},
               places) == "/c/unhunch/config.toml /d/unhunch/journal.db /s/unhunch/phase");
    CHECK(with({{"HOME", "/home/sam"}, {"XDG_CONFIG_HOME", "relative"}}, places)
              .starts_with("/home/sam/.config/unhunch/"));
    CHECK(with({}, places).starts_with("/"));
}

TEST_CASE("Settings for all are read before the person's own, the least important first") {
    const auto settings = [](const files::Paths& paths) {
        std::string all;
        for (const auto& path : paths.settings) all += path.string() + " ";
        return all;
    };

    CHECK(with({{"HOME", "/h"}}, settings) == "/etc/xdg/unhunch/config.toml /h/.config/unhunch/config.toml ");
    CHECK(with({{"HOME", "/h"}, {"XDG_CONFIG_DIRS", "/near:/far"}}, settings) ==
          "/far/unhunch/config.toml /near/unhunch/config.toml /h/.config/unhunch/config.toml ");
}

TEST_CASE("The program finds its siblings beside itself and its share beside them") {
    const auto own = fs::read_symlink("/proc/self/exe").parent_path();

    const auto paths = files::standard_paths();

    CHECK(paths.programs == own);
    const auto beside = own.parent_path() / "share" / "unhunch";
    if (fs::is_directory(beside)) CHECK(paths.share == beside);
    CHECK(paths.share.filename() == "unhunch");
    CHECK(paths.packs.front() == paths.share / "packs");
}

TEST_CASE("The person reads the language that the environment says, the most particular word first") {
    const auto language = [](const std::map<std::string, std::string>& variables) {
        return with(variables, [](const files::Paths&) { return files::persons_language(); });
    };
    CHECK(language({{"LANG", "de_AT.UTF-8"}}) == "de_AT");
    CHECK(language({{"LANG", "ca_ES@valencia"}}) == "ca_ES");
    CHECK(language({{"LANG", "en_GB.UTF-8"}, {"LC_MESSAGES", "de"}}) == "de");
    CHECK(language({{"LANG", "en_GB"}, {"LC_MESSAGES", "de"}, {"LC_ALL", "fr_FR"}}) == "fr_FR");
    CHECK(language({{"LANG", "pl_PL"}, {"LC_ALL", ""}}) == "pl_PL");
    CHECK(language({{"LANG", "de_DE"}, {"LC_ALL", "C.UTF-8"}}).empty());
    CHECK(language({}).empty());
}

TEST_CASE("The saved state comes back, is private, and is replaced whole") {
    const PrivateFolder folder;
    const auto file = folder.path() / "unhunch" / "phase";
    const auto store = files::make_state_file(file);
    CHECK_FALSE(store->load());

    const std::string bytes{"one\0two\n\xff", 9};
    REQUIRE(store->save("a longer state than the next one"));
    REQUIRE(store->save(bytes));

    CHECK(store->load() == bytes);
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(file.parent_path()).permissions() == fs::perms::owner_all);
    CHECK(std::distance(fs::directory_iterator{file.parent_path()}, {}) == 1);
}

TEST_CASE("A state that cannot be written says so and leaves the last one") {
    const PrivateFolder folder;
    const auto file = folder.path() / "phase";
    REQUIRE(files::make_state_file(file)->save("before"));
    fs::permissions(folder.path(), fs::perms{0555});

    const auto answer = as_nobody([&] {
        const auto saved = files::make_state_file(file)->save("after");
        return saved ? "saved" : saved.failure().message;
    });

    CHECK(answer == "Could not save the state in " + file.string() +
                        ": Permission denied. Until that works, a restart of Unhunch starts its count afresh.");
    CHECK(files::make_state_file(file)->load() == "before");
    fs::permissions(folder.path(), fs::perms{0755});
}

TEST_CASE("A second daemon on the same journal is told which one is first") {
    const PrivateFolder folder;
    const auto file = folder.path() / "unhunch" / "journal.lock";
    auto first = files::take_instance_lock(file);
    REQUIRE(first);
    auto attempt = *std::move(first);
    REQUIRE(attempt.lock);

    const auto second = [&] {
        return in_a_child([&]() -> std::string {
            const auto other = files::take_instance_lock(file);
            return !other ? "failed" : other->lock ? "locked as well" : other->why_not;
        });
    };

    CHECK(second() == "Another Unhunch of yours is already keeping this journal (process " + std::to_string(getpid()) +
                          "), perhaps in another session. Use that one, or quit it first.");
    attempt.lock.reset();
    CHECK(second() == "locked as well");
}

TEST_CASE("The lock of a daemon that was killed is free") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.lock";

    const auto died = in_a_child([&] {
        const auto attempt = files::take_instance_lock(file);
        raise(SIGKILL);
        return std::string{"still alive"};
    });

    CHECK(died.find("died") != std::string::npos);
    CHECK((*files::take_instance_lock(file)).lock);
}

TEST_CASE("A lock in a folder one may not write in fails with the cure") {
    const PrivateFolder folder;
    fs::permissions(folder.path(), fs::perms{0555});

    const auto answer = as_nobody([&] {
        const auto attempt = files::take_instance_lock(folder.path() / "journal.lock");
        return attempt ? "taken" : attempt.failure().message;
    });

    CHECK(answer.find("Permission denied. Let the file and its folder be yours to write in.") != std::string::npos);
}

TEST_CASE("Both clocks go forward, and the boot has a name") {
    const auto clock = files::make_system_clock();
    const auto before = clock->now();
    usleep(20'000);
    const auto after = clock->now();

    CHECK(after.uptime - before.uptime >= 20ms);
    CHECK(after.wall > before.wall);
    CHECK(files::boot_id().size() == 36);
    CHECK(files::boot_id() == files::boot_id());
}

TEST_CASE("The log gives priorities to the journal and plain lines to everybody else") {
    const PrivateFolder folder;

    CHECK(logged(folder.path() / "log", true) == "<4>The disk is full.\n<4>Make room.\n");
    CHECK(logged(folder.path() / "log", false) == "unhunchd: The disk is full.\nunhunchd: Make room.\n");
}
