// What the real daemon writes down of what it was told.
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include "catch.hpp"
#include "private_daemon.hpp"

using namespace unhunch::test;

namespace {

std::string answer(const PrivateDaemon& daemon, const char* query) {
    SQLite::Database ledger{daemon.journal().string(), SQLite::OPEN_READONLY, 10'000};
    return ledger.execAndGet(query).getString();
}

void write_settings(const PrivateDaemon& daemon, const std::string& toml) {
    const auto file = daemon.home() / ".config/unhunch/config.toml";
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file} << toml;
}

}  // namespace

TEST_CASE("A setting changed while the daemon runs stands in the journal, and one it began with does not") {
    const PrivateBus bus;
    PrivateDaemon daemon;
    write_settings(daemon, "sit_limit = \"40m\"\n");
    daemon.start();

    write_settings(daemon, "sit_limit = \"25m\"\n");

    const char* told = "SELECT coalesce(group_concat(setting || ' ' || before || ' ' || after), '') FROM setting_changes";
    CHECK(daemon.until([&] { return !answer(daemon, told).empty(); }));
    CHECK(answer(daemon, told) == "sit_limit \"40m\" \"25m\"");
}

TEST_CASE("How the body feels is asked over the bus, and a level above ten refused with a sentence") {
    const PrivateBus bus;
    PrivateDaemon daemon;
    daemon.start();

    CHECK(daemon.ask("RateDiscomfort", "us", 3U, "neck") == "");
    CHECK(daemon.ask("RateDiscomfort", "us", 11U, "") == "level must not be above 10");
    CHECK(daemon.ask("RateDiscomfort", "us", 3U, "nose").starts_with("area must be empty or a part of the body"));

    CHECK(answer(daemon, "SELECT group_concat(level || ' ' || area) FROM discomforts") == "3 neck");
}

TEST_CASE("While the settings have a mistake the last good ones stay, and that is said once") {
    const PrivateBus bus;
    PrivateDaemon daemon;
    write_settings(daemon, "sit_limit = \"40m\"\n");
    daemon.start();
    const auto times = [&](const std::string& words) {
        const auto log = daemon.log();
        int found = 0;
        for (auto at = log.find(words); at != std::string::npos; at = log.find(words, at + 1)) ++found;
        return found;
    };
    const char* told = "SELECT coalesce(group_concat(setting || ' ' || before || ' ' || after), '') FROM setting_changes";

    write_settings(daemon, "sit_limit = \"40\"\n");
    REQUIRE(daemon.until([&] { return times("The last good settings stay in force.") == 1; }));
    std::filesystem::remove(daemon.home() / ".config/unhunch/config.toml");
    std::filesystem::create_directory(daemon.home() / ".config/unhunch/config.toml");
    REQUIRE(daemon.until([&] { return times("it is a folder") == 1; }));
    std::ofstream{daemon.home() / ".config/unhunch/config.toml.new"} << "goal = 5\n";
    std::filesystem::remove(daemon.home() / ".config/unhunch/config.toml");
    std::filesystem::rename(daemon.home() / ".config/unhunch/config.toml.new", daemon.home() / ".config/unhunch/config.toml");
    REQUIRE(daemon.until([&] { return times("The changed settings are in force.") == 1; }));

    CHECK(daemon.until([&] { return !answer(daemon, told).empty(); }));
    CHECK(answer(daemon, told) == "sit_limit \"40m\" \"30m\",goal 8 5");
}

TEST_CASE("The same mistake is not said again when the file is written again") {
    const PrivateBus bus;
    PrivateDaemon daemon;
    write_settings(daemon, "goal = \"many\"\n");
    daemon.start();
    const auto said = [&] { return daemon.log().find("goal must be", daemon.log().find("goal must be") + 1) != std::string::npos; };
    REQUIRE(daemon.log().find("goal must be") != std::string::npos);

    write_settings(daemon, "goal = \"many\"  # still\n");
    CHECK_FALSE(daemon.until(said, std::chrono::seconds{2}));
    write_settings(daemon, "goal = 3\n");
    CHECK(daemon.until([&] { return daemon.log().find("The changed settings are in force.") != std::string::npos; }));
    CHECK_FALSE(said());
}
