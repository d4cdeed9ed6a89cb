// "Days active in the last seven working days": a look back that no weekend, holiday or illness breaks. Pure.
#pragma once

#include <span>
#include <vector>

#include "core/record.hpp"
#include "core/settings.hpp"

namespace unhunch::core {

/// How a day counts; the first that is true of it, from below. Only the two of the first line count at all.
enum class DayCounts {
    Active, Quiet,   // with a break towards the goal (stats.hpp), and without any
    NotOverYet,      // today, as long as it is quiet
    LittleTime,      // less than an hour at the desk: sat, stood or on a guided break
    Paused,          // wholly: reminders fell due, a pause held them and nothing else did, and none was shown
    NotAWorkingDay,  // where working hours are set: a weekday without any
    DayOff,          // one of `days_off`
};

struct CountedDay {
    Day day{};
    DayCounts counts = DayCounts::NotOverYet;

    bool operator==(const CountedDay&) const = default;
};

struct ActiveDays {
    unsigned active = 0;   // of `counted`
    unsigned counted = 0;  // working days that were found, seven at most; fewer where the records do not reach back so far
    std::vector<CountedDay> days{};  // every day looked at, newest first, those that do not count among them
};

inline constexpr unsigned working_days_counted = 7;
/// No day before this many, today included, is looked at: after half a summer away it begins anew.
inline constexpr date::days look_back_at_most{60};

/// Looks back from `today` until seven days have counted. Who hands in fewer days than 60 and gets fewer than seven may ask
/// again with more. A day that Unhunch did not see has little time at the desk, so it counts neither way.
[[nodiscard]] ActiveDays active_days(std::span<const DatedRecord> records, Day today, const WorkingHours& hours,
                                     const std::vector<date::year_month_day>& days_off);

}  // namespace unhunch::core
