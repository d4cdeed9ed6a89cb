// How sitting and breaks are spread over the 24 hours of the local day. Pure.
#pragma once

#include <array>
#include <span>

#include "core/calendar.hpp"
#include "core/record.hpp"

namespace unhunch::core {

struct HourOfDay {
    seconds sitting{};
    seconds standing{};
    seconds on_break{};       // guided
    unsigned reminders = 0;  // first showings
    unsigned breaks = 0;     // begun in this hour, those towards the goal

    bool operator==(const HourOfDay&) const = default;
};

/// By the hour that local clocks showed: [9] is what lay from 9:00 to 10:00, of all days of the records together.
/// What is in an hour that comes twice counts in the same one; an hour that is skipped has nothing.
using HoursOfDay = std::array<HourOfDay, 24>;

/// `calendar` has the zone in which the hours are told, for old records too.
[[nodiscard]] HoursOfDay hours_of_day(std::span<const DatedRecord> records, const Calendar& calendar);

}  // namespace unhunch::core
