// What the state means for whoever looks at it from outside.
#pragma once

#include "api/status.hpp"
#include "core/plan.hpp"
#include "core/state.hpp"

namespace unhunch::app {

/// All of the status that follows from the schedule; what adapters know (idle source, tray ...) is left empty.
/// `state` must be decided up to `now`.
[[nodiscard]] api::Status status_of(const core::State& state, const core::Plan& plan, core::Moment now);

/// The same news? What merely grew with the clock since is none.
[[nodiscard]] bool same_news(const api::Status& before, const api::Status& after);

}  // namespace unhunch::app
