// What the schedule does about full sessions: offers the planned ones once, quietly, and begins those that are asked for.
#pragma once

#include "core/command.hpp"
#include "core/turn.hpp"

namespace unhunch::core {

/// The planned session of today waits to be offered.
[[nodiscard]] bool session_is_due(const State&, const Plan&, WallTime now);
/// And could be at once, unless something that has to be looked at holds it.
[[nodiscard]] bool session_is_ready(const State&, const Plan&, WallTime now);

void on_start_session(const Turn&, const command::StartSession&);
/// "Not today": the offer goes, and nothing is written down.
void on_decline_session(const Turn&);

void settle_session(const Turn&);
void session_deadlines(const State&, const Plan&, std::vector<Uptime>& deadlines);

}  // namespace unhunch::core
