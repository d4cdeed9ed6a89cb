#include "cli/stats_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "api/words.hpp"
#include "cli/paragraph.hpp"
#include "cli/stats_headline.hpp"
#include "cli/stats_words.hpp"
#include "cli/times.hpp"
#include "core/instants.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using words::said_as;

constexpr unsigned widest_bar = 40;

/// What is left of the line beside `used` columns; under eight columns a bar says nothing.
unsigned cells_beside(unsigned used, const Terminal& terminal) {
    const unsigned left = terminal.width > used ? terminal.width - used : 0;
    return left < 8 ? 0 : std::min(left, widest_bar);
}

double share(core::seconds length, core::seconds longest) {
    return longest.count() > 0 ? static_cast<double>(length.count()) / static_cast<double>(longest.count()) : 0;
}

/// "09 to 10".
std::string hours_words(long hour) { return said("{0} to {1}", fmt::format("{:02}", hour), fmt::format("{:02}", hour + 1)); }

std::string without_trailing_space(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

}  // namespace

std::string stats_in_words(const request::ShowStats& asked, const Numbers& numbers, const KnownExercises& exercises,
                           const core::Calendar& calendar, const Terminal& terminal) {
    std::string text = headline(numbers, calendar, terminal);
    switch (asked.by) {
        case request::StatsBy::Whole:
            return numbers.days.size() > 1 ? text + '\n' + day_lines(numbers, terminal) : text;
        case request::StatsBy::Day: return text + '\n' + day_lines(numbers, terminal);
        case request::StatsBy::Hour:
            return text + '\n' + hour_lines(core::hours_of_day(numbers.told, calendar), terminal);
        case request::StatsBy::Area:
            return text + '\n' + area_lines(core::area_doses(numbers.told, exercises.areas), terminal);
        case request::StatsBy::Exercise:
            return text + '\n' + exercise_lines(core::exercise_doses(numbers.told), exercises, terminal);
    }
    return text;
}

std::string day_lines(const Numbers& numbers, const Terminal& terminal) {
    core::seconds longest{};
    for (const auto& day : numbers.days) longest = std::max(longest, day.sitting);
    const bool beside_today = numbers.wanted.told != numbers.wanted.listed;
    const unsigned cells = cells_beside(50, terminal);

    std::string table = fmt::format("{:<16}{:>7}  {:>11}  {}\n", beside_today ? said("Last days") : said_as("column", "Day"), said_as("column", "Breaks"),
                                    said_as("column", "Longest"), said_as("column", "Sitting"));
    for (auto day = numbers.days.rbegin(); day != numbers.days.rend(); ++day)
        table += without_trailing_space(fmt::format(
            "{:<16}{:>7}  {:>11}  {:<12}{}", day_name(day->day, numbers.today), day->towards_goal,
            api::length_words(day->longest_bout), api::length_words(day->sitting),
            bar(share(day->sitting, longest), cells, Ink::Sitting, terminal)));
    return table;
}

std::string hour_lines(const core::HoursOfDay& hours, const Terminal& terminal) {
    const auto empty = [](const core::HourOfDay& hour) { return hour == core::HourOfDay{}; };
    const auto first = std::ranges::find_if_not(hours, empty);
    if (first == hours.end()) return said("Nothing was recorded in these hours.") + '\n';
    core::seconds longest{};
    for (const auto& hour : hours) longest = std::max(longest, hour.sitting);
    const auto last = std::find_if_not(hours.rbegin(), hours.rend(), empty).base();  // behind the last one with something
    const unsigned cells = cells_beside(30, terminal);

    std::string table = fmt::format("{:<9}{:>7}  {}\n", said_as("column", "Hour"), said_as("column", "Breaks"), said_as("column", "Sitting"));
    for (auto hour = first; hour != last; ++hour) {
        const auto number = hour - hours.begin();
        table += without_trailing_space(fmt::format("{:<9}{:>7}  {:<12}{}", hours_words(number), hour->breaks,
                                                    api::length_words(hour->sitting),
                                                    bar(share(hour->sitting, longest), cells, Ink::Sitting, terminal)));
    }
    return table;
}

std::string area_lines(const std::vector<core::AreaDose>& doses, const Terminal& terminal) {
    core::seconds longest{};
    for (const auto& dose : doses) longest = std::max(longest, dose.done);
    const unsigned cells = cells_beside(38, terminal);

    std::string table = fmt::format("{:<14}{:>7}  {}\n", said_as("column, before parts of the body", "For"), said_as("column", "Breaks"), said_as("column", "Moving"));
    for (const auto& dose : doses)
        table += without_trailing_space(fmt::format("{:<14}{:>7}  {:<12}{}", area_words(dose.area), dose.breaks,
                                                    api::length_words(dose.done),
                                                    bar(share(dose.done, longest), cells, Ink::Moving, terminal)));
    return table;
}

std::string exercise_lines(std::vector<core::ExerciseDose> doses, const KnownExercises& exercises,
                           const Terminal& terminal) {
    std::erase_if(doses, [](const core::ExerciseDose& dose) { return dose.times == 0; });
    if (doses.empty()) return said("No exercise was done in these days. `unhunch break` guides you through some.") + '\n';
    std::ranges::stable_sort(doses, std::greater{}, &core::ExerciseDose::done);
    std::size_t widest = 8;
    const auto name = [&](const core::ExerciseDose& dose) {
        const auto known = exercises.names.find(dose.exercise);
        return known == exercises.names.end() ? dose.exercise.value : known->second;
    };
    for (const auto& dose : doses) widest = std::max(widest, width(name(dose)));
    const unsigned cells = cells_beside(static_cast<unsigned>(widest) + 46, terminal);

    std::string table = fmt::format("{:<{}}{:>7}{:>6}{:>12}  {:<12}{}\n", said_as("column", "Exercise"), widest, said_as("column, at most 6 letters", "Times"),
                                    said_as("column, at most 5 letters", "Sets"), said_as("column", "Reps"), said_as("column", "Last"), said_as("column", "Moving"));
    for (const auto& dose : doses) {
        const std::string reps = dose.reps_done < dose.reps_planned
                                     ? said("{0} of {1}", dose.reps_done, dose.reps_planned)
                                     : fmt::format("{}", dose.reps_done);
        table += without_trailing_space(fmt::format("{:<{}}{:>7}{:>6}{:>12}  {:<12}{:<12}{}", name(dose), widest, dose.times,
                                                    dose.sets, reps, core::day_text(dose.last_done), api::length_words(dose.done),
                                                    bar(share(dose.done, doses.front().done), cells, Ink::Moving, terminal)));
    }
    return table;
}

}  // namespace unhunch::cli
