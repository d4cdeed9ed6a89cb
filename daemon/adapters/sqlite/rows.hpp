// Records as rows: one INSERT and one SELECT per table.
#pragma once

#include <cstdint>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "core/record.hpp"

namespace unhunch::sqlite {

/// Writes one row with this place in the order of writing; throws what SQLite has against it.
void insert(SQLite::Database&, std::int64_t seq, const core::DatedRecord&);

/// The rows of all tables for those days, in the order of writing.
[[nodiscard]] std::vector<core::DatedRecord> select(SQLite::Database&, core::Day first, core::Day last);

}  // namespace unhunch::sqlite
