#include "presenters/day_bars.hpp"

#include <algorithm>

#include <date/date.h>

#include "presenters/number_words.hpp"
#include "presenters/past.hpp"

namespace unhunch::tray {

namespace {

constexpr core::seconds shortest_scale =
    std::chrono::hours{2};  // so that the first minutes of a week look like minutes

std::string details(const core::DaySummary& day, bool off) {
    const auto title = day_words(day.day) + (off ? ", a day off" : "");
    if (!recorded(day)) return title + ": nothing recorded";
    auto words = title + ": sitting " + minutes_words(day.sitting) + ", longest stretch " +
                 minutes_words(day.longest_bout) + ", " + counted(day.completed, "guided break");
    if (day.partial > 0) words += ", " + counted(day.partial, "break") + " left early";
    if (day.natural_breaks > 0) words += ", " + counted(day.natural_breaks, "break") + " away from the desk";
    if (day.logged > 0) words += ", " + counted(day.logged, "break") + " told by hand";
    if (day.skipped > 0) words += ", " + std::to_string(day.skipped) + " skipped";
    return words;
}

std::vector<std::string> row(const core::DaySummary& day, bool off) {
    const auto title = short_day(day.day) + (off ? ", day off" : "");
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
        return "Nothing is recorded of these days yet. From the first hour at the desk on, they are drawn here.";
    return "On a day: " + minutes_words(sitting / of_days) +
           " of sitting on average. In all: " + counted(breaks, "break") + " on " +
           counted(static_cast<unsigned>(of_days), "day") + ".";
}

}  // namespace

bool recorded(const core::DaySummary& day) { return day.sitting > core::seconds{0} || day.towards_goal > 0; }

Bars day_bars(const std::vector<core::DaySummary>& days, core::Day today, const core::Settings& settings) {
    core::seconds longest = shortest_scale;
    for (const auto& day : days) longest = std::max(longest, day.sitting);

    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = "Sitting in the last seven days";
    chart.gist = gist(days);
    chart.table.columns = {"Day", "Sitting", "Longest stretch", "Standing", "Breaks", "Guided", "Away", "Skipped"};
    if (std::none_of(days.begin(), days.end(), recorded)) return drawing;
    for (const auto& day : days) {
        const bool off = is_day_off(day.day, settings);
        Bar bar;
        bar.strong = day.day == today;
        bar.label = bar.strong ? "Today" : date::format("%a", day.day);
        bar.note = recorded(day) ? counted(day.towards_goal, "break") : off ? "day off" : "";
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
