// The real daemon and its daily copies.
#include "catch.hpp"
#include "private_daemon.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> copies(const PrivateDaemon& daemon) {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator{daemon.state() / "backups", none})
        if (entry.path().extension() == ".db") found.push_back(entry.path());
    return found;
}

}  // namespace

TEST_CASE("The daemon has a copy made soon after it starts, and goes on from it where the journal is damaged") {
    const PrivateBus bus;
    PrivateDaemon daemon;
    daemon.start();
    CHECK(daemon.ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}) == "");

    REQUIRE(daemon.until([&] { return !copies(daemon).empty(); }));
    daemon.end(SIGKILL);
    for (const char* companion : {"-wal", "-shm"}) fs::remove(daemon.journal().string() + companion);
    std::ofstream{daemon.journal()} << "This was a journal once, before the disk failed.";
    daemon.start();

    CHECK(daemon.log().find("The journal was damaged. It has been set aside as ") != std::string::npos);
    CHECK(daemon.log().find(copies(daemon).front().string() + " has taken its place") != std::string::npos);
    SQLite::Database ledger{daemon.journal().string(), SQLite::OPEN_READONLY, 10'000};
    CHECK(ledger.execAndGet("SELECT count(*) FROM logged_breaks").getInt() == 1);
}
