// "What if": the person's own past, lived once more with other settings.
#pragma once

#include <vector>

#include "app/past_trace.hpp"
#include "core/bouts.hpp"
#include "core/routine.hpp"
#include "core/stats.hpp"

namespace unhunch::app {

/// What one choice of settings comes to.
struct Lived {
    core::DaySummary total;  // its `day` means nothing
    core::BoutFigures bouts;
};

struct WhatIf {
    Lived as_it_is;
    Lived instead;
    core::seconds unobserved{};      // Unhunch did not run: nobody knows what would have been held or sat
    std::vector<Unobserved> gaps;    // the same, one by one
};

/// Whoever replays the past has to say what the person would have done with reminders that never came. In both lives each one
/// is answered with Start after ten seconds and done to the end; what was really answered and begun is left out, so that
/// the settings alone make the difference. Holds while nothing was due are not written down, and so hold nothing here.
[[nodiscard]] WhatIf what_if(const PastTrace& past, const core::Settings& as_they_are, const core::Settings& instead,
                             const std::vector<core::RoutineOutline>& routines);

}  // namespace unhunch::app
