// The ledger of this computer.
#pragma once

#include "adapters/sqlite/ledger_file.hpp"
#include "keeping/keeper.hpp"

namespace unhunch::keeping {

[[nodiscard]] core::Result<sqlite::OpenedLedger> own_ledger(const Here&);

/// "12 rows were added; 3 were here already."
[[nodiscard]] std::string taken_words(const ports::TakenIn&);

/// "1 row", "12 rows".
[[nodiscard]] std::string rows_words(std::int64_t);

/// What this device's file in a shared folder is called: "unhunch-0123abcd.jsonl".
[[nodiscard]] std::string file_of_device(const std::string& device);

}  // namespace unhunch::keeping
