// Days and clock times as the person's LC_TIME has them; in the C locale weeks begin on Monday and hours are 24.
#pragma once

#include <array>
#include <string>

namespace unhunch::words {

/// Weekdays are those of the calendar: Sunday 0.
[[nodiscard]] std::string weekday_name(unsigned weekday);   // "Monday"
[[nodiscard]] std::string short_weekday(unsigned weekday);  // "Mon"
/// Months from 1.
[[nodiscard]] std::string month_name(unsigned month);   // "November", as it stands beside a day
[[nodiscard]] std::string short_month(unsigned month);  // "Nov"

/// "09:42", or "9:42 AM" where clocks are read so. Hours 0 to 23.
[[nodiscard]] std::string time_of_day(unsigned hour, unsigned minute);

/// The weekdays in the order in which the person reads a week.
[[nodiscard]] std::array<unsigned, 7> week();

}  // namespace unhunch::words
