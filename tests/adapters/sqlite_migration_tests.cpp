// Journals of every older format, kept as files: each step keeps every row, after the file was copied.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <SQLiteCpp/Statement.h>

#include "adapters/sqlite/migrations.hpp"
#include "adapters/sqlite/record_id.hpp"
#include "private_bus.hpp"
#include "sqlite_rows.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const int newest = static_cast<int>(sqlite::migrations().size());

void make_journal(const fs::path& file, int format) {
    std::ifstream kept{fs::path{OLD_JOURNALS} / ("format-" + std::to_string(format) + ".sql")};
    REQUIRE(kept);
    std::ostringstream text;
    text << kept.rdbuf();
    database(file)->exec(text.str());
}

std::vector<std::string> column(SQLite::Database& journal, const std::string& query) {
    std::vector<std::string> values;
    SQLite::Statement rows{journal, query};
    while (rows.executeStep()) values.push_back(rows.getColumn(0).getString());
    return values;
}

using Rows = std::map<std::string, std::vector<std::string>>;  // by table, each row as text

/// Every column that a format knew, in the order of writing; the day as a number.
Rows rows_of(SQLite::Database& journal, const std::map<std::string, std::vector<std::string>>& columns) {
    Rows all;
    for (const auto& [table, names] : columns) {
        std::string row = "CAST(replace(local_day, '-', '') AS INTEGER)";
        for (const auto& name : names) row += " || '|' || " + name;
        const bool ledger = !column(journal, "SELECT 1 FROM pragma_table_info('" + table + "') WHERE name = 'id'").empty();
        all[table] = column(journal, "SELECT " + row + " FROM " + table + " ORDER BY " + (ledger ? "id" : "seq"));
    }
    return all;
}

std::map<std::string, std::vector<std::string>> columns_of(SQLite::Database& journal) {
    std::map<std::string, std::vector<std::string>> columns;
    for (const auto& table : column(journal, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
        columns[table] = column(journal, "SELECT name FROM pragma_table_info('" + table + "') WHERE name NOT IN ('seq', 'local_day')");
    return columns;
}

}  // namespace

TEST_CASE("A journal of every older format opens with all its rows, after a copy of it was made") {
    for (int format = 1; format < newest; ++format) {
        INFO("format " << format);
        const PrivateFolder folder;
        const auto file = folder.path() / "journal.db";
        make_journal(file, format);
        const auto columns = columns_of(*database(file));
        const auto before = rows_of(*database(file), columns);
        REQUIRE(before.at("steps").size() == 3);

        REQUIRE(open(file).journal);

        CHECK(rows_of(*database(file), columns) == before);
        CHECK(sqlite::version_of(*database(file)) == newest);
        const auto copy = std::find_if(fs::directory_iterator{folder.path()}, {}, [&](const auto& entry) {
            return entry.path().filename().string().starts_with("journal.db.format-" + std::to_string(format) + "-");
        });
        REQUIRE(copy != fs::directory_iterator{});
        CHECK(rows_of(*database(copy->path()), columns) == before);
    }
}

TEST_CASE("Each single step keeps every row") {
    for (int format = 1; format < newest; ++format) {
        INFO("format " << format);
        const PrivateFolder folder;
        const auto file = folder.path() / "journal.db";
        make_journal(file, format);
        const auto journal = database(file);
        const auto columns = columns_of(*journal);
        const auto before = rows_of(*journal, columns);

        sqlite::migrate(*journal, "here", sqlite::migrations().first(static_cast<std::size_t>(format) + 1));

        CHECK(rows_of(*journal, columns) == before);
    }
}

TEST_CASE("The rows of before get numbers in the order in which they were written, by their time, of this computer") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    make_journal(file, newest - 1);
    const auto tables = column(*database(file), "SELECT name FROM sqlite_schema WHERE type = 'table'");

    std::string written = "SELECT seq, '' AS name FROM spans WHERE 0";
    std::string numbered = "SELECT id, '' AS name FROM spans WHERE 0";
    for (const auto& table : tables) {
        written += " UNION ALL SELECT seq, '" + table + "' FROM " + table;
        numbered += " UNION ALL SELECT id, '" + table + "' FROM " + table;
    }
    const auto order = column(*database(file), "SELECT name FROM (" + written + ") ORDER BY seq");
    REQUIRE(sqlite::open_journal(file, "here"));

    CHECK(column(*database(file), "SELECT name FROM (" + numbered + ") ORDER BY id") == order);
    CHECK(column(*database(file), "SELECT uid FROM devices") == std::vector<std::string>{"here"});
    const auto id = database(file)->execAndGet("SELECT min(id) FROM spans").getInt64();
    const auto ended = database(file)->execAndGet("SELECT min(from_at + length_s) FROM spans").getInt64();
    CHECK((id >> sqlite::tag_bits) / 1000 == ended);
    CHECK((id & ((1 << sqlite::tag_bits) - 1)) == sqlite::tag_of("here"));
}

TEST_CASE("What a step of before became follows from what was counted") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    make_journal(file, newest - 1);
    database(file)->exec("UPDATE steps SET reps_planned = 8, reps_done = 8, hold_s = 5, done_s = 60 WHERE run = 4;"
                         "UPDATE steps SET reps_planned = 8, reps_done = 3 WHERE run = 5;"
                         "UPDATE steps SET reps_done = 0, done_s = 0 WHERE run = 6");

    REQUIRE(open(file).journal);

    CHECK(column(*database(file), "SELECT outcome FROM steps ORDER BY run") ==
          std::vector<std::string>{"done", "partial", "skipped"});
    CHECK(database(file)->execAndGet("SELECT held_s FROM steps WHERE run = 4").getInt() == 40);
}

TEST_CASE("A computer that takes over a journal counts its own runs on, and both are told apart") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    const core::StartRecord start{7, noon, {"desk_reset"}, false};
    REQUIRE(sqlite::open_journal(file, "old")->journal->append({dated(start)}));

    const auto taken_over = sqlite::open_journal(file, "new");
    const auto next = *taken_over->journal->next_number();
    REQUIRE(taken_over->journal->append({dated(core::StartRecord{next, noon + 1s, {"band_reset"}, false})}));

    CHECK(*taken_over->journal->next_number() == next + 1);
    const auto all = all_of(*taken_over->journal);
    REQUIRE(all.size() == 2);
    CHECK(std::get<core::StartRecord>(all[0].record).run == 7);
    CHECK(std::get<core::StartRecord>(all[1].record).run == next);
    CHECK(column(*database(file), "SELECT uid FROM devices ORDER BY device") == std::vector<std::string>{"old", "new"});
}
