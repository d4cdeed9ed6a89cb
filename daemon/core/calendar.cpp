#include "core/calendar.hpp"

#include <algorithm>

namespace unhunch::core {
namespace {

using std::chrono::hours;

unsigned weekday_of(Day day) { return date::weekday{day}.c_encoding(); }

bool is_off(const std::vector<date::year_month_day>& days_off, Day day) {
    return std::find(days_off.begin(), days_off.end(), date::year_month_day{day}) != days_off.end();
}

bool unlimited(const WorkingHours& working) {
    return std::all_of(working.begin(), working.end(), [](const auto& ranges) { return ranges.empty(); });
}

}  // namespace

Calendar::Calendar(const date::time_zone* zone, minutes day_starts_at) : zone_{zone}, day_starts_at_{day_starts_at} {}

seconds Calendar::offset(WallTime instant) const {
    if (!zone_) return seconds{0};
    return zone_->get_info(date::floor<seconds>(instant)).offset;
}

date::local_time<Length> Calendar::local(WallTime instant) const {
    return date::local_time<Length>{instant.time_since_epoch() + offset(instant)};
}

WallTime Calendar::instant(date::local_time<Length> time) const {
    if (!zone_) return WallTime{time.time_since_epoch()};
    const auto info = zone_->get_info(date::floor<seconds>(time));
    if (info.result == date::local_info::nonexistent) return WallTime{info.first.end.time_since_epoch()};
    return WallTime{time.time_since_epoch() - info.first.offset};
}

Day Calendar::day_of(WallTime instant) const {
    const Day day = date::floor<date::days>(local(instant) - day_starts_at_);
    // Where the clock goes back over day_starts_at, the day that has begun goes on.
    const Day next = day + date::days{1};
    return day_begins(next) <= instant ? next : day;
}

WallTime Calendar::day_begins(Day day) const { return instant(date::local_time<Length>{day} + day_starts_at_); }

WallTime Calendar::next_day_begins(WallTime now) const {
    Day day = day_of(now);
    // Where the clock goes back over day_starts_at, the day's own beginning can still lie ahead.
    if (const auto begins = day_begins(day); begins > now) return begins;
    do day += date::days{1};
    while (day_begins(day) <= now);
    return day_begins(day);
}

bool Calendar::within(const WorkingHours& working, const std::vector<date::year_month_day>& days_off,
                      WallTime now) const {
    if (unlimited(working) && days_off.empty()) return true;
    const auto time = local(now);
    const Day midnight = date::floor<date::days>(time);
    for (const Day day : {midnight - date::days{1}, midnight}) {  // a range may reach over midnight
        if (is_off(days_off, day)) continue;
        if (unlimited(working)) {
            if (day == midnight) return true;
            continue;
        }
        for (const auto& range : working[weekday_of(day)])
            if (time >= day + range.from && time < day + range.until) return true;
    }
    return false;
}

std::optional<WallTime> Calendar::next_change(const WorkingHours& working,
                                              const std::vector<date::year_month_day>& days_off, WallTime now) const {
    if (unlimited(working) && days_off.empty()) return std::nullopt;
    const Day today = date::floor<date::days>(local(now));
    std::optional<WallTime> next;
    const auto consider_at = [&](WallTime at) {
        if (at > now && (!next || at < *next)) next = at;
    };
    const auto consider = [&](date::local_time<Length> time) {
        consider_at(instant(time));
        if (!zone_) return;
        const auto info = zone_->get_info(date::floor<seconds>(time));
        if (info.result == date::local_info::ambiguous) consider_at(WallTime{time.time_since_epoch() - info.second.offset});
    };
    // Where the clock changes, the local time leaps into a range or out of it.
    if (zone_) consider_at(zone_->get_info(date::floor<seconds>(now)).end);
    for (int ahead = -1; ahead <= 7; ++ahead) {
        const Day day = today + date::days{ahead};
        consider(day);  // a day off begins and ends at midnight
        for (const auto& range : working[weekday_of(day)]) {
            consider(day + range.from);
            consider(day + range.until);
        }
    }
    return next;
}

}  // namespace unhunch::core
