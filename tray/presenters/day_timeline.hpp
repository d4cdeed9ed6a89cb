// One day from its first hour to its last: what the time was spent with, the breaks, and what held them back.
#pragma once

#include "core/calendar.hpp"
#include "core/timeline.hpp"
#include "presenters/chart.hpp"

namespace unhunch::tray {

/// Begins and ends on whole hours, at least four of them, around what was recorded before `now`.
[[nodiscard]] Timeline day_timeline(const core::Timeline& day, core::WallTime now, const core::Calendar& calendar);

}  // namespace unhunch::tray
