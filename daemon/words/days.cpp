#include "words/days.hpp"

#include <langinfo.h>

#include <clocale>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace unhunch::words {

namespace {

std::string_view info(nl_item item) { return nl_langinfo(item); }

/// nl_langinfo's items of a kind follow one another.
std::string_view info(nl_item first, unsigned number) { return info(static_cast<nl_item>(first + static_cast<int>(number))); }

/// Languages without a locale of their own are read by ISO 8601.
bool plain() {
    const std::string_view locale = std::setlocale(LC_TIME, nullptr);
    return locale == "C" || locale == "POSIX" || locale.starts_with("C.");
}

bool twelve_hours() {
    const auto format = info(T_FMT);
    return format.find("%r") != std::string_view::npos || format.find("%I") != std::string_view::npos ||
           format.find("%l") != std::string_view::npos;
}

unsigned first_weekday() {
    if (plain()) return 1;
    // The day to which "first" counts, as a date: 19971130 is a Sunday, 19971201 a Monday. glibc returns it as a pointer.
    const auto origin = reinterpret_cast<std::uintptr_t>(nl_langinfo(_NL_TIME_WEEK_1STDAY));
    const auto first = static_cast<unsigned char>(*nl_langinfo(_NL_TIME_FIRST_WEEKDAY));
    return (static_cast<unsigned>(first) + (origin == 19971201 ? 0U : 6U)) % 7;
}

}  // namespace

std::string weekday_name(unsigned weekday) { return std::string{info(DAY_1, weekday % 7)}; }
std::string short_weekday(unsigned weekday) { return std::string{info(ABDAY_1, weekday % 7)}; }
std::string month_name(unsigned month) { return std::string{info(MON_1, (month + 11) % 12)}; }
std::string short_month(unsigned month) { return std::string{info(ABMON_1, (month + 11) % 12)}; }

std::string time_of_day(unsigned hour, unsigned minute) {
    std::array<char, 16> text{};
    const auto half = info(hour < 12 ? AM_STR : PM_STR);
    if (plain() || !twelve_hours() || half.empty()) {
        std::snprintf(text.data(), text.size(), "%02u:%02u", hour % 24, minute % 60);
        return text.data();
    }
    std::snprintf(text.data(), text.size(), "%u:%02u ", hour % 12 == 0 ? 12 : hour % 12, minute % 60);
    return text.data() + std::string{half};
}

std::array<unsigned, 7> week() {
    std::array<unsigned, 7> days{};
    for (unsigned at = 0; at < days.size(); ++at) days[at] = (first_weekday() + at) % 7;
    return days;
}

}  // namespace unhunch::words
