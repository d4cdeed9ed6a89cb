// One table as a ledger reads and writes it; its statements are made once and used again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/ledger.hpp"
#include "ports/ledger.hpp"

namespace unhunch::sqlite {

/// A row, and its device by its number in `devices` instead of by its name.
struct NumberedRow {
    core::LedgerRow row;
    std::int64_t device = 0;
};

/// All rows that are wished for, in the order of their ids.
[[nodiscard]] SQLite::Statement rows_wished(SQLite::Database&, std::size_t kind, const ports::LedgerWish&,
                                            std::optional<std::int64_t> file_of);

/// The latest of them, the last first.
[[nodiscard]] SQLite::Statement latest_rows(SQLite::Database&, std::size_t kind, std::int64_t first, std::int64_t last,
                                            std::size_t limit);

/// The row upon which such a statement stands.
[[nodiscard]] NumberedRow row_of(SQLite::Statement&, std::size_t kind);

class LedgerTable {
public:
    LedgerTable(SQLite::Database& database, std::size_t kind);

    [[nodiscard]] std::optional<NumberedRow> with_id(std::int64_t id);
    /// Throws what SQLite has against it, or what a reader of the row would throw.
    void insert(const core::LedgerRow&, std::int64_t device);
    /// Whether there was such a row.
    bool strike(std::int64_t id, bool struck);

private:
    void read_back(std::int64_t id);

    std::size_t kind_;
    bool chosen_words_;  // some of its words are known to the programs alone
    SQLite::Statement find_;
    SQLite::Statement insert_;
    SQLite::Statement strike_;
    SQLite::Statement read_back_;
};

}  // namespace unhunch::sqlite
