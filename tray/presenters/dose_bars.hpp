// What was done, for which part of the body and with which exercise.
#pragma once

#include "catalogue/catalogue.hpp"
#include "presenters/chart.hpp"
#include "presenters/past.hpp"

namespace unhunch::tray {

/// Of the twelve weeks.
[[nodiscard]] LyingBars area_bars(const Past& past, const content::Catalogue& catalogue);
/// The picture shows those done most often, the table all of them.
[[nodiscard]] LyingBars exercise_bars(const Past& past, const content::Catalogue& catalogue);

/// Its name, or its id in words where no pack knows it any more.
[[nodiscard]] std::string exercise_name(const core::ExerciseId& id, const content::Catalogue& catalogue);

}  // namespace unhunch::tray
