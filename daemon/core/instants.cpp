#include "core/instants.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <string_view>

namespace unhunch::core {
namespace {

/// Whether the words have a digit where the shape has a 0, and are the same elsewhere. The library that reads them takes more,
/// and stumbles over a sign without digits.
bool has_shape(std::string_view words, std::string_view shape) {
    return std::ranges::equal(words, shape, [](char word, char wanted) { return wanted == '0' ? word >= '0' && word <= '9' : word == wanted; });
}

bool is_instant(std::string_view words) {
    constexpr std::string_view seconds = "0000-00-00T00:00:00";
    if (!has_shape(words.substr(0, seconds.size()), seconds)) return false;
    auto rest = words.substr(seconds.size());
    if (rest.starts_with('.')) rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
    return rest == "Z" || has_shape(rest, "+00:00") || has_shape(rest, "-00:00");
}

}  // namespace

std::optional<WallTime> instant_from(const std::string& words) {
    std::string upper = words;
    std::ranges::replace(upper, 't', 'T');
    std::ranges::replace(upper, 'z', 'Z');
    if (!is_instant(upper)) return std::nullopt;
    std::istringstream in{upper};
    WallTime instant;
    in >> date::parse(upper.back() == 'Z' ? "%FT%TZ" : "%FT%T%Ez", instant);
    if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
    return instant;
}

std::optional<Day> day_from(std::string_view words) {
    if (!has_shape(words, "0000-00-00")) return std::nullopt;
    const auto number = [&](std::size_t place, std::size_t digits) {
        unsigned value = 0;
        std::from_chars(words.data() + place, words.data() + place + digits, value);
        return value;
    };
    const auto day = date::year{static_cast<int>(number(0, 4))} / date::month{number(5, 2)} / date::day{number(8, 2)};
    if (!day.ok() || day.year() < date::year{1970}) return std::nullopt;
    return Day{day};
}

std::string day_text(Day day) {
    const date::year_month_day date{day};
    std::string text = std::to_string(int{date.year()});
    text.insert(0, 4 - std::min<std::size_t>(text.size(), 4), '0');
    for (const unsigned part : {unsigned{date.month()}, unsigned{date.day()}}) {
        text += part < 10 ? "-0" : "-";
        text += std::to_string(part);
    }
    return text;
}

}  // namespace unhunch::core
