#include "presenters/hour_charts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/hours_of_day.hpp"
#include "core/stats.hpp"
#include "presenters/number_words.hpp"
#include "words/days.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::counted;
using words::said;
using words::said_as;

std::string hour(std::size_t which) { return (which < 10 ? "0" : "") + std::to_string(which); }

bool any(const core::HourOfDay& hour) {
    return hour.sitting > core::seconds{0} || hour.standing > core::seconds{0} || hour.breaks > 0 || hour.reminders > 0;
}

/// First and last hour with anything in it, in the order of the clock.
std::optional<std::pair<std::size_t, std::size_t>> used(const core::HoursOfDay& hours) {
    const auto first = std::ranges::find_if(hours, any);
    if (first == hours.end()) return {};
    std::size_t last = hours.size() - 1;
    while (!any(hours[last])) --last;
    return {{static_cast<std::size_t>(first - hours.begin()), last}};
}

std::string span(std::size_t which) {
    const auto from = static_cast<unsigned>(which);
    return said("{0} to {1}", words::time_of_day(from, 0), words::time_of_day((from + 1) % 24, 0));
}

}  // namespace

Bars hour_bars(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = said("Sitting by the hour of the day");
    chart.table.columns = {said_as("column", "Hour"),
                           said_as("column", "Sitting on an average day"),
                           said_as("column", "Breaks"),
                           said_as("column", "Reminders")};
    const auto records = all_weeks(past);
    const auto hours = core::hours_of_day(records, past.calendar);
    const auto days = core::summaries_of_days(records);
    const auto sat_on = std::ranges::count_if(days, [](const auto& day) { return day.sitting > core::seconds{0}; });
    const auto range = used(hours);
    if (!range || sat_on == 0) {
        chart.gist = said("Once there is a day to look at, the hours in which you sit most stand out here.");
        return drawing;
    }
    std::size_t most = range->first;
    for (auto at = range->first; at <= range->second; ++at) {
        const auto& one = hours[at];
        const auto sitting = one.sitting / sat_on;
        if (one.sitting > hours[most].sitting) most = at;
        drawing.bars.push_back({.label = hour(at),
                                .value = std::to_string(std::chrono::floor<core::minutes>(sitting).count()),
                                .parts = {{static_cast<double>(sitting.count()) / 3600, Fill::Pale}}});
        chart.places.push_back(said("{0}: {1} of sitting on an average day, {2} and {3} in all", span(at), minutes_words(sitting),
                                    breaks_count(one.breaks), counted("{0} reminder", "{0} reminders", one.reminders)));
        chart.table.rows.push_back(
            {span(at), minutes_words(sitting), std::to_string(one.breaks), std::to_string(one.reminders)});
    }
    chart.gist = said("Minutes of each hour on an average of {0}; most from {1}.", days_count(static_cast<unsigned>(sat_on)), span(most));
    return drawing;
}

HeatMap hour_field(const Past& past) {
    HeatMap drawing;
    auto& chart = drawing.chart;
    chart.title = said("The last seven days, hour by hour");
    chart.table.columns = {said_as("column", "Day"),
                           said_as("column", "Hour"),
                           said_as("column", "Sitting"),
                           said_as("column", "Breaks")};
    const auto first_day = past.today - date::days{6};
    const auto range = used(core::hours_of_day(past.ledger.between(first_day, past.today), past.calendar));
    if (!range) {
        chart.gist = said("Each hour at the desk becomes one field here, darker the more of it was sat.");
        return drawing;
    }
    for (auto at = range->first; at <= range->second; ++at) drawing.columns.push_back(hour(at));
    for (auto day = first_day; day <= past.today; day += date::days{1}) {
        const auto row = drawing.rows.size();
        drawing.rows.push_back(day == past.today ? said("Today") : short_weekday(day));
        const auto hours = core::hours_of_day(past.ledger.of(day), past.calendar);
        for (auto at = range->first; at <= range->second; ++at) {
            const auto minutes = std::chrono::floor<core::minutes>(hours[at].sitting).count();
            drawing.cells.push_back(
                {.column = at - range->first,
                 .row = row,
                 .level = minutes == 0 ? 0u : static_cast<unsigned>(std::min<long>(4, 1 + minutes / 15)),
                 .mark = minutes == 0 ? "" : std::to_string(minutes)});
            const auto when = words::listed({words::weekday_name(date::weekday{day}.c_encoding()), span(at)});
            const auto breaks = breaks_count(hours[at].breaks);
            chart.places.push_back(hours[at].sitting > core::seconds{0}
                                       ? said("{0}: {1} sitting, {2}", when, minutes_words(hours[at].sitting), breaks)
                                       : said("{0}: no sitting, {1}", when, breaks));
            if (any(hours[at]))
                chart.table.rows.push_back(
                    {short_day(day), span(at), minutes_words(hours[at].sitting), std::to_string(hours[at].breaks)});
        }
    }
    chart.start = chart.places.size() - drawing.columns.size();
    chart.gist = said("The number is that of the minutes sat in an hour; darkest are three quarters of it and more.");
    return drawing;
}

}  // namespace unhunch::tray
