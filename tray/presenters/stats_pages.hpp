// Which charts and which plain numbers stand on each page of the statistics.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "presenters/chart.hpp"
#include "presenters/past.hpp"
#include "presenters/today_view.hpp"

namespace unhunch::tray {

struct StatsPage {
    std::vector<Fact> facts{};
    std::vector<Drawing> drawings{};
};

[[nodiscard]] StatsPage week_page(const Past& past);
[[nodiscard]] StatsPage weeks_page(const Past& past, const content::Catalogue& catalogue);
[[nodiscard]] StatsPage sessions_page(const Past& past, const content::Catalogue& catalogue);
[[nodiscard]] StatsPage felt_page(const Past& past, const content::Catalogue& catalogue);

/// "5 of the last 7 working days"; of fewer days where there are no more yet, and empty where there is none.
[[nodiscard]] std::string active_words(const Past& past);

}  // namespace unhunch::tray
