// Instants as RFC 3339 writes them: "2026-03-06T09:00:00-05:00", "2026-03-06T14:00:00.250Z".
#pragma once

#include <optional>
#include <string>

#include "core/time.hpp"

namespace unhunch::trace {

/// Absent where it is no such instant; the offset is needed. Fractions are kept to the millisecond.
[[nodiscard]] std::optional<core::WallTime> instant_from(const std::string& words);

}  // namespace unhunch::trace
