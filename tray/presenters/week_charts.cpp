#include "presenters/week_charts.hpp"

#include <algorithm>

#include "core/adherence.hpp"
#include "core/bouts.hpp"
#include "presenters/number_words.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::said_as;

struct BoutWeek {
    core::Day from;
    core::BoutFigures figures;
};

std::string told(const BoutWeek& week) {
    const auto& figures = week.figures;
    if (figures.bouts == 0) return said("Week of {0}: nothing recorded", date_words(week.from));
    return said("Week of {0}: {1} of {2} stretches over 30 min, {3} of them over 60 min; longest {4}, median {5}", date_words(week.from),
                figures.over_half_an_hour, figures.bouts, figures.over_an_hour, minutes_words(figures.longest),
                minutes_words(figures.median));
}

void add(Bars& drawing, const BoutWeek& week, double most, bool now) {
    const auto& figures = week.figures;
    const auto half = figures.over_half_an_hour - figures.over_an_hour;
    drawing.bars.push_back({.label = date_words(week.from),
                            .value = figures.bouts == 0 ? "–" : std::to_string(figures.over_half_an_hour),
                            .parts = {{figures.over_an_hour / most, Fill::Solid}, {half / most, Fill::Hatched}},
                            .strong = now});
    drawing.chart.places.push_back(told(week));
    if (figures.bouts > 0)
        drawing.chart.table.rows.push_back(
            {date_words(week.from), std::to_string(figures.bouts), std::to_string(figures.over_half_an_hour),
             std::to_string(figures.over_an_hour), minutes_words(figures.longest), minutes_words(figures.median)});
}

}  // namespace

Bars bout_weeks(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = said("Long stretches of sitting");
    chart.table.columns = {said_as("column", "Week of"),
                           said_as("column", "Stretches"),
                           said_as("column", "Over 30 min"),
                           said_as("column", "Over 60 min"),
                           said_as("column", "Longest"),
                           said_as("column", "Median")};
    std::vector<BoutWeek> weeks;
    unsigned most = 1;
    bool anything = false;
    for (const auto from : week_begins(past.today)) {
        weeks.push_back({from, core::figures_of(core::bouts(week_of(past, from)))});
        most = std::max(most, weeks.back().figures.over_half_an_hour);
        anything = anything || weeks.back().figures.bouts > 0;
    }
    if (!anything) {
        chart.gist = said("Stretches of sitting without a break are counted here, week by week.");
        return drawing;
    }
    for (const auto& week : weeks) add(drawing, week, most, week.from == weeks.back().from);
    chart.start = chart.places.size() - 1;
    chart.gist = said("Stretches over 30 min, week by week; a stretch ends with a break.");
    chart.legend = {{Fill::Hatched, said("30 to 60 min")}, {Fill::Solid, said("over 60 min")}};
    return drawing;
}

Bars done_weeks(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = said("Offered breaks that were done");
    chart.table.columns = {said_as("column", "Week of"),
                           said_as("column", "Offered"),
                           said_as("column", "Done"),
                           said_as("column", "Share"),
                           said_as("column", "Left early"),
                           said_as("column", "Skipped"),
                           said_as("column", "Without an answer")};
    const auto all = core::adherence(all_weeks(past));
    if (all.offered == 0) {
        chart.gist = said("Once reminders have come, the share of them that became a break is drawn here.");
        return drawing;
    }
    for (const auto from : week_begins(past.today)) {
        const auto week = core::adherence(week_of(past, from));
        const auto rate = core::completion_rate(week);
        drawing.bars.push_back(
            {.label = date_words(from),
             .value = rate ? percent(*rate) : "–",
             .parts = {{rate.value_or(0), from == begin_of_week(past.today) ? Fill::Solid : Fill::Pale}},
             .strong = from == begin_of_week(past.today)});
        chart.places.push_back(
            rate ? said("Week of {0}: {1} of {2} offered breaks done, {3}; {4} left early, {5} skipped, {6} without an answer",
                        date_words(from), week.completed, week.offered, percent(*rate), week.partial, week.skipped, week.ignored)
                 : said("Week of {0}: no reminder came", date_words(from)));
        if (rate)
            chart.table.rows.push_back({date_words(from), std::to_string(week.offered),
                                        std::to_string(week.completed), percent(*rate), std::to_string(week.partial),
                                        std::to_string(week.skipped), std::to_string(week.ignored)});
    }
    chart.start = chart.places.size() - 1;
    chart.gist = said("In all: {0} of {1} offered breaks. Breaks that you took by yourself come on top.", all.completed, all.offered);
    return drawing;
}

}  // namespace unhunch::tray
