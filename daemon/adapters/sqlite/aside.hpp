// Copies and leftovers beside the journal; those that stay have the day and time in their names.
#pragma once

#include <filesystem>

#include <SQLiteCpp/Database.h>

#include "core/result.hpp"

namespace unhunch::sqlite {

/// Takes a damaged file out of the way, with what SQLite keeps beside it: "journal.db.damaged" says that nothing has taken its
/// place yet. Whoever finds it so goes on from there.
[[nodiscard]] core::Outcome set_apart(const std::filesystem::path&);

/// Whether a file was set apart and not set aside: whoever did it was killed. Its place may be taken or not.
[[nodiscard]] bool is_set_apart(const std::filesystem::path&);

/// Whether anything is in the place; an empty file is nothing.
[[nodiscard]] bool is_taken(const std::filesystem::path&);

/// Once its place is taken: the name under which what was set apart stays, "journal.db.corrupt-2026-11-21T093000Z"; the folder
/// where there was nothing.
[[nodiscard]] std::filesystem::path set_aside(const std::filesystem::path&);

/// A whole copy of the state before a migration: "journal.db.format-1-2026-11-21T093000Z".
void back_up(SQLite::Database&, const std::filesystem::path&, int version);

}  // namespace unhunch::sqlite
