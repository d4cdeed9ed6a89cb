// What the tests of the journal share: a day, its records, and the file seen from outside.
#pragma once

#include <memory>
#include <vector>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include "adapters/sqlite/journal_file.hpp"
#include "catch.hpp"

namespace unhunch::test {

inline const core::Day day{date::year{2026} / 11 / 21};
inline const core::WallTime noon{date::sys_days{date::year{2026} / 11 / 21} + std::chrono::hours{12}};

[[nodiscard]] inline core::DatedRecord dated(core::Record record) { return {day, std::move(record)}; }

[[nodiscard]] inline sqlite::OpenedJournal open(const std::filesystem::path& file) {
    auto opened = sqlite::open_journal(file);
    if (!opened) FAIL(opened.failure().message);
    return *std::move(opened);
}

[[nodiscard]] inline std::vector<core::DatedRecord> all_of(ports::Journal& journal) {
    const auto records = journal.between(day - date::days{1000}, day + date::days{1000});
    if (!records) FAIL(records.failure().message);
    return *records;
}

/// The file as any other program sees it.
[[nodiscard]] inline std::unique_ptr<SQLite::Database> database(const std::filesystem::path& file) {
    return std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

}  // namespace unhunch::test
