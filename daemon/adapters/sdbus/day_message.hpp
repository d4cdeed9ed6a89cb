// A day's totals as they cross the bus: `date` and the names of the JSON, in one dictionary (a{sv}).
#pragma once

#include <optional>
#include <string>

#include "adapters/sdbus/handle.hpp"
#include "core/stats.hpp"

namespace unhunch::sdbus {

/// "2026-03-29"; absent where it is no date of the calendar between the years 1970 and 9999.
[[nodiscard]] std::optional<core::Day> day_dated(const std::string& date);
[[nodiscard]] std::string date_of(core::Day day);

[[nodiscard]] int write_day(sd_bus_message* message, const core::DaySummary& day);
/// Names it does not know are left out, so that a newer daemon may add some.
[[nodiscard]] int read_day(sd_bus_message* message, core::DaySummary& day);

}  // namespace unhunch::sdbus
