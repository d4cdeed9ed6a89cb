// The days' totals as a table for the terminal.
#pragma once

#include <string>
#include <vector>

#include "core/stats.hpp"

namespace unhunch::cli {

/// The last day in full, then one line for each day, newest first. `days` is not empty.
[[nodiscard]] std::string stats_table(const std::vector<core::DaySummary>& days, unsigned goal);

}  // namespace unhunch::cli
