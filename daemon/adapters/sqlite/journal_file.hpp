// The journal as one SQLite file that belongs to its person alone.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "ports/journal.hpp"

namespace unhunch::sqlite {

struct OpenedJournal {
    std::unique_ptr<ports::Journal> journal;
    /// What the person should be told once: a damaged file was set aside, and what took its place.
    std::optional<std::string> notice;
};

/// Opens or begins the file, brings it up to date after a backup, and sets a damaged one aside. A failure (not ours to
/// write in, no room, from a newer Unhunch) changes nothing on the disk; the day can go on with `memory_journal`.
/// `device` stands with every row that is written from now on; where it is empty, the one that began the journal. In the
/// place of a damaged file comes the latest whole copy out of the folder `backups`, else an empty journal.
/// Where another program raises the file's format while it is open, nothing is written into it any more: rows go into a
/// journal beside it, which is taken in the next time the file is opened, and `outgrown` is called at the first of them.
[[nodiscard]] core::Result<OpenedJournal> open_journal(const std::filesystem::path& path, const std::string& device = {},
                                                       const std::filesystem::path& backups = {},
                                                       std::function<void()> outgrown = {});

/// For looking only, also beside a running daemon. A missing file reads as an empty journal and is not made; an older
/// one is brought up to date in memory. `append` fails.
[[nodiscard]] core::Result<std::unique_ptr<ports::Journal>> open_journal_for_reading(const std::filesystem::path& path);

/// Forgets everything with the process.
[[nodiscard]] std::unique_ptr<ports::Journal> memory_journal();

}  // namespace unhunch::sqlite
