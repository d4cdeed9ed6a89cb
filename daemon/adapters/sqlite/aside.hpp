// Copies and leftovers beside the journal, each with the day and time in its name.
#pragma once

#include <filesystem>

#include <SQLiteCpp/Database.h>

#include "core/result.hpp"

namespace unhunch::sqlite {

/// Renames the file and what SQLite keeps beside it; returns the new name, "journal.db.corrupt-2026-11-21T093000Z", or
/// the folder where the file is gone already.
[[nodiscard]] core::Result<std::filesystem::path> set_aside(const std::filesystem::path&);

/// A whole copy of the state before a migration: "journal.db.format-1-2026-11-21T093000Z".
void back_up(SQLite::Database&, const std::filesystem::path&, int version);

}  // namespace unhunch::sqlite
