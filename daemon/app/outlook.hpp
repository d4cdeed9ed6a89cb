// How it stands and what comes next, in sentences that stay true until something happens; what `why` remembers.
#pragma once

#include <string>
#include <vector>

#include "core/plan.hpp"
#include "core/state.hpp"

namespace unhunch::app {

/// The ordered reasons: who is there, what is counted, where the reminder is; the last says what comes next.
[[nodiscard]] std::vector<std::string> outlook(const core::State& state, const core::Plan& plan, core::Moment now);

}  // namespace unhunch::app
