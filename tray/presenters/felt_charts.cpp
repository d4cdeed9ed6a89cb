#include "presenters/felt_charts.hpp"

#include <algorithm>

#include "core/discomfort.hpp"
#include "presenters/dose_bars.hpp"
#include "presenters/number_words.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::counted;
using words::said;
using words::said_as;

std::string hurt_words(core::Pain pain) {
    switch (pain) {
        case core::Pain::Mild: return said("hurt: mild and easing");
        case core::Pain::Clear: return said("hurt: clear");
        case core::Pain::Strong: return said("hurt: strong, sharp, shooting or tingling");
    }
    return {};
}

std::string later_words(core::AfterPain answer) {
    switch (answer) {
        case core::AfterPain::NotSaid: return {};
        case core::AfterPain::Gone: return said("later: gone");
        case core::AfterPain::Same: return said("later: the same");
        case core::AfterPain::Worse: return said("later: worse");
    }
    return {};
}

constexpr std::size_t most_drawn = 30;  // told numbers; the table has them all

struct FeltWeek {
    core::Day from;
    unsigned easier = 0;
    unsigned same = 0;
    unsigned worse = 0;
    unsigned hurts = 0;

    [[nodiscard]] unsigned said() const { return easier + same + worse; }
};

FeltWeek felt_week(const Past& past, core::Day from) {
    FeltWeek week{.from = from};
    for (const auto& day : core::discomfort(week_of(past, from), from, from + date::days{6})) {
        week.easier += day.easier;
        week.same += day.same;
        week.worse += day.worse;
        week.hurts += static_cast<unsigned>(day.hurts.size());
    }
    return week;
}

std::string told_words(const FeltWeek& week) {
    if (week.said() + week.hurts == 0) return words::said("nothing said");
    const auto felt = counted("easier {0} time, same {1}, worse {2}", "easier {0} times, same {1}, worse {2}", week.easier, week.same, week.worse);
    if (week.hurts == 0) return felt;
    return said_as("list", "{0}; {1}", felt, counted("a move hurt {0} time", "a move hurt {0} times", week.hurts));
}

}  // namespace

Bars felt_weeks(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = said("How you felt after breaks");
    chart.table.columns = {said_as("column", "Week of"),
                           said_as("column", "Easier"),
                           said_as("column", "Same"),
                           said_as("column", "Worse"),
                           said_as("column", "A move hurt")};
    std::vector<FeltWeek> weeks;
    unsigned most = 0;
    unsigned hurts = 0;
    FeltWeek all{.from = past.today};
    for (const auto from : week_begins(past.today)) {
        weeks.push_back(felt_week(past, from));
        const auto& week = weeks.back();
        most = std::max(most, week.said());
        hurts += week.hurts;
        all.easier += week.easier;
        all.same += week.same;
        all.worse += week.worse;
    }
    if (most + hurts == 0) {
        chart.gist =
            said("Nothing was said in these weeks, and nothing has to be. After a break you can say whether you feel "
                 "easier, the same or worse; "
                 "how that goes from week to week is drawn here, as you said it.");
        return drawing;
    }
    const double whole = std::max(1u, most);
    for (const auto& week : weeks) {
        drawing.bars.push_back({.label = date_words(week.from),
                                .value = week.said() == 0 ? "" : std::to_string(week.said()),
                                .note = week.hurts == 0 ? "" : counted("{0} hurt", "{0} hurt", week.hurts),
                                .parts = {{week.easier / whole, Fill::Solid},
                                          {week.same / whole, Fill::Outlined},
                                          {week.worse / whole, Fill::WarmHatched}},
                                .strong = week.from == weeks.back().from});
        chart.places.push_back(said("Week of {0}: {1}", date_words(week.from), told_words(week)));
        if (week.said() + week.hurts > 0)
            chart.table.rows.push_back({date_words(week.from), std::to_string(week.easier), std::to_string(week.same),
                                        std::to_string(week.worse), std::to_string(week.hurts)});
    }
    chart.start = chart.places.size() - 1;
    chart.legend = {{Fill::Solid, said("easier")}, {Fill::Outlined, said("same")}, {Fill::WarmHatched, said("worse")}};
    chart.gist = counted("In twelve weeks: easier {0} time, same {1}, worse {2}. These are your own words, never a score.",
                         "In twelve weeks: easier {0} times, same {1}, worse {2}. These are your own words, never a score.",
                         all.easier, all.same, all.worse);
    return drawing;
}

std::optional<Bars> told_numbers(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = said("Discomfort, in your own number");
    chart.table.columns = {said_as("column", "Day"),
                           said_as("column", "Time"),
                           said_as("column", "From 0 to 10"),
                           said_as("column", "Where")};
    for (const auto& [day, record] : all_weeks(past)) {
        const auto* told = std::get_if<core::DiscomfortRecord>(&record);
        if (told == nullptr) continue;
        const auto level = std::to_string(told->level);
        const auto where = told->area ? area_words(*told->area) : "";
        drawing.bars.push_back(
            {.label = date_words(day), .value = level, .parts = {{told->level / 10.0, Fill::Hatched}}});
        const auto when = words::listed({day_words(day), clock_time(told->at, past.calendar)});
        chart.places.push_back(where.empty() ? said("{0}: {1} of 10", when, level) : said("{0}: {1} of 10, {2}", when, level, where));
        chart.table.rows.push_back({short_day(day), clock_time(told->at, past.calendar), level, where});
    }
    if (chart.places.empty()) return {};
    if (const auto all = chart.places.size(); all > most_drawn) {
        const auto left_out = static_cast<std::ptrdiff_t>(all - most_drawn);
        drawing.bars.erase(drawing.bars.begin(), drawing.bars.begin() + left_out);
        chart.places.erase(chart.places.begin(), chart.places.begin() + left_out);
    }
    chart.start = chart.places.size() - 1;
    chart.gist = said("Each time you told a number: 0 is none, 10 the worst you can imagine.");
    return drawing;
}

Listing hurt_list(const Past& past, const content::Catalogue& catalogue) {
    Listing drawing;
    auto& chart = drawing.chart;
    chart.title = said("What was said about discomfort");
    chart.table.columns = {said_as("column", "Day"),
                           said_as("column", "Where"),
                           said_as("column", "What was said"),
                           said_as("column", "At")};
    for (auto day : core::discomfort(all_weeks(past), first_of_weeks(past.today), past.today)) {
        const auto when = short_day(day.day);
        for (const auto area : day.areas)
            chart.table.rows.push_back({when, area_words(area), said("worse after a break"), ""});
        for (const auto& hurt : day.hurts)
            chart.table.rows.push_back({when, area_words(hurt.area), hurt_words(hurt.pain),
                                        exercise_name(hurt.exercise, catalogue)});
        for (const auto& answer : day.answers)
            chart.table.rows.push_back({when, area_words(answer.area), later_words(answer.answer), ""});
    }
    std::ranges::reverse(chart.table.rows);
    chart.gist = chart.table.rows.empty()
                     ? said("No move hurt in these weeks.")
                     : said("Newest first. What is left out because of it, and how to have it back: unhunch hurts.");
    return drawing;
}

}  // namespace unhunch::tray
