#include <algorithm>
#include <string>
#include <utility>

#include <SQLiteCpp/Statement.h>

#include "adapters/sqlite/rows.hpp"
#include "adapters/sqlite/stored_units.hpp"
#include "adapters/sqlite/table.hpp"
#include "core/overlap.hpp"
#include "core/training_history.hpp"

namespace unhunch::sqlite {
namespace {

struct Found {
    std::int64_t id;
    std::int64_t device;
    core::DatedRecord dated;
};

/// Everything about the full sessions, and about whatever hurt.
const std::string of_training =
    std::string{" AND (device, run) IN (SELECT device, run FROM starts WHERE routine = '"} + core::session_routine +
    "' UNION SELECT device, run FROM ends WHERE outcome = 'hurts')";

std::string counted_rows(const Table& table, const std::string& meant) {
    return std::string{"SELECT id, device, local_day, "} + table.columns + " FROM " + table.name + " WHERE struck = 0" + meant;
}

void take(SQLite::Statement& rows, const Table& table, std::vector<Found>& found) {
    while (rows.executeStep()) {
        Row row{rows};
        const auto id = row.number();
        const auto device = row.number();
        const auto day = read_day(row.number());
        found.push_back({id, device, {day, table.read(row)}});
    }
}

std::vector<core::DatedRecord> in_order(std::vector<Found> found) {
    std::ranges::sort(found, {}, &Found::id);
    std::vector<core::DeviceRecord> records;
    records.reserve(found.size());
    for (auto& [id, device, dated] : found) records.push_back({device, std::move(dated)});
    return core::of_one_person(std::move(records));
}

}  // namespace

std::vector<core::DatedRecord> select(SQLite::Database& database, core::Day first, core::Day last,
                                      core::RecordKinds wanted) {
    std::vector<Found> found;
    for (const Table& table : tables()) {
        if (!wanted.test(table.kind)) continue;
        SQLite::Statement rows{database, counted_rows(table, " AND local_day BETWEEN ? AND ?")};
        rows.bind(1, stored_day(first));
        rows.bind(2, stored_day(last));
        take(rows, table, found);
    }
    return in_order(std::move(found));
}

std::vector<core::DatedRecord> select_training(SQLite::Database& database) {
    std::vector<Found> found;
    for (const Table& table : tables()) {
        if (table.training == Training::None) continue;
        SQLite::Statement rows{database, counted_rows(table, table.training == Training::Runs ? of_training : "")};
        take(rows, table, found);
    }
    return in_order(std::move(found));
}

core::CareBook select_care(SQLite::Database& database) {
    std::vector<Found> found;
    for (const Table& table : tables()) {
        if (table.care == Care::No) continue;
        SQLite::Statement rows{database, counted_rows(table, "")};
        take(rows, table, found);
    }
    core::CareBook book;
    for (const auto& dated : in_order(std::move(found))) book.add(dated.record);
    return book;
}

std::vector<core::ReasonRecord> select_reasons(SQLite::Database& database, core::WallTime from, core::WallTime to) {
    std::vector<core::ReasonRecord> reasons;
    const auto take = [&](SQLite::Statement& rows) {
        while (rows.executeStep()) {
            Row row{rows};
            reasons.push_back({row.instant(), row.text(), read_lines(row.text())});
        }
    };
    SQLite::Statement before{database,
                             "SELECT reason_at, decided, because FROM reasons WHERE reason_at < ? AND decided = '' "
                             "ORDER BY reason_at DESC, id DESC LIMIT 1"};
    before.bind(1, stored_instant(from));
    take(before);
    SQLite::Statement within{database,
                             "SELECT reason_at, decided, because FROM reasons WHERE reason_at BETWEEN ? AND ? "
                             "ORDER BY reason_at, id"};
    within.bind(1, stored_instant(from));
    within.bind(2, stored_instant(to));
    take(within);
    return reasons;
}

void forget_old_reasons(SQLite::Database& database, core::WallTime now) {
    // A day more than is promised, so that the first minute of the week knows how it stood before.
    SQLite::Statement forget{database, "DELETE FROM reasons WHERE reason_at < ?"};
    forget.bind(1, stored_instant(now - date::days{8}));
    forget.exec();
}

}  // namespace unhunch::sqlite
