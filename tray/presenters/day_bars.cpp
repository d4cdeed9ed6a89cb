#include "presenters/day_bars.hpp"

#include <algorithm>

#include "presenters/number_words.hpp"
#include "presenters/past.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::counted;
using words::said;
using words::said_as;

constexpr core::seconds shortest_scale =
    std::chrono::hours{2};  // so that the first minutes of a week look like minutes

std::string details(const core::DaySummary& day, bool off) {
    const auto title = off ? said("{0}, a day off", day_words(day.day)) : day_words(day.day);
    if (!recorded(day)) return said("{0}: nothing recorded", title);
    std::vector<std::string> told{said("sitting {0}", minutes_words(day.sitting)),
                                  said("longest stretch {0}", minutes_words(day.longest_bout)), guided_breaks_count(day.completed)};
    if (day.partial > 0) told.push_back(counted("{0} break left early", "{0} breaks left early", day.partial));
    if (day.natural_breaks > 0)
        told.push_back(counted("{0} break away from the desk", "{0} breaks away from the desk", day.natural_breaks));
    if (day.logged > 0) told.push_back(counted("{0} break told by hand", "{0} breaks told by hand", day.logged));
    if (day.skipped > 0) told.push_back(counted("{0} skipped", "{0} skipped", day.skipped));
    return said("{0}: {1}", title, words::listed(told));
}

std::vector<std::string> row(const core::DaySummary& day, bool off) {
    const auto title = off ? said("{0}, day off", short_day(day.day)) : short_day(day.day);
    if (!recorded(day)) return {title, "", "", "", "", "", "", ""};
    return {title,
            minutes_words(day.sitting),
            minutes_words(day.longest_bout),
            minutes_words(day.standing),
            std::to_string(day.towards_goal),
            std::to_string(day.completed),
            std::to_string(day.natural_breaks),
            std::to_string(day.skipped)};
}

std::string gist(const std::vector<core::DaySummary>& days) {
    core::seconds sitting{};
    unsigned breaks = 0;
    int of_days = 0;
    for (const auto& day : days) {
        if (!recorded(day)) continue;
        ++of_days;
        sitting += day.sitting;
        breaks += day.towards_goal;
    }
    if (of_days == 0)
        return said("Nothing is recorded of these days yet. From the first hour at the desk on, they are drawn here.");
    return said("On a day: {0} of sitting on average. In all: {1} on {2}.", minutes_words(sitting / of_days), breaks_count(breaks),
                days_count(static_cast<unsigned>(of_days)));
}

}  // namespace

bool recorded(const core::DaySummary& day) { return day.sitting > core::seconds{0} || day.towards_goal > 0; }

Bars day_bars(const std::vector<core::DaySummary>& days, core::Day today, const core::Settings& settings) {
    core::seconds longest = shortest_scale;
    for (const auto& day : days) longest = std::max(longest, day.sitting);

    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = said("Sitting in the last seven days");
    chart.gist = gist(days);
    chart.table.columns = {said_as("column", "Day"),
                           said_as("column", "Sitting"),
                           said_as("column", "Longest stretch"),
                           said_as("column", "Standing"),
                           said_as("column", "Breaks"),
                           said_as("column", "Guided"),
                           said_as("column", "Away"),
                           said_as("column", "Skipped")};
    if (std::none_of(days.begin(), days.end(), recorded)) return drawing;
    for (const auto& day : days) {
        const bool off = is_day_off(day.day, settings);
        Bar bar;
        bar.strong = day.day == today;
        bar.label = bar.strong ? said("Today") : short_weekday(day.day);
        bar.note = recorded(day) ? breaks_count(day.towards_goal) : off ? said("day off") : "";
        bar.value = recorded(day) ? minutes_words(day.sitting) : "–";
        bar.parts = {{static_cast<double>(day.sitting.count()) / static_cast<double>(longest.count()),
                      bar.strong ? Fill::Solid : Fill::Pale}};
        drawing.bars.push_back(std::move(bar));
        chart.places.push_back(details(day, off));
        chart.table.rows.push_back(row(day, off));
    }
    chart.start = chart.places.size() - 1;
    return drawing;
}

}  // namespace unhunch::tray
