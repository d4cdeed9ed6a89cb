// The days asked for in a few lines: breaks, sitting, bouts, what became of reminders; of one day also its course.
#pragma once

#include <string>

#include "cli/numbers.hpp"
#include "cli/terminal.hpp"
#include "core/calendar.hpp"

namespace unhunch::cli {

[[nodiscard]] std::string headline(const Numbers& numbers, const core::Calendar& calendar, const Terminal& terminal);

}  // namespace unhunch::cli
