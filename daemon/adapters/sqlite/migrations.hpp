// The steps that make a journal of any age into one of today.
#pragma once

#include <span>
#include <string>

#include <SQLiteCpp/Database.h>

namespace unhunch::sqlite {

/// Step 8, which is long enough for a file of its own.
extern const char* const ledger_step;

/// Step n leads from version n-1 to version n (PRAGMA user_version). A step that was shipped is never edited.
[[nodiscard]] std::span<const char* const> migrations();

[[nodiscard]] int version_of(SQLite::Database&);

/// Of a format that this program does not know.
[[nodiscard]] bool is_too_new(int version);

/// Takes the steps that are still to come, each with its version number in one transaction. `device` is who wrote the rows
/// of a journal from before devices were told apart.
void migrate(SQLite::Database&, const std::string& device, std::span<const char* const> steps = migrations());

}  // namespace unhunch::sqlite
