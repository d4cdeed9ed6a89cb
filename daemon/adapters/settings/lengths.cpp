#include "adapters/settings/lengths.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <cstdio>

namespace unhunch::settings {
namespace {

struct Unit {
    char letter;
    core::seconds length;
};
constexpr std::array<Unit, 3> units{{{'h', std::chrono::hours{1}}, {'m', core::minutes{1}}, {'s', core::seconds{1}}}};

/// Takes a number of at most `digits` digits from the front.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    std::size_t end = 0;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end == 0 || end > digits) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + end, number);
    text.remove_prefix(end);
    return number;
}

}  // namespace

std::optional<core::seconds> read_length(std::string_view text) {
    core::seconds sum{};
    std::size_t first_allowed = 0;
    if (text.empty()) return std::nullopt;
    while (!text.empty()) {
        const auto number = take_number(text, 6);
        if (!number || text.empty()) return std::nullopt;
        std::size_t unit = first_allowed;
        while (unit < units.size() && units[unit].letter != text.front()) ++unit;
        if (unit == units.size()) return std::nullopt;
        sum += *number * units[unit].length;
        first_allowed = unit + 1;
        text.remove_prefix(1);
    }
    return sum;
}

std::string written_length(core::Length length) {
    auto rest = core::whole(length);
    std::string text;
    for (const Unit& unit : units) {
        const auto count = rest / unit.length;
        if (count != 0) text += std::to_string(count) + unit.letter;
        rest -= count * unit.length;
    }
    return text.empty() ? "0s" : text;
}

std::optional<core::minutes> read_time_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    auto hour_text = text.substr(0, 2);
    auto minute_text = text.substr(3);
    const auto hour = take_number(hour_text, 2);
    const auto minute = take_number(minute_text, 2);
    if (!hour || !minute || !hour_text.empty() || !minute_text.empty() || *minute > 59) return std::nullopt;
    const auto time = std::chrono::hours{*hour} + core::minutes{*minute};
    if (time > std::chrono::hours{24}) return std::nullopt;
    return time;
}

std::string written_time_of_day(core::minutes time) {
    const auto within_day = time % std::chrono::hours{24};
    // Midnight as an end is written 24:00, so that a range never looks empty.
    const auto minutes = time.count() == 24 * 60 ? time.count() : within_day.count();
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(minutes / 60),
                  static_cast<int>(minutes % 60));
    return text.data();
}

}  // namespace unhunch::settings
