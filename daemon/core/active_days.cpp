#include "core/active_days.hpp"

#include <algorithm>
#include <map>

#include "core/stats.hpp"

namespace unhunch::core {
namespace {

struct Lived {
    DayCount count{};
    bool paused = false;       // a pause held a reminder
    bool held_else = false;    // something else did, but for working hours
    bool offered = false;

    void add(const Record& record) {
        count.add(record);
        if (const auto* held = std::get_if<HeldRecord>(&record)) {
            paused = paused || held->hold == Hold::Paused;
            held_else = held_else || (held->hold != Hold::Paused && held->hold != Hold::Hours);
        }
        offered = offered || std::holds_alternative<OfferRecord>(record);
    }
};

DayCounts how_counts(const Lived& lived, bool is_today) {
    const DaySummary& day = lived.count.summary();
    if (lived.paused && !lived.held_else && !lived.offered) return DayCounts::Paused;
    if (day.sitting + day.standing + day.on_break < std::chrono::hours{1}) return DayCounts::LittleTime;
    if (day.towards_goal > 0) return DayCounts::Active;
    return is_today ? DayCounts::NotOverYet : DayCounts::Quiet;
}

}  // namespace

ActiveDays active_days(std::span<const DatedRecord> records, Day today, const WorkingHours& hours,
                       const std::vector<date::year_month_day>& days_off) {
    std::map<Day, Lived> lived;
    for (const auto& [day, record] : records)
        if (day <= today && today - day < look_back_at_most) lived[day].add(record);
    const bool unlimited = std::ranges::all_of(hours, [](const auto& ranges) { return ranges.empty(); });
    const auto counts = [&](Day day) {
        if (std::ranges::find(days_off, date::year_month_day{day}) != days_off.end()) return DayCounts::DayOff;
        if (!unlimited && hours[date::weekday{day}.c_encoding()].empty()) return DayCounts::NotAWorkingDay;
        return how_counts(lived[day], day == today);
    };
    ActiveDays found;
    for (Day day = today; found.counted < working_days_counted && today - day < look_back_at_most; day -= date::days{1}) {
        found.days.push_back({day, counts(day)});
        const DayCounts as = found.days.back().counts;
        found.active += as == DayCounts::Active ? 1 : 0;
        found.counted += as == DayCounts::Active || as == DayCounts::Quiet ? 1 : 0;
    }
    return found;
}

}  // namespace unhunch::core
