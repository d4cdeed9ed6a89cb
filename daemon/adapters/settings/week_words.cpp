#include "adapters/settings/week_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <vector>

#include "adapters/settings/kinds.hpp"
#include "adapters/settings/lengths.hpp"

namespace unhunch::settings {
namespace {

constexpr std::array<const char*, 7> from_monday{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::optional<std::size_t> day_named(const std::string& word) {
    const auto day = std::find(from_monday.begin(), from_monday.end(), word);
    return day == from_monday.end() ? std::nullopt : std::optional{static_cast<std::size_t>(day - from_monday.begin())};
}

/// "tue", or "mon-fri", also over the weekend.
std::vector<std::size_t> days_named(const std::string& word) {
    const auto dash = word.find('-');
    const auto first = day_named(word.substr(0, dash));
    const auto last = dash == std::string::npos ? first : day_named(word.substr(dash + 1));
    std::vector<std::size_t> days;
    if (!first || !last) return days;
    for (auto day = *first; days.push_back(day), day != *last;) day = (day + 1) % from_monday.size();
    return days;
}

std::string words_of(const std::vector<core::HoursRange>& day) {
    std::string words;
    for (const auto& range : day) words += " " + written_time_of_day(range.from) + "-" + written_time_of_day(range.until);
    return words;
}

}  // namespace

std::optional<std::string> week_toml(const std::string& words) {
    std::string spaced = words;
    std::replace_if(spaced.begin(), spaced.end(), [](char letter) { return letter == ',' || letter == ';'; }, ' ');
    std::istringstream typed{spaced};
    std::map<std::size_t, std::vector<std::string>> week;
    std::vector<std::size_t> days;
    bool hours_came = false;
    for (std::string word; typed >> word;) {
        if (const auto named = days_named(word); !named.empty()) {
            if (std::exchange(hours_came, false)) days.clear();
            days.insert(days.end(), named.begin(), named.end());
            continue;
        }
        if (days.empty()) return std::nullopt;
        for (const auto day : days) week[day].push_back(in_quotes(word));
        hours_came = true;
    }
    if (!hours_came) return std::nullopt;
    std::vector<std::string> written;
    for (const auto& [day, hours] : week) written.push_back(std::string{from_monday[day]} + " = " + list_of(hours));
    return "{ " + joined(written, ", ") + " }";
}

std::string week_words(const core::WorkingHours& week) {
    const auto hours = [&](std::size_t day) { return words_of(week[(day + 1) % from_monday.size()]); };
    std::string words;
    for (std::size_t day = 0; day < from_monday.size();) {
        auto last = day;
        while (last + 1 < from_monday.size() && hours(last + 1) == hours(day)) ++last;
        if (!hours(day).empty())
            words += (words.empty() ? "" : ", ") + std::string{from_monday[day]} +
                     (last > day ? std::string{"-"} + from_monday[last] : "") + hours(day);
        day = last + 1;
    }
    return words;
}

}  // namespace unhunch::settings
