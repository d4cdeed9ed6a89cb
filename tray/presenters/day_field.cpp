#include "presenters/day_field.hpp"

#include <algorithm>

#include "core/active_days.hpp"
#include "core/stats.hpp"
#include "presenters/day_bars.hpp"
#include "presenters/number_words.hpp"

namespace unhunch::tray {

namespace {

/// Up to a quarter of the goal, up to half, below it, and from it on.
unsigned level(unsigned breaks, unsigned full) {
    if (breaks == 0) return 0;
    if (breaks >= full) return 4;
    return breaks * 4 <= full ? 1 : breaks * 2 <= full ? 2 : 3;
}

/// What a day was, where that explains few breaks; empty on usual days.
std::string kind_words(core::DayCounts counts) {
    switch (counts) {
        case core::DayCounts::Paused: return "paused";
        case core::DayCounts::NotAWorkingDay: return "no working day";
        case core::DayCounts::DayOff: return "a day off";
        case core::DayCounts::Active:
        case core::DayCounts::Quiet:
        case core::DayCounts::NotOverYet:
        case core::DayCounts::LittleTime: return {};
    }
    return {};
}

std::string mark(const core::DaySummary& day, const std::string& kind) {
    if (recorded(day) && (day.towards_goal > 0 || kind.empty())) return std::to_string(day.towards_goal);
    return kind.empty() ? "" : kind == "paused" ? "‖" : "–";
}

}  // namespace

HeatMap day_field(const Past& past) {
    HeatMap drawing;
    auto& chart = drawing.chart;
    chart.title = "Breaks, day by day";
    chart.table.columns = {"Day", "Breaks", "Sitting", "Longest stretch", "Kind of day"};
    const auto first = first_of_weeks(past.today);
    const auto days = core::summaries(past.ledger.between(first, past.today), first, past.today);
    if (std::none_of(days.begin(), days.end(), recorded)) {
        chart.gist =
            "Nothing is recorded of these weeks yet. Each day at the desk becomes one field here, darker with each "
            "break.";
        return drawing;
    }
    unsigned full = past.settings.goal;
    if (full == 0)
        for (const auto& day : days) full = std::max(full, day.towards_goal);
    for (const auto monday : mondays(past.today)) drawing.columns.push_back(date_words(monday));
    drawing.rows = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (const auto& day : days) {
        const auto counts =
            core::active_days(past.ledger.of(day.day), day.day, past.settings.working_hours, past.settings.days_off);
        const auto kind = counts.days.empty() ? std::string{} : kind_words(counts.days.front().counts);
        const auto place = static_cast<std::size_t>((day.day - first).count());
        drawing.cells.push_back({.column = place / 7,
                                 .row = place % 7,
                                 .level = level(day.towards_goal, full),
                                 .mark = mark(day, kind),
                                 .framed = day.day == past.today});
        const auto told = recorded(day)
                              ? counted(day.towards_goal, "break") + ", sitting " + minutes_words(day.sitting) +
                                    ", longest stretch " + minutes_words(day.longest_bout)
                              : std::string{"nothing recorded"};
        chart.places.push_back(day_words(day.day) + ": " + (kind.empty() ? "" : kind + ", ") + told);
        if (recorded(day) || !kind.empty())
            chart.table.rows.push_back({short_day(day.day), recorded(day) ? std::to_string(day.towards_goal) : "",
                                        recorded(day) ? minutes_words(day.sitting) : "",
                                        recorded(day) ? minutes_words(day.longest_bout) : "", kind});
    }
    chart.start = chart.places.size() - 1;
    chart.gist = "The number is that of the day's breaks; darkest is " +
                 std::string{past.settings.goal > 0 ? "the goal of " : "the most, "} + std::to_string(full) + ".";
    const auto marked = [&](const char* sign) {
        return std::ranges::find(drawing.cells, sign, &HeatCell::mark) != drawing.cells.end();
    };
    if (marked("–")) chart.gist += " –: a day off.";
    if (marked("‖")) chart.gist += " ‖: paused.";
    return drawing;
}

}  // namespace unhunch::tray
