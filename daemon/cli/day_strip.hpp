// One day drawn as a strip: each column the kind of time that filled most of it.
#pragma once

#include <span>
#include <string>

#include "cli/terminal.hpp"
#include "core/calendar.hpp"
#include "core/record.hpp"

namespace unhunch::cli {

/// A line of hours, the strip below it, and what its signs mean; from the hour of the first stretch in which somebody was
/// there to that of the last. Empty where nobody was.
[[nodiscard]] std::string day_strip(std::span<const core::DatedRecord> records, core::Day day,
                                    const core::Calendar& calendar, const Terminal& terminal);

}  // namespace unhunch::cli
