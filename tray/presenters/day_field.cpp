#include "presenters/day_field.hpp"

#include <algorithm>

#include "core/active_days.hpp"
#include "core/stats.hpp"
#include "presenters/day_bars.hpp"
#include "presenters/number_words.hpp"
#include "words/days.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::said_as;

/// Up to a quarter of the goal, up to half, below it, and from it on.
unsigned level(unsigned breaks, unsigned full) {
    if (breaks == 0) return 0;
    if (breaks >= full) return 4;
    return breaks * 4 <= full ? 1 : breaks * 2 <= full ? 2 : 3;
}

/// What a day was, where that explains few breaks; empty on usual days.
std::string kind_words(core::DayCounts counts) {
    switch (counts) {
        case core::DayCounts::Paused: return said("paused");
        case core::DayCounts::NotAWorkingDay: return said("no working day");
        case core::DayCounts::DayOff: return said("a day off");
        case core::DayCounts::Active:
        case core::DayCounts::Quiet:
        case core::DayCounts::NotOverYet:
        case core::DayCounts::LittleTime: return {};
    }
    return {};
}

std::string mark(const core::DaySummary& day, core::DayCounts counts) {
    const bool usual = kind_words(counts).empty();
    if (recorded(day) && (day.towards_goal > 0 || usual)) return std::to_string(day.towards_goal);
    return usual ? "" : counts == core::DayCounts::Paused ? "‖" : "–";
}

}  // namespace

HeatMap day_field(const Past& past) {
    HeatMap drawing;
    auto& chart = drawing.chart;
    chart.title = said("Breaks, day by day");
    chart.table.columns = {said_as("column", "Day"),
                           said_as("column", "Breaks"),
                           said_as("column", "Sitting"),
                           said_as("column", "Longest stretch"),
                           said_as("column", "Kind of day")};
    const auto first = first_of_weeks(past.today);
    const auto days = core::summaries(past.ledger.between(first, past.today), first, past.today);
    if (std::none_of(days.begin(), days.end(), recorded)) {
        chart.gist = said(
            "Nothing is recorded of these weeks yet. Each day at the desk becomes one field here, darker with each "
            "break.");
        return drawing;
    }
    unsigned full = past.settings.goal;
    if (full == 0)
        for (const auto& day : days) full = std::max(full, day.towards_goal);
    for (const auto from : week_begins(past.today)) drawing.columns.push_back(date_words(from));
    for (const unsigned weekday : words::week()) drawing.rows.push_back(words::short_weekday(weekday));
    for (const auto& day : days) {
        const auto counts =
            core::active_days(past.ledger.of(day.day), day.day, past.settings.working_hours, past.settings.days_off);
        const auto counted = counts.days.empty() ? core::DayCounts::Quiet : counts.days.front().counts;
        const auto kind = kind_words(counted);
        const auto place = static_cast<std::size_t>((day.day - first).count());
        drawing.cells.push_back({.column = place / 7,
                                 .row = place % 7,
                                 .level = level(day.towards_goal, full),
                                 .mark = mark(day, counted),
                                 .framed = day.day == past.today});
        std::vector<std::string> told;
        if (!kind.empty()) told.push_back(kind);
        if (recorded(day)) {
            told.push_back(breaks_count(day.towards_goal));
            told.push_back(said("sitting {0}", minutes_words(day.sitting)));
            told.push_back(said("longest stretch {0}", minutes_words(day.longest_bout)));
        } else {
            told.push_back(said("nothing recorded"));
        }
        chart.places.push_back(said("{0}: {1}", day_words(day.day), words::listed(told)));
        if (recorded(day) || !kind.empty())
            chart.table.rows.push_back({short_day(day.day), recorded(day) ? std::to_string(day.towards_goal) : "",
                                        recorded(day) ? minutes_words(day.sitting) : "",
                                        recorded(day) ? minutes_words(day.longest_bout) : "", kind});
    }
    chart.start = chart.places.size() - 1;
    chart.gist = past.settings.goal > 0 ? said("The number is that of the day's breaks; darkest is the goal of {0}.", full)
                                        : said("The number is that of the day's breaks; darkest is the most, {0}.", full);
    const auto marked = [&](const char* sign) {
        return std::ranges::find(drawing.cells, sign, &HeatCell::mark) != drawing.cells.end();
    };
    if (marked("–")) chart.gist += " " + said("–: a day off.");
    if (marked("‖")) chart.gist += " " + said("‖: paused.");
    return drawing;
}

}  // namespace unhunch::tray
