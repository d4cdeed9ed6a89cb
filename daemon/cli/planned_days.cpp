#include "cli/planned_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/paragraph.hpp"
#include "core/session_days.hpp"
#include "words/days.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;

constexpr std::array<std::string_view, 7> short_names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

unsigned from_monday(unsigned weekday) { return (weekday + 6) % 7; }

std::vector<std::string> split(const std::string& words) {
    std::vector<std::string> parts{""};
    for (const char letter : words) {
        if (letter == ',' || letter == ' ')
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    std::erase(parts, "");
    return parts;
}

/// "Monday, Tuesday and Friday"
std::string day_names(const std::vector<unsigned>& days) {
    std::vector<std::string> names;
    for (const auto day : days) names.emplace_back(words::weekday_name(day));
    return words::listed(names, said("{0} and {1}"));
}

}  // namespace

core::Result<std::vector<unsigned>> days_meant(const std::string& words, const core::Settings& settings) {
    if (words == "off") return std::vector<unsigned>{};
    auto days = words == "on" ? core::two_days_apart(settings.working_hours) : std::vector<unsigned>{};
    if (words != "on") {
        for (const auto& word : split(words)) {
            const auto found = std::ranges::find(short_names, word);
            if (found == short_names.end())
                return core::Failure{said("\"{0}\" is no weekday; write on, off, or days such as mon,thu", word)};
            const auto day = static_cast<unsigned>(found - short_names.begin());
            if (std::ranges::find(days, day) == days.end()) days.push_back(day);
        }
    }
    std::ranges::sort(days, {}, from_monday);
    return days;
}

std::string toml_days(const std::vector<unsigned>& days) {
    std::vector<std::string> quoted;
    for (const auto day : days) quoted.push_back(fmt::format("\"{}\"", short_names[day]));
    return fmt::format("[{}]", fmt::join(quoted, ", "));
}

std::string planned_lines(const core::Settings& settings) {
    const auto& days = settings.session_days;
    if (days.empty()) return said("No sessions are planned; `unhunch session` starts one whenever it suits.") + '\n';
    const auto time = settings.session_time.count();
    auto lines = said("A full session is offered on {0} at {1}, quietly and once.", day_names(days),
                      words::time_of_day(static_cast<unsigned>(time / 60), static_cast<unsigned>(time % 60))) + '\n';
    if (core::some_follow(days))
        lines += paragraph(said("Note:") + ' ', said("rest is part of the training, so the day after a session none is offered."));
    if (days.size() > settings.session_ceiling)
        lines += paragraph(said("Note:") + ' ', said("{0} in seven days are enough; further ones are not offered (session_ceiling).",
                                                   settings.session_ceiling));
    return lines;
}

}  // namespace unhunch::cli
