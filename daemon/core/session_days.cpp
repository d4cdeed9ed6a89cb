#include "core/session_days.hpp"

#include <algorithm>
#include <array>

namespace unhunch::core {
namespace {

template <class List, class Item>
bool holds(const List& list, const Item& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

bool counts_as_session(const EndRecord& end) {
    if (end.routine.value != session_routine || end.end == RoutineEnd::Walk) return false;
    return end.end == RoutineEnd::Completed || end.share >= 0.5;
}

void add_session(std::vector<Day>& done, const DatedRecord& dated) {
    const auto* end = std::get_if<EndRecord>(&dated.record);
    if (!end || !counts_as_session(*end) || holds(done, dated.day)) return;
    done.insert(std::upper_bound(done.begin(), done.end(), dated.day), dated.day);
}

Recovery recovery(std::span<const Day> done, Day day, unsigned ceiling) {
    if (holds(done, day)) return Recovery::DoneThatDay;
    if (holds(done, day - date::days{1})) return Recovery::DoneTheDayBefore;
    const auto lately = std::count_if(done.begin(), done.end(),
                                      [&](Day one) { return one <= day && day - one < week_of_sessions; });
    return lately >= static_cast<std::ptrdiff_t>(ceiling) ? Recovery::WeekIsFull : Recovery::Rested;
}

std::optional<WallTime> planned_on(Day day, const Settings& settings, const Calendar& calendar) {
    if (!holds(settings.session_days, date::weekday{day}.c_encoding())) return std::nullopt;
    if (holds(settings.days_off, date::year_month_day{day})) return std::nullopt;
    // What is early in the morning belongs to the night of the day before, which ends at `day_starts_at`.
    const bool next_morning = settings.session_time < settings.day_starts_at;
    return calendar.instant(date::local_time<Length>{day + date::days{next_morning ? 1 : 0}} + settings.session_time);
}

std::optional<WallTime> next_session(const Settings& settings, const Calendar& calendar, std::span<const Day> done,
                                     std::optional<Day> offered, WallTime now) {
    if (settings.session_days.empty()) return std::nullopt;
    const Day today = calendar.day_of(now);
    for (Day day = today; day <= today + week_of_sessions; day += date::days{1}) {
        if (offered && *offered >= day) continue;
        if (recovery(done, day, settings.session_ceiling) != Recovery::Rested) continue;
        if (const auto at = planned_on(day, settings, calendar)) return at;
    }
    return std::nullopt;
}

std::vector<unsigned> two_days_apart(const WorkingHours& working) {
    const bool unlimited = std::all_of(working.begin(), working.end(), [](const auto& ranges) { return ranges.empty(); });
    const auto possible = [&](unsigned weekday) { return unlimited || !working[weekday].empty(); };
    // The farther apart the better; earlier pairs are the more usual ones.
    constexpr std::array<std::array<unsigned, 2>, 14> pairs{{{2, 5}, {1, 4}, {3, 6}, {0, 3}, {0, 4}, {1, 5}, {2, 6},
                                                             {1, 3}, {2, 4}, {3, 5}, {4, 6}, {0, 5}, {1, 6}, {0, 2}}};
    for (const auto& [one, other] : pairs)
        if (possible(one) && possible(other)) return {one, other};
    for (unsigned weekday = 0; weekday < working.size(); ++weekday)
        if (possible(weekday)) return {weekday};
    return {};
}

bool some_follow(std::span<const unsigned> weekdays) {
    return std::any_of(weekdays.begin(), weekdays.end(), [&](unsigned day) { return holds(weekdays, (day + 1) % 7); });
}

}  // namespace unhunch::core
