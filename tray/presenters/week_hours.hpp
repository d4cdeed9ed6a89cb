// Working hours as a week of half hours that one can drag over.
#pragma once

#include <string>

#include "core/settings.hpp"

namespace unhunch::tray {

inline constexpr unsigned week_cells = 48;  // half hours of a day
inline constexpr core::minutes week_cell{30};

/// A day, Sunday 0, and one of its half hours.
struct WeekCell {
    unsigned day = 0;
    unsigned half_hour = 0;

    bool operator==(const WeekCell&) const = default;
};

/// Whether more than half of it lies within the hours; those of the day before that reach past midnight count.
[[nodiscard]] bool is_working(const core::WorkingHours& hours, WeekCell cell);

/// With every half hour between those two, on the days between them as the person reads a week, put in or taken out. Hours
/// that the drag does not touch stay to the minute.
[[nodiscard]] core::WorkingHours dragged(const core::WorkingHours& hours, WeekCell from, WeekCell until, bool in);

/// "mon", as the settings call it; Sunday 0.
[[nodiscard]] const char* weekday_word(unsigned weekday);

/// As a person types them, which the settings read: "mon 09:00-12:30 13:00-17:30, tue 09:00-12:30"; empty for none.
[[nodiscard]] std::string week_text(const core::WorkingHours& hours);

/// "Monday 09:00 to 09:30".
[[nodiscard]] std::string cell_words(WeekCell cell);

}  // namespace unhunch::tray
