#include "cli/asked_time.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "cli/times.hpp"
#include "core/instants.hpp"

namespace unhunch::cli {
namespace {

std::string lower(std::string words) {
    std::transform(words.begin(), words.end(), words.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return words;
}

/// "tue" as well as "tuesday".
std::optional<date::weekday> weekday_from(const std::string& word) {
    constexpr std::array names{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    for (unsigned day = 0; day < names.size(); ++day)
        if (word == names[day] || word == std::string{names[day]}.substr(0, 3)) return date::weekday{day};
    return std::nullopt;
}

std::optional<AskedTime> on_day(const std::string& day, core::minutes time) {
    if (day == "today") return asked::DaysAgo{date::days{0}, time};
    if (day == "yesterday") return asked::DaysAgo{date::days{1}, time};
    if (const auto weekday = weekday_from(day)) return asked::Weekday{*weekday, time};
    if (const auto date = core::day_from(day)) return asked::OnDate{date::year_month_day{*date}, time};
    return std::nullopt;
}

/// Where the clock went back, a local time comes twice: of these the last that has passed is meant.
core::WallTime last_showing(date::local_days day, core::minutes time, const core::Calendar& calendar, core::WallTime now) {
    const auto first = calendar.instant(date::local_time<core::Length>{day} + time);
    for (const core::minutes back : {core::minutes{60}, core::minutes{30}})
        if (calendar.local(first + back) == calendar.local(first) && first + back <= now) return first + back;
    return first;
}

}  // namespace

std::optional<AskedTime> asked_time_from(const std::string& typed) {
    const std::string words = lower(typed);
    if (const auto time = clock_time_from(words)) return asked::ClockTime{*time};
    if (const auto instant = core::instant_from(words)) return asked::Instant{*instant};
    auto gap = words.find(' ');
    if (gap == std::string::npos && words.size() > 10 && words[10] == 't') gap = 10;
    const auto rest = gap == std::string::npos ? gap : words.find_first_not_of(' ', gap + 1);
    if (rest == std::string::npos) return std::nullopt;
    const auto time = clock_time_from(words.substr(rest));
    return time ? on_day(words.substr(0, gap), *time) : std::nullopt;
}

core::WallTime minute_of(const AskedTime& asked, const core::Calendar& calendar, core::WallTime now) {
    struct Visitor {
        const core::Calendar& calendar;
        core::WallTime now;
        date::local_days today;

        core::WallTime operator()(const asked::ClockTime& at) const {
            const auto instant = last_showing(today, at.time, calendar, now);
            return instant <= now ? instant : last_showing(today - date::days{1}, at.time, calendar, now);
        }
        core::WallTime operator()(const asked::DaysAgo& at) const {
            return last_showing(today - at.days, at.time, calendar, now);
        }
        core::WallTime operator()(const asked::Weekday& at) const {
            const auto day = today - (date::weekday{today} - at.day);
            const auto instant = last_showing(day, at.time, calendar, now);
            return instant <= now ? instant : last_showing(day - date::days{7}, at.time, calendar, now);
        }
        core::WallTime operator()(const asked::OnDate& at) const {
            return last_showing(date::local_days{at.date}, at.time, calendar, now);
        }
        core::WallTime operator()(const asked::Instant& at) const { return at.instant; }
    };
    const Visitor visitor{calendar, now, date::floor<date::days>(calendar.local(now))};
    return date::floor<core::minutes>(std::visit(visitor, asked));
}

}  // namespace unhunch::cli
