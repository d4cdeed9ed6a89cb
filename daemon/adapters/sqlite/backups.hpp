// Whole copies of the journal, one a day.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/result.hpp"
#include "core/time.hpp"

namespace unhunch::sqlite {

/// Writes "journal-2026-11-21.db" into the folder, 0600 in 0700, under a hidden name until it is whole, checked and on the
/// disk; then lets go of the oldest above `keep`, which is at least 1. Absent: nothing was written since the last copy.
/// It takes as long as the journal is large, and the journal can be written meanwhile.
[[nodiscard]] core::Result<std::optional<std::filesystem::path>> back_up_day(const std::filesystem::path& journal,
                                                                             const std::filesystem::path& folder,
                                                                             core::Day day, unsigned keep);

/// The copies there are, the one with the journal's latest state first.
[[nodiscard]] std::vector<std::filesystem::path> backups_in(const std::filesystem::path& folder);

/// How long the journal went on after the newest copy; absent where there is none.
[[nodiscard]] std::optional<core::Length> written_since_backup(const std::filesystem::path& journal,
                                                               const std::filesystem::path& folder);

}  // namespace unhunch::sqlite
