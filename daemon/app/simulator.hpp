// Replays a trace through the daemon's own runner and core under a virtual clock: a day in a fraction of a second.
#pragma once

#include "app/simulation.hpp"
#include "core/plan.hpp"
#include "core/trace.hpp"

namespace unhunch::app {

/// The calendar is made of the trace's zone and the settings.
[[nodiscard]] Simulation simulate(const core::Trace& trace, const core::Settings& settings,
                                  const std::vector<core::RoutineOutline>& routines);

}  // namespace unhunch::app
