// The times a person types: lengths like "1h30m", clock times like "14:30", and the instants they mean.
#pragma once

#include <optional>
#include <string>

#include "core/calendar.hpp"

namespace unhunch::cli {

/// "90s", "15m", "1h30m"; absent where it is none of these.
[[nodiscard]] std::optional<core::Length> length_from(const std::string& words);

/// Digits alone, at most six of them.
[[nodiscard]] std::optional<long> whole_number_from(const std::string& words);

/// "14:30" or "9:05" as minutes after midnight.
[[nodiscard]] std::optional<core::minutes> clock_time_from(const std::string& words);

/// The first instant after `now` at which the person's clock shows that time.
[[nodiscard]] core::WallTime next_at(core::minutes clock_time, const core::Calendar& calendar, core::WallTime now);

/// The last instant not after `now` at which it did.
[[nodiscard]] core::WallTime last_at(core::minutes clock_time, const core::Calendar& calendar, core::WallTime now);

/// "2024-05-06T14:30:00+02:00", as RFC 3339 wants it.
[[nodiscard]] std::string rfc3339(core::WallTime instant, const core::Calendar& calendar);

/// The same with the offset at hand, in seconds east of UTC.
[[nodiscard]] std::string rfc3339(core::WallTime instant, core::seconds offset);

}  // namespace unhunch::cli
