// The last seven days as bars of sitting, with the breaks of each below.
#pragma once

#include <vector>

#include "core/settings.hpp"
#include "core/stats.hpp"
#include "presenters/chart.hpp"

namespace unhunch::tray {

/// In the order of `days`. A bar is as long as its share of the longest sitting shown, or of 2 h where that is longer.
[[nodiscard]] Bars day_bars(const std::vector<core::DaySummary>& days, core::Day today, const core::Settings& settings);

/// Whether there is anything to tell of a day.
[[nodiscard]] bool recorded(const core::DaySummary& day);

}  // namespace unhunch::tray
