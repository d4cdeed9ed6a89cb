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
#include "adapters/sqlite/backups.hpp"
#include "adapters/sqlite/beside.hpp"
#include "adapters/sqlite/ledger_file.hpp"
#include "adapters/sqlite/migrations.hpp"
#include "adapters/sqlite/placing.hpp"
#include "adapters/sqlite/reasons.hpp"
#include "adapters/sqlite/sqlite_journal.hpp"
#include "adapters/sqlite/sqlite_ledger.hpp"

namespace unhunch::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr int busy_timeout = 200;  // milliseconds; the daemon's loop stands still meanwhile
constexpr int patience = 10'000;   // milliseconds; a command that was asked for can wait

// FULL, not NORMAL: a row is on the disk when append returns, and a few rows an hour do not feel its one fsync more.
constexpr auto lasting = R"(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 64)";
// The small cache (KiB) keeps the resident daemon small; a day's rows fit into it.
constexpr auto small = R"(
    PRAGMA cache_size = -64;
    PRAGMA trusted_schema = OFF)";

// For a command that reads or writes all of it and ends (KiB).
constexpr auto roomy = "PRAGMA cache_size = -16384";

core::Failure not_opened(const fs::path& path, const std::string& why) {
    return {"Could not open the journal " + path.string() + ": " + why};
}

core::Failure too_new(const fs::path& path, int version) {
    return not_opened(path, "it was written by a newer Unhunch (format " + std::to_string(version) +
                                ", this one knows " + std::to_string(migrations().size()) +
                                "). Update Unhunch, or move the file away to begin a new journal.");
}

/// Mends what a copy or a wider umask left open. Only our own folder: a journal may lie in one that others share.
void close_to_others(const fs::path& path, std::error_code& unimportant) {
    constexpr auto others = fs::perms::group_all | fs::perms::others_all;
    for (const fs::path& open : {path, fs::path{path.string() + "-wal"}, fs::path{path.string() + "-shm"}, path.parent_path()}) {
        if (open == path.parent_path() && open.filename() != "unhunch") continue;
        if ((fs::status(open, unimportant).permissions() & others) != fs::perms::none && fs::exists(open, unimportant))
            fs::permissions(open, others, fs::perm_options::remove, unimportant);
    }
}

/// The file as only its owner's, before SQLite makes it with wider rights. Its -wal and -shm take after it.
std::optional<core::Failure> make_private_file(const fs::path& path) {
    std::error_code error;
    if (const fs::path folder = path.parent_path(); !folder.empty() && fs::create_directories(folder, error))
        fs::permissions(folder, fs::perms::owner_all, error);
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return not_opened(path,
                          std::string{std::strerror(errno)} + ". Let the file and its folder be yours to write in.");
    close_to_others(path, error);
    close(descriptor);
    return std::nullopt;
}

/// As they are needed, and given back one by one: else SQLite sets twenty aside for each file and each sorting. It listens before its
/// first work alone.
void take_pages_singly() {
    static const int told = sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
    static_cast<void>(told);  // a refusal costs memory and nothing else
}

SQLite::Database opened(const fs::path& path, int timeout = busy_timeout) {
    take_pages_singly();
    SQLite::Database database{path.string(), SQLite::OPEN_READWRITE, timeout};
    // SQLite's own store of small blocks is of no use to a program that makes a few statements an hour.
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0);
    database.exec(small);
    return database;
}

// A journal of up to so many pages, some months, is walked through whole at each start; of a larger one the newest rows.
constexpr int pages_walked = 1024;
constexpr const char* newest = "400";

/// Visits the pages at the newest end of each tree: where the day goes on, and what is asked most. The daily backup
/// visits all others.
void walk_newest(SQLite::Database& database) {
    std::vector<std::string> walks;
    SQLite::Statement trees{database,
                            "SELECT tables.name, indexes.name, columns.name FROM pragma_table_list AS tables "
                            "LEFT JOIN pragma_index_list(tables.name) AS indexes ON NOT indexes.partial "
                            "LEFT JOIN pragma_index_info(indexes.name) AS columns ON columns.seqno = 0 "
                            "WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'"};
    const auto walk = [&](const std::string& from, const std::string& by) {
        walks.push_back("SELECT count(*) FROM (SELECT 1 FROM " + from + " ORDER BY " + by + " DESC LIMIT " + newest + ")");
    };
    while (trees.executeStep()) {
        const std::string table = trees.getColumn(0).getString();
        walk(table + " NOT INDEXED", "rowid");
        if (!trees.getColumn(1).isNull())
            walk(table + " INDEXED BY " + trees.getColumn(1).getString(), trees.getColumn(2).getString());
    }
    for (const std::string& one : walks) database.execAndGet(one);
}

/// Visits every page once, which throws where one is damaged. PRAGMA quick_check looks at every cell as well and takes
/// a hundred times as long; damage inside a cell shows when the cell is read.
void walk_through(SQLite::Database& database) {
    if (database.execAndGet("PRAGMA page_count").getInt() > pages_walked) return walk_newest(database);
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

core::Result<SQLite::Database> open_whole(const fs::path& path, const std::string& device, int timeout = busy_timeout) {
    auto database = opened(path, timeout);
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

/// A path as SQLite reads it in an address, where three characters mean something else.
std::string in_address(const fs::path& path) {
    std::string address;
    for (const char each : path.string()) {
        switch (each) {
            case '%': address += "%25"; break;
            case '?': address += "%3f"; break;
            case '#': address += "%23"; break;
            default: address += each;
        }
    }
    return address;
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
        return SQLite::Database{"file:" + in_address(path) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI};
    }
}

bool is_missing(const fs::path& path) {
    std::error_code unreachable;
    return !fs::exists(path, unreachable) && !unreachable;
}

/// Of today's version, whatever the file's is.
core::Result<SQLite::Database> read_only(const fs::path& path) {
    try {
        auto database = opened_for_reading(path);
        const int version = version_of(database);
        if (is_too_new(version)) return too_new(path, version);
        if (version < static_cast<int>(migrations().size())) database = renewed_copy(database);
        database.exec("PRAGMA query_only = ON");
        return database;
    } catch (const SQLite::Exception& error) {
        return not_opened(path, reason_and_cure(error));
    }
}

struct Fresh {
    SQLite::Database database;
    std::string device;
};

/// An empty journal that goes with the process; without a name SQLite puts on the disk what has no room in memory.
Fresh fresh(const char* name) {
    SQLite::Database database{name, SQLite::OPEN_READWRITE};
    auto device = drawn(database);
    migrate(database, device);
    return {std::move(database), std::move(device)};
}

/// The latest copy that is whole, in the place of the journal.
std::optional<Renewed> take_up_backup(const fs::path& path, const std::string& device, const fs::path& backups) {
    for (const auto& backup : backups_in(backups)) {
        const fs::path fresh = path.string() + ".new";
        std::error_code error;
        fs::copy_file(backup, fresh, fs::copy_options::overwrite_existing, error);
        if (!error) error = put_in_place(fresh, path);
        if (error) continue;
        try {
            auto database = open_whole(path, device);
            if (database)
                return Renewed{*std::move(database), "and its copy " + backup.string() + " has taken its place. What was written after that "
                                                     "copy may still be found in the file set aside."};
        } catch (const SQLite::Exception&) {
            // Damaged as well: an older one may be whole.
        }
        for (const char* companion : {"", "-wal", "-shm"}) fs::remove(path.string() + companion, error);
    }
    return std::nullopt;
}

bool waits_for_its_copy(const fs::path& path) { return is_set_apart(path) && !is_taken(path); }

std::string set_aside_as(const fs::path& name) { return "The journal was damaged. It has been set aside as " + name.string() + ", "; }

/// A new file in the place of the damaged one, and what to tell about that.
core::Result<Renewed> begin_anew(const fs::path& path, const std::string& device, const fs::path& backups) {
    if (auto apart = set_apart(path); !apart) return apart.failure();
    if (auto renewed = take_up_backup(path, device, backups)) {
        renewed->notice = set_aside_as(set_aside(path)) + renewed->notice;
        return *std::move(renewed);
    }
    if (auto failure = make_private_file(path)) return *std::move(failure);
    try {
        auto fresh = open_whole(path, device);
        if (!fresh) return fresh.failure();
        return Renewed{*std::move(fresh), set_aside_as(set_aside(path)) + "and a new one has been begun."};
    } catch (const SQLite::Exception& error) {
        return not_opened(path, reason_and_cure(error));
    }
}

OpenedJournal journal_upon(SQLite::Database database, const fs::path& path, const std::string& device,
                           const fs::path& backups, std::optional<std::string> notice, std::function<void()> outgrown) {
    auto own = device.empty() ? first_device(database) : device;
    auto journal = make_sqlite_journal(std::move(database), own, path.string(),
                                       [path, own, backups] { return begin_anew(path, own, backups); },
                                       outgrown ? write_beside(path, own, std::move(outgrown)) : nullptr);
    take_in_from_beside(path, *journal);
    return {std::move(journal), std::move(notice)};
}

}  // namespace

core::Result<OpenedJournal> open_journal(const fs::path& path, const std::string& device, const fs::path& backups,
                                         std::function<void()> outgrown) {
    // Whoever set it apart may have been killed before something took its place, or before that was told.
    if (!waits_for_its_copy(path)) {
        std::optional<std::string> notice;
        if (is_set_apart(path)) notice = set_aside_as(set_aside(path)) + "and another has taken its place.";
        if (auto failure = make_private_file(path)) return *std::move(failure);
        try {
            auto database = open_whole(path, device);
            if (!database) return database.failure();
            return journal_upon(*std::move(database), path, device, backups, std::move(notice), std::move(outgrown));
        } catch (const SQLite::Exception& error) {
            if (!is_damage(error)) return not_opened(path, reason_and_cure(error));
        }
    }
    auto renewed = begin_anew(path, device, backups);
    if (!renewed) return renewed.failure();
    auto [database, notice] = *std::move(renewed);
    return journal_upon(std::move(database), path, device, backups, std::move(notice), std::move(outgrown));
}

core::Result<std::unique_ptr<ports::Journal>> open_journal_for_reading(const fs::path& path) {
    if (is_missing(path)) return memory_journal();
    auto database = read_only(path);
    if (!database) return database.failure();
    return make_sqlite_journal(*std::move(database), "", path.string());
}

std::unique_ptr<ports::Journal> memory_journal() {
    auto [database, device] = fresh(":memory:");
    return make_sqlite_journal(std::move(database), device, "in memory");
}

core::Result<OpenedLedger> open_ledger(const fs::path& path, const std::string& device) {
    if (waits_for_its_copy(path)) return not_opened(path, "it was damaged, and nothing has taken its place yet. Start Unhunch, and try again.");
    if (auto failure = make_private_file(path)) return *std::move(failure);
    try {
        auto opened = open_whole(path, device, patience);
        if (!opened) return opened.failure();
        auto database = *std::move(opened);
        database.exec(roomy);
        auto own = device.empty() ? first_device(database) : device;
        return OpenedLedger{make_sqlite_ledger(std::move(database), path.string()), std::move(own)};
    } catch (const SQLite::Exception& error) {
        return not_opened(path, reason_and_cure(error));
    }
}

core::Result<std::unique_ptr<ports::Ledger>> open_ledger_for_reading(const fs::path& path) {
    if (is_missing(path)) return passing_ledger();
    auto database = read_only(path);
    if (!database) return database.failure();
    return make_sqlite_ledger(*std::move(database), path.string());
}

std::unique_ptr<ports::Ledger> passing_ledger() {
    auto database = fresh("").database;
    database.exec(roomy);
    return make_sqlite_ledger(std::move(database), "on the way");
}

}  // namespace unhunch::sqlite
