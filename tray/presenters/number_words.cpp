#include "presenters/number_words.hpp"

#include <algorithm>
#include <cmath>

#include <date/date.h>

#include "api/words.hpp"
#include "presenters/check_in_words.hpp"
#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::counted;
using words::said;
using words::said_as;

/// Of a day in its month, without a nought before it.
std::string number_of(core::Day day) { return std::to_string(static_cast<unsigned>(date::year_month_day{day}.day())); }

unsigned month_of(core::Day day) { return static_cast<unsigned>(date::year_month_day{day}.month()); }
unsigned weekday_of(core::Day day) { return date::weekday{day}.c_encoding(); }

}  // namespace

std::string breaks_count(unsigned number) { return counted("{0} break", "{0} breaks", number); }
std::string guided_breaks_count(unsigned number) { return counted("{0} guided break", "{0} guided breaks", number); }
std::string times_count(unsigned number) { return counted("{0} time", "{0} times", number); }

std::string days_count(unsigned number) {
    // Translators: to follow "on" and "of": "3 breaks on 2 days", "an average of 2 days".
    return counted("{0} day", "{0} days", number);
}

std::string minutes_words(core::seconds length, const std::string& none) {
    if (length <= core::seconds{0}) return none;
    if (length < core::minutes{1}) return said("less than a minute");
    return api::length_words(std::chrono::floor<core::minutes>(length));
}

std::string minutes_words(core::seconds length) { return minutes_words(length, said_as("of minutes", "none")); }

std::string clock_time(core::WallTime instant, const core::Calendar& calendar) {
    const auto local = date::floor<core::minutes>(calendar.local(instant));
    const auto minutes = static_cast<unsigned>((local - date::floor<date::days>(local)).count());
    return words::time_of_day(minutes / 60, minutes % 60);
}

std::string day_words(core::Day day) {
    return said_as("weekday, day and month", "{0}, {1} {2}", words::weekday_name(weekday_of(day)), number_of(day),
                   words::month_name(month_of(day)));
}

std::string short_day(core::Day day) {
    return said_as("weekday, day and month, short", "{0} {1} {2}", short_weekday(day), number_of(day), words::short_month(month_of(day)));
}

std::string date_words(core::Day day) { return said_as("day and month, short", "{0} {1}", number_of(day), words::short_month(month_of(day))); }

std::string short_weekday(core::Day day) { return words::short_weekday(weekday_of(day)); }

std::string percent(double share) { return said("{0} %", std::lround(share * 100)); }

std::string area_words(core::BodyArea area) {
    const auto known = std::find_if(areas.begin(), areas.end(), [&](const auto& pair) { return pair.first == area; });
    return known == areas.end() ? "" : said(known->second);
}

core::Day begin_of_week(core::Day day) { return day - (date::weekday{day} - date::weekday{words::week().front()}); }

}  // namespace unhunch::tray
