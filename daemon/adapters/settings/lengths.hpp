// Lengths and times of day as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"

namespace unhunch::settings {

/// "90s", "30m", "1h30m", "2h": whole numbers, larger units first.
[[nodiscard]] std::optional<core::seconds> read_length(std::string_view);
[[nodiscard]] std::string written_length(core::Length);

/// "04:00" to "24:00", in minutes after midnight.
[[nodiscard]] std::optional<core::minutes> read_time_of_day(std::string_view);
[[nodiscard]] std::string written_time_of_day(core::minutes);

}  // namespace unhunch::settings
