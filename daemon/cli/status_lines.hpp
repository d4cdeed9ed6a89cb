// The status as a few friendly lines.
#pragma once

#include <string>

#include "api/status.hpp"
#include "core/command.hpp"

namespace unhunch::cli {

/// What is going on, what comes next, the day so far, and what the daemon leans on.
[[nodiscard]] std::string status_lines(const api::Status& status, core::WallTime now,
                                       const api::ClockWords& clock_words);

/// What to say once a command was done, from the status that followed it.
[[nodiscard]] std::string done_line(const core::Command& command, const api::Status& after, core::WallTime now,
                                    const api::ClockWords& clock_words);

}  // namespace unhunch::cli
