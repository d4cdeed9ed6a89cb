#include "adapters/sqlite/stored_units.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>
#include <stdexcept>

namespace unhunch::sqlite {

std::string stored_day(core::Day day) {
    const date::year_month_day date{day};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

core::Day read_day(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const bool read = std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) == 3;
    const auto date = date::year{year} / date::month{month} / date::day{day};
    if (!read || !date.ok()) throw std::runtime_error{"an impossible day, \"" + text + "\""};
    return core::Day{date};
}

std::int64_t stored_instant(core::WallTime instant) {
    return std::chrono::round<std::chrono::seconds>(instant).time_since_epoch().count();
}

core::WallTime read_instant(std::int64_t stored) { return core::WallTime{core::seconds{stored}}; }

std::int64_t stored_length(core::WallTime from, core::Length length) {
    return stored_instant(from + length) - stored_instant(from);
}

std::string stored_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (std::string line : lines) {
        std::replace(line.begin(), line.end(), '\n', ' ');
        if (!text.empty()) text += '\n';
        text += line;
    }
    return text;
}

std::vector<std::string> read_lines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream rest{text};
    for (std::string line; std::getline(rest, line);) lines.push_back(line);
    return lines;
}

}  // namespace unhunch::sqlite
