#include "adapters/sqlite/journal_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include "adapters/sqlite/aside.hpp"
#include "adapters/sqlite/migrations.hpp"
#include "adapters/sqlite/reasons.hpp"
#include "adapters/sqlite/sqlite_journal.hpp"

namespace unhunch::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr int busy_timeout = 200;  // milliseconds; the daemon's loop stands still meanwhile

// FULL, not NORMAL: a row is on the disk when append returns, and a few rows an hour do not feel its one fsync more.
constexpr auto lasting = R"(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 64)";
// The small cache (KiB) keeps the resident daemon small; a day's rows fit into it.
constexpr auto small = R"(
    PRAGMA cache_size = -64;
    PRAGMA trusted_schema = OFF)";

core::Failure not_opened(const fs::path& path, const std::string& why) {
    return {"Could not open the journal " + path.string() + ": " + why};
}

core::Failure too_new(const fs::path& path, int version) {
    return not_opened(path, "it was written by a newer Unhunch (format " + std::to_string(version) +
                                ", this one knows " + std::to_string(migrations().size()) +
                                "). Update Unhunch, or move the file away to begin a new journal.");
}

bool is_too_new(int version) { return version > static_cast<int>(migrations().size()); }

/// The file as only its owner's, before SQLite makes it with wider rights. Its -wal and -shm take after it.
std::optional<core::Failure> make_private_file(const fs::path& path) {
    std::error_code error;
    if (const fs::path folder = path.parent_path(); !folder.empty() && fs::create_directories(folder, error))
        fs::permissions(folder, fs::perms::owner_all, error);
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return not_opened(path,
                          std::string{std::strerror(errno)} + ". Let the file and its folder be yours to write in.");
    close(descriptor);
    return std::nullopt;
}

SQLite::Database opened(const fs::path& path) {
    SQLite::Database database{path.string(), SQLite::OPEN_READWRITE, busy_timeout};
    // SQLite's own store of small blocks is of no use to a program that makes a few statements an hour.
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0);
    database.exec(small);
    return database;
}

/// Visits every page once, which throws where one is damaged. PRAGMA quick_check looks at every cell as well and takes
/// a hundred times as long: after three years 100 ms of each start; damage inside a cell shows when the cell is read.
void walk_through(SQLite::Database& database) {
    std::vector<std::string> walks;
    SQLite::Statement trees{database,
                            "SELECT 'SELECT count(*) FROM ' || tbl_name || "
                            "IIF(type = 'index', ' INDEXED BY ' || name, ' NOT INDEXED') "
                            "FROM sqlite_schema WHERE type IN ('table', 'index')"};
    while (trees.executeStep()) walks.push_back(trees.getColumn(0).getString());
    for (const std::string& walk : walks) database.execAndGet(walk);
}

/// An id for a computer that has none of its own.
std::string drawn(SQLite::Database& database) {
    return database.execAndGet("SELECT lower(hex(randomblob(16)))").getString();
}

/// Who writes where nobody said.
std::string first_device(SQLite::Database& database) {
    return database.execAndGet("SELECT uid FROM devices ORDER BY device LIMIT 1").getString();
}

core::Result<SQLite::Database> open_whole(const fs::path& path, const std::string& device) {
    auto database = opened(path);
    const int version = version_of(database);
    if (is_too_new(version)) return too_new(path, version);
    const bool has_tables = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0;
    if (version == 0 && has_tables)
        return not_opened(path, "it is a database of something else. Move it away to begin a new journal.");
    walk_through(database);
    if (has_tables && version < static_cast<int>(migrations().size())) back_up(database, path, version);
    database.exec(lasting);
    migrate(database, device.empty() ? drawn(database) : device);
    return database;
}

/// An older journal as a copy in memory, of today's version.
SQLite::Database renewed_copy(SQLite::Database& old) {
    SQLite::Database copy{":memory:", SQLite::OPEN_READWRITE};
    SQLite::Backup backup{copy, old};
    backup.executeStep();
    migrate(copy, drawn(copy));
    return copy;
}

SQLite::Database opened_for_reading(const fs::path& path) {
    try {
        // Able to write where that is allowed: SQLite then tidies up behind itself. Nothing of ours writes through it.
        auto database = opened(path);
        database.execAndGet("SELECT count(*) FROM sqlite_schema");  // the first look at the file itself
        return database;
    } catch (const SQLite::Exception& error) {
        if (is_damage(error)) throw;
        // In a folder where SQLite may not keep its -shm file nobody can be writing either.
        return SQLite::Database{"file:" + path.string() + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI};
    }
}

/// A new file in the place of the damaged one, and what to tell about that.
core::Result<Renewed> begin_anew(const fs::path& path, const std::string& device) {
    const auto aside = set_aside(path);
    if (!aside) return aside.failure();
    if (auto failure = make_private_file(path)) return *std::move(failure);
    try {
        auto fresh = open_whole(path, device);
        if (!fresh) return fresh.failure();
        return Renewed{*std::move(fresh), "The journal was damaged. It has been set aside as " + aside->string() +
                                              ", and a new one has been begun."};
    } catch (const SQLite::Exception& error) {
        return not_opened(path, reason_and_cure(error));
    }
}

OpenedJournal journal_upon(SQLite::Database database, const fs::path& path, const std::string& device,
                           std::optional<std::string> notice) {
    auto own = device.empty() ? first_device(database) : device;
    return {make_sqlite_journal(std::move(database), own, path.string(), [path, own] { return begin_anew(path, own); }),
            std::move(notice)};
}

}  // namespace

core::Result<OpenedJournal> open_journal(const fs::path& path, const std::string& device) {
    if (auto failure = make_private_file(path)) return *std::move(failure);
    try {
        auto database = open_whole(path, device);
        if (!database) return database.failure();
        return journal_upon(*std::move(database), path, device, std::nullopt);
    } catch (const SQLite::Exception& error) {
        if (!is_damage(error)) return not_opened(path, reason_and_cure(error));
    }
    auto renewed = begin_anew(path, device);
    if (!renewed) return renewed.failure();
    auto [database, notice] = *std::move(renewed);
    return journal_upon(std::move(database), path, device, std::move(notice));
}

core::Result<std::unique_ptr<ports::Journal>> open_journal_for_reading(const fs::path& path) {
    std::error_code unreachable;
    if (!fs::exists(path, unreachable) && !unreachable) return memory_journal();
    try {
        auto database = opened_for_reading(path);
        const int version = version_of(database);
        if (is_too_new(version)) return too_new(path, version);
        if (version < static_cast<int>(migrations().size())) database = renewed_copy(database);
        database.exec("PRAGMA query_only = ON");
        return make_sqlite_journal(std::move(database), "", path.string());
    } catch (const SQLite::Exception& error) {
        return not_opened(path, reason_and_cure(error));
    }
}

std::unique_ptr<ports::Journal> memory_journal() {
    SQLite::Database database{":memory:", SQLite::OPEN_READWRITE};
    const auto device = drawn(database);
    migrate(database, device);
    return make_sqlite_journal(std::move(database), device, "in memory");
}

}  // namespace unhunch::sqlite
