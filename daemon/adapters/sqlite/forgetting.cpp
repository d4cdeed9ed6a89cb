#include "adapters/sqlite/forgetting.hpp"

#include <algorithm>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "adapters/sqlite/record_id.hpp"
#include "adapters/sqlite/stored_units.hpp"
#include "adapters/sqlite/table.hpp"

namespace unhunch::sqlite {
namespace {

/// All tables that grow, the reasons among them.
std::vector<std::string> grown_tables() {
    std::vector<std::string> names{"reasons"};
    for (const Table& table : tables()) names.emplace_back(table.name);
    return names;
}

/// Below which id everything is, also what a clock that was ahead wrote.
std::int64_t above_all(SQLite::Database& database, core::WallTime now) {
    std::int64_t last = 0;
    for (const auto& table : grown_tables())
        last = std::max(last, database.execAndGet("SELECT coalesce(max(id), 0) FROM " + table).getInt64());
    return next_id(last, now, 0);
}

std::int64_t remove(SQLite::Database& database, std::optional<core::Day> before) {
    std::int64_t removed = 0;
    for (const auto& table : grown_tables()) {
        SQLite::Statement rows{database, "DELETE FROM " + table + (before ? " WHERE local_day < ?" : " WHERE 1")};
        if (before) rows.bind(1, stored_day(*before));
        removed += rows.exec();
    }
    return removed;
}

}  // namespace

core::Forgotten forgotten(SQLite::Database& database) {
    SQLite::Statement rows{database, "SELECT max(before_day), max(before_id) FROM forgotten"};
    core::Forgotten found;
    if (!rows.executeStep()) return found;
    if (const auto day = rows.getColumn(0).getInt64(); day > 0) found.before_day = read_day(day);
    found.before_id = rows.getColumn(1).getInt64();
    return found;
}

core::Result<std::int64_t> forget(SQLite::Database& database, std::optional<core::Day> before, core::WallTime now,
                                  const std::string& shown) {
    database.exec("PRAGMA secure_delete = ON");
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    SQLite::Statement keep_out{database, before ? "UPDATE forgotten SET before_day = max(before_day, ?)"
                                                : "UPDATE forgotten SET before_id = max(before_id, ?)"};
    keep_out.bind(1, before ? stored_day(*before) : above_all(database, now));
    keep_out.exec();
    const auto removed = remove(database, before);
    transaction.commit();
    // Pages that were let go are written anew, and the file of writes beside it, which has them as they were, is emptied.
    database.exec("VACUUM");
    if (database.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() != 0)
        return core::Failure{"The rows are out of the journal " + shown + ", but another program is reading it, so that "
                             "traces of them are still on the disk. Close it, and forget once more."};
    return removed;
}

}  // namespace unhunch::sqlite
