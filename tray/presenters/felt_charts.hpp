// What was said about how it felt, as it was said: week by week, and each word that was about discomfort.
#pragma once

#include <optional>

#include "catalogue/catalogue.hpp"
#include "presenters/chart.hpp"
#include "presenters/past.hpp"

namespace unhunch::tray {

[[nodiscard]] Bars felt_weeks(const Past& past);
/// The numbers from 0 to 10 that were told, one bar each; nothing at all where none was.
[[nodiscard]] std::optional<Bars> told_numbers(const Past& past);
[[nodiscard]] Listing hurt_list(const Past& past, const content::Catalogue& catalogue);

}  // namespace unhunch::tray
