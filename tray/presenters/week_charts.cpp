#include "presenters/week_charts.hpp"

#include <algorithm>

#include "core/adherence.hpp"
#include "core/bouts.hpp"
#include "presenters/number_words.hpp"

namespace unhunch::tray {

namespace {

std::string week_words(core::Day monday) { return "Week of " + date_words(monday); }

struct BoutWeek {
    core::Day monday;
    core::BoutFigures figures;
};

std::string told(const core::BoutFigures& figures) {
    if (figures.bouts == 0) return "nothing recorded";
    return std::to_string(figures.over_half_an_hour) + " of " + std::to_string(figures.bouts) +
           " stretches over 30 min, " + std::to_string(figures.over_an_hour) + " of them over 60 min; longest " +
           minutes_words(figures.longest) + ", median " + minutes_words(figures.median);
}

void add(Bars& drawing, const BoutWeek& week, double most, bool now) {
    const auto& figures = week.figures;
    const auto half = figures.over_half_an_hour - figures.over_an_hour;
    drawing.bars.push_back({.label = date_words(week.monday),
                            .value = figures.bouts == 0 ? "–" : std::to_string(figures.over_half_an_hour),
                            .parts = {{figures.over_an_hour / most, Fill::Solid}, {half / most, Fill::Hatched}},
                            .strong = now});
    drawing.chart.places.push_back(week_words(week.monday) + ": " + told(figures));
    if (figures.bouts > 0)
        drawing.chart.table.rows.push_back(
            {date_words(week.monday), std::to_string(figures.bouts), std::to_string(figures.over_half_an_hour),
             std::to_string(figures.over_an_hour), minutes_words(figures.longest), minutes_words(figures.median)});
}

}  // namespace

Bars bout_weeks(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = "Long stretches of sitting";
    chart.table.columns = {"Week of", "Stretches", "Over 30 min", "Over 60 min", "Longest", "Median"};
    std::vector<BoutWeek> weeks;
    unsigned most = 1;
    bool anything = false;
    for (const auto monday : mondays(past.today)) {
        weeks.push_back({monday, core::figures_of(core::bouts(week_of(past, monday)))});
        most = std::max(most, weeks.back().figures.over_half_an_hour);
        anything = anything || weeks.back().figures.bouts > 0;
    }
    if (!anything) {
        chart.gist = "Stretches of sitting without a break are counted here, week by week.";
        return drawing;
    }
    for (const auto& week : weeks) add(drawing, week, most, week.monday == weeks.back().monday);
    chart.start = chart.places.size() - 1;
    chart.gist = "Stretches over 30 min, week by week; a stretch ends with a break.";
    chart.legend = {{Fill::Hatched, "30 to 60 min"}, {Fill::Solid, "over 60 min"}};
    return drawing;
}

Bars done_weeks(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = "Offered breaks that were done";
    chart.table.columns = {"Week of", "Offered", "Done", "Share", "Left early", "Skipped", "Without an answer"};
    const auto all = core::adherence(all_weeks(past));
    if (all.offered == 0) {
        chart.gist = "Once reminders have come, the share of them that became a break is drawn here.";
        return drawing;
    }
    for (const auto monday : mondays(past.today)) {
        const auto week = core::adherence(week_of(past, monday));
        const auto rate = core::completion_rate(week);
        drawing.bars.push_back(
            {.label = date_words(monday),
             .value = rate ? percent(*rate) : "–",
             .parts = {{rate.value_or(0), monday == monday_of(past.today) ? Fill::Solid : Fill::Pale}},
             .strong = monday == monday_of(past.today)});
        chart.places.push_back(week_words(monday) +
                               (rate ? ": " + std::to_string(week.completed) + " of " + std::to_string(week.offered) +
                                           " offered breaks done, " + percent(*rate) + "; " +
                                           std::to_string(week.partial) + " left early, " +
                                           std::to_string(week.skipped) + " skipped, " + std::to_string(week.ignored) +
                                           " without an answer"
                                     : ": no reminder came"));
        if (rate)
            chart.table.rows.push_back({date_words(monday), std::to_string(week.offered),
                                        std::to_string(week.completed), percent(*rate), std::to_string(week.partial),
                                        std::to_string(week.skipped), std::to_string(week.ignored)});
    }
    chart.start = chart.places.size() - 1;
    chart.gist = "In all: " + std::to_string(all.completed) + " of " + std::to_string(all.offered) +
                 " offered breaks. Breaks that you took by yourself come on top.";
    return drawing;
}

}  // namespace unhunch::tray
