#include "adapters/export/written_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/instants.hpp"

namespace unhunch::exchange {
namespace {

constexpr std::int64_t a_day = 86'400;          // seconds
constexpr std::int64_t last_instant = 253'402'300'799;  // 9999-12-31T23:59:59Z

void put_two_digits(std::string& text, std::size_t place, unsigned number) {
    text[place] = static_cast<char>('0' + number / 10);
    text[place + 1] = static_cast<char>('0' + number % 10);
}

/// Absent where one of these characters is no digit.
std::optional<unsigned> digits(std::string_view text, std::size_t place, std::size_t count) {
    unsigned number = 0;
    for (const char one : text.substr(place, count)) {
        if (one < '0' || one > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(one - '0');
    }
    return number;
}

}  // namespace

std::string instant_text(std::int64_t seconds) {
    seconds = std::clamp<std::int64_t>(seconds, 0, last_instant);
    std::string text = core::day_text(core::Day{date::days{seconds / a_day}}) + "T00:00:00Z";
    const auto rest = static_cast<unsigned>(seconds % a_day);
    put_two_digits(text, 11, rest / 3600);
    put_two_digits(text, 14, rest / 60 % 60);
    put_two_digits(text, 17, rest % 60);
    return text;
}

std::optional<std::int64_t> instant_from(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') return std::nullopt;
    const auto day = core::day_from(text.substr(0, 10));
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return static_cast<std::int64_t>(day->time_since_epoch().count()) * a_day + *hour * 3600 + *minute * 60 + *second;
}

std::string id_text(std::int64_t id) {
    constexpr auto* figures = "0123456789abcdef";
    std::string text(16, '0');
    auto rest = static_cast<std::uint64_t>(id);
    for (auto place = text.rbegin(); place != text.rend(); ++place, rest >>= 4U) *place = figures[rest & 15U];
    return text;
}

std::optional<std::int64_t> id_from(std::string_view text) {
    std::uint64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id, 16);
    const bool whole = text.size() == 16 && error == std::errc{} && end == text.data() + text.size();
    if (!whole || id > static_cast<std::uint64_t>(INT64_MAX) || id_text(static_cast<std::int64_t>(id)) != text)
        return std::nullopt;
    return static_cast<std::int64_t>(id);
}

std::string share_text(double share) {
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), share);
    return {text.data(), end};
}

}  // namespace unhunch::exchange
