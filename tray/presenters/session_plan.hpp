// A composed full session, as the break window guides it.
#pragma once

#include <string>
#include <vector>

#include "composer/session.hpp"
#include "presenters/routine_plan.hpp"

namespace unhunch::tray {

struct GuidedSession {
    content::Routine routine;        // under the name core::session_routine
    std::vector<SessionItem> items;  // one for each of the routine's
};

/// `stepped_back`: exercises that hurt a while ago; their dose is a step smaller.
[[nodiscard]] GuidedSession guided_session(const composer::Session& session, const content::Catalogue& catalogue,
                                           const std::vector<std::string>& stepped_back);

/// Without lead-ins, rests and changes of side; with them it is the plan's `seconds`.
[[nodiscard]] double work_seconds(const RoutinePlan& plan);

}  // namespace unhunch::tray
