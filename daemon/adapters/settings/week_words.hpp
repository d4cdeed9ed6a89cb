// Working hours as a person types them: "mon-thu 09:00-12:30 13:00-17:30, fri 09:00-14:00".
#pragma once

#include <optional>
#include <string>

#include "core/settings.hpp"

namespace unhunch::settings {

/// As a TOML table; absent where it is nothing of that kind. Whether the hours themselves are possible is not looked at.
[[nodiscard]] std::optional<std::string> week_toml(const std::string& words);

/// From Monday on, days with the same hours together; empty for no hours.
[[nodiscard]] std::string week_words(const core::WorkingHours& week);

}  // namespace unhunch::settings
