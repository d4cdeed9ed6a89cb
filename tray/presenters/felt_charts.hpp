// What was said about how it felt, as it was said: week by week, and each word that was about discomfort.
#pragma once

#include "catalogue/catalogue.hpp"
#include "presenters/chart.hpp"
#include "presenters/past.hpp"

namespace unhunch::tray {

[[nodiscard]] Bars felt_weeks(const Past& past);
[[nodiscard]] Listing hurt_list(const Past& past, const content::Catalogue& catalogue);

}  // namespace unhunch::tray
