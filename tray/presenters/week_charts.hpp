// Twelve weeks side by side: long bouts of sitting, and how many of the offered breaks were done.
#pragma once

#include "presenters/chart.hpp"
#include "presenters/past.hpp"

namespace unhunch::tray {

[[nodiscard]] Bars bout_weeks(const Past& past);
[[nodiscard]] Bars done_weeks(const Past& past);

}  // namespace unhunch::tray
