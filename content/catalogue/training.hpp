// Doses as one person trains them: what of the catalogue can grow, and what has grown.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/progression.hpp"
#include "core/settings.hpp"

namespace unhunch::content {

/// A full session, or a short break that is meant to strengthen.
[[nodiscard]] bool strengthens(const Routine& routine);

/// Strength, core and grip: what progression is about.
[[nodiscard]] bool grows(const Exercise& exercise);

[[nodiscard]] std::vector<core::TrainedExercise> trained_exercises(const Catalogue& catalogue, const core::Settings& settings);

/// The session dose with the person's own repetitions; sets are the composer's.
[[nodiscard]] Dose session_dose(const Exercise& exercise, const core::Adjustments& adjustments);

}  // namespace unhunch::content
