// Numbers, lengths and days in the words of charts and tables.
#pragma once

#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::tray {

/// "1 break", "2 breaks", and so on.
[[nodiscard]] std::string breaks_count(unsigned number);
[[nodiscard]] std::string guided_breaks_count(unsigned number);
[[nodiscard]] std::string times_count(unsigned number);
/// To follow "on" and "of".
[[nodiscard]] std::string days_count(unsigned number);

/// Whole minutes: "less than a minute", "42 min", "5 h 10 min"; `none` where there is nothing.
[[nodiscard]] std::string minutes_words(core::seconds length, const std::string& none);
/// With "none" there.
[[nodiscard]] std::string minutes_words(core::seconds length);

/// "09:42"
[[nodiscard]] std::string clock_time(core::WallTime instant, const core::Calendar& calendar);

/// "Monday, 16 November"
[[nodiscard]] std::string day_words(core::Day day);
/// "Mon 16 Nov"
[[nodiscard]] std::string short_day(core::Day day);
/// "16 Nov"
[[nodiscard]] std::string date_words(core::Day day);

/// "Mon"
[[nodiscard]] std::string short_weekday(core::Day day);

/// "67 %", of a share from 0 to 1.
[[nodiscard]] std::string percent(double share);

/// "Upper back"
[[nodiscard]] std::string area_words(core::BodyArea area);

/// The day on which a day's week begins, as the person reads weeks.
[[nodiscard]] core::Day begin_of_week(core::Day day);

}  // namespace unhunch::tray
