// Removes rows so that the file does not have them any more, and keeps out what others still hold of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <SQLiteCpp/Database.h>

#include "core/ledger.hpp"
#include "core/result.hpp"

namespace unhunch::sqlite {

[[nodiscard]] core::Forgotten forgotten(SQLite::Database&);

/// As ports::Ledger::forget has it; throws what SQLite has against it. `shown` is what messages call the file.
[[nodiscard]] core::Result<std::int64_t> forget(SQLite::Database&, std::optional<core::Day> before, core::WallTime now,
                                                const std::string& shown);

}  // namespace unhunch::sqlite
