#include "adapters/sqlite/stored_units.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace unhunch::sqlite {

std::int64_t stored_day(core::Day day) {
    const date::year_month_day date{day};
    const std::int64_t month = static_cast<unsigned>(date.month());
    const std::int64_t day_of_month = static_cast<unsigned>(date.day());
    return static_cast<int>(date.year()) * std::int64_t{10'000} + month * 100 + day_of_month;
}

core::Day read_day(std::int64_t stored) {
    const auto date = date::year{static_cast<int>(stored / 10'000)} /
                      date::month{static_cast<unsigned>(stored / 100 % 100)} / date::day{static_cast<unsigned>(stored % 100)};
    if (stored < 0 || !date.ok()) throw std::runtime_error{"an impossible day, " + std::to_string(stored)};
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
