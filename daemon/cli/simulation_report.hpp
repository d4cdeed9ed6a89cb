// A replayed trace as lines to read or as JSON Lines (README, Traces).
#pragma once

#include <string>

#include "app/simulation.hpp"

namespace unhunch::cli {

/// One object a decision, in time order; the last line is the summary.
[[nodiscard]] std::string simulation_json(const app::Simulation& simulation);

/// A timeline, then the totals.
[[nodiscard]] std::string simulation_timeline(const app::Simulation& simulation);

/// The lines of the trace that changed nothing, one sentence each; `name` stands for the file.
[[nodiscard]] std::string simulation_notes(const app::Simulation& simulation, const std::string& name);

}  // namespace unhunch::cli
