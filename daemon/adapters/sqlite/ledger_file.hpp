// The journal's file as a ledger.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/result.hpp"
#include "ports/ledger.hpp"

namespace unhunch::sqlite {

struct OpenedLedger {
    std::unique_ptr<ports::Ledger> ledger;
    std::string device;  // who writes here
};

/// As open_journal, and it waits up to ten seconds for another program that writes; a damaged file is refused.
[[nodiscard]] core::Result<OpenedLedger> open_ledger(const std::filesystem::path& path, const std::string& device = {});

/// As open_journal_for_reading.
[[nodiscard]] core::Result<std::unique_ptr<ports::Ledger>> open_ledger_for_reading(const std::filesystem::path& path);

/// Empty, of any size on the disk, and gone with the process.
[[nodiscard]] std::unique_ptr<ports::Ledger> passing_ledger();

}  // namespace unhunch::sqlite
