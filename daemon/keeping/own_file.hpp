// The file in the shared folder that this computer alone writes.
#pragma once

#include <cstdint>
#include <filesystem>

#include "adapters/sqlite/ledger_file.hpp"
#include "core/result.hpp"

namespace unhunch::keeping {

struct OwnFile {
    std::int64_t rows = 0;
    bool changed = false;
    ports::TakenIn brought_back;  // rows that only the file still had: a journal that was lost comes back
};

/// Writes it whole where it says anything else than the ledger. One that cannot be read is never written over.
[[nodiscard]] core::Result<OwnFile> bring_up_to_date(const std::filesystem::path& file, const sqlite::OpenedLedger& own);

}  // namespace unhunch::keeping
