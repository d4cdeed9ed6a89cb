// A minute of the past, as a person names it.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/calendar.hpp"

namespace unhunch::cli {

namespace asked {
/// When the clock last showed it.
struct ClockTime { core::minutes time; };
struct DaysAgo { date::days days; core::minutes time; };
/// On the last such weekday on which it has passed.
struct Weekday { date::weekday day; core::minutes time; };
struct OnDate { date::year_month_day date; core::minutes time; };
struct Instant { core::WallTime instant; };
}  // namespace asked

using AskedTime = std::variant<asked::ClockTime, asked::DaysAgo, asked::Weekday, asked::OnDate, asked::Instant>;

/// "14:30", "yesterday 14:30", "tue 14:30", "2026-11-20 14:30", RFC 3339; absent where it is none of these.
[[nodiscard]] std::optional<AskedTime> asked_time_from(const std::string& words);

/// The beginning of the minute that is meant.
[[nodiscard]] core::WallTime minute_of(const AskedTime& asked, const core::Calendar& calendar, core::WallTime now);

}  // namespace unhunch::cli
