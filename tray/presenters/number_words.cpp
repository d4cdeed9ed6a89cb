#include "presenters/number_words.hpp"

#include <algorithm>
#include <cmath>

#include <date/date.h>

#include "api/words.hpp"
#include "presenters/check_in_words.hpp"

namespace unhunch::tray {

namespace {

/// Of a day in its month, without a nought before it.
std::string number_of(core::Day day) { return std::to_string(static_cast<unsigned>(date::year_month_day{day}.day())); }

}  // namespace

std::string counted(unsigned number, const std::string& noun) {
    return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string minutes_words(core::seconds length, const std::string& none) {
    if (length <= core::seconds{0}) return none;
    if (length < core::minutes{1}) return "less than a minute";
    return api::length_words(std::chrono::floor<core::minutes>(length));
}

std::string clock_time(core::WallTime instant, const core::Calendar& calendar) {
    return date::format("%H:%M", date::floor<core::minutes>(calendar.local(instant)));
}

std::string day_words(core::Day day) { return date::format("%A, ", day) + number_of(day) + date::format(" %B", day); }

std::string short_day(core::Day day) { return date::format("%a ", day) + date_words(day); }

std::string date_words(core::Day day) { return number_of(day) + date::format(" %b", day); }

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::string area_words(core::BodyArea area) {
    const auto known = std::find_if(areas.begin(), areas.end(), [&](const auto& pair) { return pair.first == area; });
    return known == areas.end() ? "" : known->second;
}

core::Day monday_of(core::Day day) { return day - (date::weekday{day} - date::Monday); }

}  // namespace unhunch::tray
