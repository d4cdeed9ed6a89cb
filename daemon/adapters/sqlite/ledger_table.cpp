#include "adapters/sqlite/ledger_table.hpp"

#include <algorithm>

#include <SQLiteCpp/Column.h>

#include "adapters/sqlite/stored_units.hpp"
#include "adapters/sqlite/table.hpp"

namespace unhunch::sqlite {
namespace {

using core::LedgerType;

const core::LedgerKind& kind_at(std::size_t kind) { return core::ledger_kinds()[kind]; }

std::string columns(std::size_t kind) {
    std::string names = "id, device, local_day, struck";
    for (const auto& field : kind_at(kind).fields) names.append(", ").append(field.name);
    return names;
}

std::string from(std::size_t kind) { return " FROM " + std::string{kind_at(kind).table}; }

std::string insertion(std::size_t kind) {
    std::string places = "?, ?, ?, ?";
    for (std::size_t field = 0; field < kind_at(kind).fields.size(); ++field) places += ", ?";
    return "INSERT INTO " + std::string{kind_at(kind).table} + " (" + columns(kind) + ") VALUES (" + places + ")";
}

const Table& table_of(std::size_t kind) {
    return *std::ranges::find_if(tables(), [&](const Table& table) { return table.name == kind_at(kind).table; });
}

core::LedgerValue value(const SQLite::Column& column, LedgerType type) {
    if (type == LedgerType::Share) return column.getDouble();
    if (type == LedgerType::Text || type == LedgerType::Area) return column.getString();
    return column.getInt64();
}

}  // namespace

SQLite::Statement rows_wished(SQLite::Database& database, std::size_t kind, const ports::LedgerWish& wish,
                              std::optional<std::int64_t> file_of) {
    const ports::LedgerWish everything;
    const bool all_days = wish.first == everything.first && wish.last == everything.last;
    // By their ids the rows lie in the file: read so, nothing has to be sorted.
    std::string query = "SELECT " + columns(kind) + from(kind) + (all_days ? " NOT INDEXED" : "") +
                        (all_days ? " WHERE 1" : " WHERE local_day BETWEEN :first AND :last") +
                        (file_of ? " AND (device = :device OR struck = 1)" : "") + " ORDER BY id";
    SQLite::Statement rows{database, query};
    if (!all_days) {
        rows.bind(":first", stored_day(wish.first));
        rows.bind(":last", stored_day(wish.last));
    }
    if (file_of) rows.bind(":device", *file_of);
    return rows;
}

SQLite::Statement latest_rows(SQLite::Database& database, std::size_t kind, std::int64_t first, std::int64_t last,
                              std::size_t limit) {
    SQLite::Statement rows{database, "SELECT " + columns(kind) + from(kind) + " WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?"};
    rows.bind(1, first);
    rows.bind(2, last);
    rows.bind(3, static_cast<std::int64_t>(limit));
    return rows;
}

NumberedRow row_of(SQLite::Statement& found, std::size_t kind) {
    NumberedRow numbered;
    numbered.device = found.getColumn(1).getInt64();
    core::LedgerRow& row = numbered.row;
    row.id = found.getColumn(0).getInt64();
    row.day = read_day(found.getColumn(2).getInt64());
    row.struck = found.getColumn(3).getInt64() != 0;
    row.kind = kind;
    const auto fields = kind_at(kind).fields;
    row.values.reserve(fields.size());
    int column = 4;
    for (const auto& field : fields) row.values.push_back(value(found.getColumn(column++), field.type));
    return numbered;
}

LedgerTable::LedgerTable(SQLite::Database& database, std::size_t kind)
    : kind_{kind},
      chosen_words_{std::ranges::any_of(kind_at(kind).fields, [](const auto& field) { return field.type == LedgerType::Area; })},
      find_{database, "SELECT " + columns(kind) + from(kind) + " WHERE id = ?"},
      insert_{database, insertion(kind)},
      strike_{database, "UPDATE " + std::string{kind_at(kind).table} + " SET struck = ? WHERE id = ?"},
      read_back_{database, std::string{"SELECT "} + table_of(kind).columns + from(kind) + " WHERE id = ?"} {}

std::optional<NumberedRow> LedgerTable::with_id(std::int64_t id) {
    find_.bind(1, id);
    std::optional<NumberedRow> found;
    if (find_.executeStep()) found = row_of(find_, kind_);
    find_.reset();
    return found;
}

void LedgerTable::insert(const core::LedgerRow& row, std::int64_t device) {
    insert_.tryReset();
    insert_.bind(1, row.id);
    insert_.bind(2, device);
    insert_.bind(3, stored_day(row.day));
    insert_.bind(4, static_cast<std::int64_t>(row.struck ? 1 : 0));
    int place = 5;
    for (const auto& each : row.values) std::visit([&](const auto& one) { insert_.bind(place++, one); }, each);
    insert_.exec();
    if (chosen_words_) read_back(row.id);
}

/// What the programs cannot read must not stand in the file: it would keep them from all the rest.
void LedgerTable::read_back(std::int64_t id) {
    read_back_.reset();
    read_back_.bind(1, id);
    if (!read_back_.executeStep()) return;
    Row row{read_back_};
    (void)table_of(kind_).read(row);
    read_back_.reset();
}

bool LedgerTable::strike(std::int64_t id, bool struck) {
    strike_.reset();
    strike_.bind(1, static_cast<std::int64_t>(struck ? 1 : 0));
    strike_.bind(2, id);
    return strike_.exec() > 0;
}

}  // namespace unhunch::sqlite
