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
