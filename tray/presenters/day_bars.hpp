// Turns day summaries into what the chart draws: one bar a day, with its words.
#pragma once

#include <string>
#include <vector>

#include "core/stats.hpp"

namespace unhunch::tray {

struct DayBar {
    std::string label;    // "Mon", "Today"
    std::string sitting;  // "5 h 10 min"; empty where nothing was recorded
    std::string breaks;   // "6 breaks"; empty where nothing was recorded
    std::string details;  // all exact values of the day, several lines
    double share = 0;     // of the longest sitting shown, or of 2 h where that is longer; 0 to 1
    bool today = false;
};

/// In the order of `days`. Pure: `today` is handed in.
[[nodiscard]] std::vector<DayBar> day_bars(const std::vector<core::DaySummary>& days, core::Day today);

}  // namespace unhunch::tray
