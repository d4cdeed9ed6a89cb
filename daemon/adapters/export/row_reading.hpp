// A line of an export as a row.
#pragma once

#include <string>
#include <variant>

#include "adapters/export/flat_object.hpp"
#include "core/ledger.hpp"

namespace unhunch::exchange {

/// `text` is the line itself, to find columns in.
[[nodiscard]] std::variant<core::LedgerRow, Fault> row_from(const FlatObject& line, const std::string& text);

}  // namespace unhunch::exchange
