// Clock times in the person's zone, which the calendar brings along.
#include <array>
#include <cstdio>

#include "api/words.hpp"

namespace unhunch::api {

ClockWords clock_words_of(const core::Calendar& calendar, core::WallTime now) {
    return [calendar, now](core::WallTime instant) {
        constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        const auto local = calendar.local(instant);
        const auto day = date::floor<date::days>(local);
        const auto minutes = static_cast<int>(date::floor<core::minutes>(local - day).count());
        std::array<char, 16> text{};
        std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
        if (day == date::floor<date::days>(calendar.local(now))) return std::string{text.data()};
        return std::string{weekdays[date::weekday{day}.c_encoding()]} + " " + text.data();
    };
}

}  // namespace unhunch::api
