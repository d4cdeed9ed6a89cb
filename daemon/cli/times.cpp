#include "cli/times.hpp"

#include <fmt/format.h>

#include <cctype>

#include "core/instants.hpp"

namespace unhunch::cli {

namespace {

using std::chrono::hours;

/// Reads digits from `at` on; absent where there are none, or more than any length needs.
std::optional<long> number_at(const std::string& words, std::size_t& at) {
    long number = 0;
    const std::size_t begin = at;
    while (at < words.size() && std::isdigit(static_cast<unsigned char>(words[at]))) {
        number = number * 10 + (words[at++] - '0');
    }
    if (at == begin || at - begin > 6) return std::nullopt;
    return number;
}

core::WallTime at_local(date::local_days date, core::minutes clock_time, const core::Calendar& calendar) {
    return calendar.instant(date::local_time<core::Length>{date} + clock_time);
}

}  // namespace

std::optional<core::Length> length_from(const std::string& words) {
    core::Length length{};
    std::string units = "hms";  // each at most once, the longer before the shorter
    std::size_t at = 0;
    while (at < words.size()) {
        const auto number = number_at(words, at);
        if (!number || at == words.size()) return std::nullopt;
        const auto unit = units.find(words[at++]);
        if (unit == std::string::npos) return std::nullopt;
        switch (units[unit]) {
            case 'h': length += hours{*number}; break;
            case 'm': length += core::minutes{*number}; break;
            default: length += core::seconds{*number}; break;
        }
        units.erase(0, unit + 1);
    }
    if (words.empty()) return std::nullopt;
    return length;
}

std::optional<long> whole_number_from(const std::string& words) {
    std::size_t at = 0;
    const auto number = number_at(words, at);
    return at == words.size() ? number : std::nullopt;
}

std::optional<core::minutes> clock_time_from(const std::string& words) {
    std::size_t at = 0;
    const auto hour = number_at(words, at);
    if (!hour || at > 2 || at == words.size() || words[at] != ':') return std::nullopt;
    const std::size_t begin = ++at;
    const auto minute = number_at(words, at);
    if (!minute || at - begin != 2 || at != words.size() || *hour > 23 || *minute > 59) return std::nullopt;
    return hours{*hour} + core::minutes{*minute};
}

core::WallTime next_at(core::minutes clock_time, const core::Calendar& calendar, core::WallTime now) {
    const auto today = date::floor<date::days>(calendar.local(now));
    const auto instant = at_local(today, clock_time, calendar);
    return instant > now ? instant : at_local(today + date::days{1}, clock_time, calendar);
}

core::WallTime last_at(core::minutes clock_time, const core::Calendar& calendar, core::WallTime now) {
    const auto today = date::floor<date::days>(calendar.local(now));
    const auto instant = at_local(today, clock_time, calendar);
    return instant <= now ? instant : at_local(today - date::days{1}, clock_time, calendar);
}

std::string rfc3339(core::WallTime instant, const core::Calendar& calendar) {
    return rfc3339(instant, calendar.offset(instant));
}

std::string rfc3339(core::WallTime instant, core::seconds offset) {
    const auto local = date::floor<core::seconds>(date::local_time<core::Length>{instant.time_since_epoch() + offset});
    const auto date = date::floor<date::days>(local);
    const date::hh_mm_ss<core::seconds> time{local - date};
    const auto minutes = std::chrono::duration_cast<core::minutes>(offset).count();
    const auto east = minutes < 0 ? -minutes : minutes;
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", core::day_text(date), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), minutes < 0 ? '-' : '+', east / 60, east % 60);
}

}  // namespace unhunch::cli
