// What an older Unhunch still had to write down when a newer one raised the journal's format: a journal beside it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "adapters/sqlite/sqlite_journal.hpp"
#include "ports/journal.hpp"

namespace unhunch::sqlite {

/// Writes into the file beside `journal`, which begins with the first rows; `begun` is called then.
[[nodiscard]] Beside write_beside(const std::filesystem::path& journal, const std::string& device, std::function<void()> begun);

/// Moves what stands beside the journal into it. Where that fails it stays, for the next time. Reasons are not among it.
void take_in_from_beside(const std::filesystem::path& path, ports::Journal& journal);

}  // namespace unhunch::sqlite
