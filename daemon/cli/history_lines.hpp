// What was written down, as lines to read and to strike out by.
#pragma once

#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/ledger.hpp"

namespace unhunch::cli {

/// "sitting, 20 min", "chin_tuck, left: 5 of 8 repetitions, 25 s".
[[nodiscard]] std::string row_words(const core::LedgerRow&);

[[nodiscard]] std::string history_lines(const std::vector<core::LedgerRow>&, const core::Calendar&);

/// One line with its ID, day, time and words.
[[nodiscard]] std::string history_line(const core::LedgerRow&, const core::Calendar&);

}  // namespace unhunch::cli
