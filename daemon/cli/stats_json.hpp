// The numbers as JSON for scripts; the shape is described in daemon/README.md.
#pragma once

#include <string>

#include "cli/numbers.hpp"
#include "cli/stats_table.hpp"

namespace unhunch::cli {

/// The totals of the days asked for with their bouts and what became of reminders, every day listed under `days`, and
/// where they are looked at by hour, area or exercise, those under `hours`, `areas` or `exercises`.
[[nodiscard]] std::string stats_json(const request::ShowStats& asked, const Numbers& numbers,
                                     const KnownExercises& exercises, const core::Calendar& calendar);

/// A header and a line for each day, hour, area or exercise, in the names of the JSON (RFC 4180, lines end with LF).
[[nodiscard]] std::string stats_csv(const request::ShowStats& asked, const Numbers& numbers,
                                    const KnownExercises& exercises, const core::Calendar& calendar);

}  // namespace unhunch::cli
