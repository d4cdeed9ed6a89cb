#include "cli/stats_words.hpp"

#include <fmt/format.h>

#include <array>
#include <cctype>

#include "api/status.hpp"

namespace unhunch::cli {

std::string day_name(core::Day day, core::Day today) {
    constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const date::year_month_day date{day};
    const auto name = fmt::format("{} {:>2} {}", weekdays[date::weekday{day}.c_encoding()], unsigned{date.day()},
                                  months[unsigned{date.month()} - 1]);
    return date.year() == date::year_month_day{today}.year() ? name : fmt::format("{} {}", name, int{date.year()});
}

std::string area_words(core::BodyArea area) {
    std::string words = api::name(area);
    for (char& letter : words)
        if (letter == '_') letter = ' ';
    words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
    return words;
}

}  // namespace unhunch::cli
