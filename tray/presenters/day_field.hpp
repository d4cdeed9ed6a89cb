// Twelve weeks as a field of days, darker where there were more breaks; days off and pauses are shown as what they are.
#pragma once

#include "presenters/chart.hpp"
#include "presenters/past.hpp"

namespace unhunch::tray {

[[nodiscard]] HeatMap day_field(const Past& past);

}  // namespace unhunch::tray
