// The full sessions of twelve weeks: minutes week by week, and each of them in a row.
#pragma once

#include "catalogue/catalogue.hpp"
#include "presenters/chart.hpp"
#include "presenters/past.hpp"

namespace unhunch::tray {

[[nodiscard]] Bars session_weeks(const Past& past);
[[nodiscard]] Listing session_list(const Past& past, const content::Catalogue& catalogue);

}  // namespace unhunch::tray
