// Local days and local times, from a zone that was handed in: core never looks one up.
#pragma once

#include <optional>
#include <vector>

#include <date/tz.h>

#include "core/settings.hpp"
#include "core/time.hpp"

namespace unhunch::core {

class Calendar {
public:
    /// `zone` null means UTC; it must outlive the calendar.
    explicit Calendar(const date::time_zone* zone = nullptr, minutes day_starts_at = std::chrono::hours{4});

    [[nodiscard]] date::local_time<Length> local(WallTime instant) const;
    /// Seconds east of UTC at that instant.
    [[nodiscard]] seconds offset(WallTime instant) const;
    /// A local time that does not exist (spring forward) is taken as the instant of the change; of two, the first.
    [[nodiscard]] WallTime instant(date::local_time<Length> time) const;

    [[nodiscard]] Day day_of(WallTime instant) const;
    [[nodiscard]] WallTime day_begins(Day day) const;
    /// The first `day_starts_at` after that instant.
    [[nodiscard]] WallTime next_day_begins(WallTime instant) const;

    [[nodiscard]] bool within(const WorkingHours& hours, const std::vector<date::year_month_day>& days_off,
                              WallTime instant) const;
    /// The next instant at which `within` may change; at most a week ahead, absent where hours are not limited.
    [[nodiscard]] std::optional<WallTime> next_change(const WorkingHours& hours,
                                                  const std::vector<date::year_month_day>& days_off,
                                                  WallTime instant) const;

private:
    const date::time_zone* zone_;
    minutes day_starts_at_;
};

}  // namespace unhunch::core
