// The weekdays on which a full session is offered: what was meant on the command line, and what to say about it.
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/settings.hpp"

namespace unhunch::cli {

/// "on" is two days apart, "off" none, otherwise "mon,thu". Weekdays count from Sunday 0, in the order of a week from Monday.
[[nodiscard]] core::Result<std::vector<unsigned>> days_meant(const std::string& words, const core::Settings& settings);

/// As config.toml has them.
[[nodiscard]] std::string toml_days(const std::vector<unsigned>& days);

/// What these settings lead to, and a note about recovery where they ask for much.
[[nodiscard]] std::string planned_lines(const core::Settings& settings);

}  // namespace unhunch::cli
