// Instants and days as RFC 3339 writes them: "2026-03-06T09:00:00-05:00", "2026-03-06T14:00:00.250Z", "2026-03-06".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"

namespace unhunch::core {

/// Absent where it is no such instant; the offset is needed. Fractions are kept to the millisecond.
[[nodiscard]] std::optional<WallTime> instant_from(const std::string& words);

/// Of the years 1970 to 9999; absent where it is no such day, or one that no calendar has.
[[nodiscard]] std::optional<Day> day_from(std::string_view words);
/// "2024-05-06", as `day_from` reads it.
[[nodiscard]] std::string day_text(Day day);

}  // namespace unhunch::core
