// Reads an export, a line at a time.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "ports/ledger.hpp"

namespace unhunch::exchange {

/// A failure is "NAME:LINE:COLUMN: what is wrong and what is possible". `begin` opens the file and reads its heading; the
/// end of the rows comes only where the file says itself that it is whole.
[[nodiscard]] std::unique_ptr<ports::LedgerSource> make_ledger_reader(std::filesystem::path file);

}  // namespace unhunch::exchange
