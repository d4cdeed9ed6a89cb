// `unhunch progress`: what is offered, what is in force and why, for people and as JSON.
#pragma once

#include <span>
#include <string>

#include "core/progression.hpp"

namespace unhunch::cli {

[[nodiscard]] std::string progress_lines(const core::Progress& progress, std::span<const core::TrainedExercise> exercises);
[[nodiscard]] std::string progress_json(const core::Progress& progress, std::span<const core::TrainedExercise> exercises);

}  // namespace unhunch::cli
