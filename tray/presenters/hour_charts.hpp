// How sitting and breaks lie in the hours of the day: of many days together, and hour by hour of one week.
#pragma once

#include "presenters/chart.hpp"
#include "presenters/past.hpp"

namespace unhunch::tray {

/// Of the twelve weeks: sitting in each hour on an average day of those on which something was sat.
[[nodiscard]] Bars hour_bars(const Past& past);

/// Of the last seven days: one line a day, a cell an hour, darker the more of it was sat.
[[nodiscard]] HeatMap hour_field(const Past& past);

}  // namespace unhunch::tray
