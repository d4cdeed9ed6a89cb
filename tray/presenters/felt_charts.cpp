#include "presenters/felt_charts.hpp"

#include <algorithm>

#include "core/discomfort.hpp"
#include "presenters/dose_bars.hpp"
#include "presenters/number_words.hpp"

namespace unhunch::tray {

namespace {

const char* pain_words(core::Pain pain) {
    switch (pain) {
        case core::Pain::Mild: return "mild and easing";
        case core::Pain::Clear: return "clear";
        case core::Pain::Strong: return "strong, sharp, shooting or tingling";
    }
    return "";
}

const char* answer_words(core::AfterPain answer) {
    switch (answer) {
        case core::AfterPain::NotSaid: return "";
        case core::AfterPain::Gone: return "gone";
        case core::AfterPain::Same: return "the same";
        case core::AfterPain::Worse: return "worse";
    }
    return "";
}

constexpr std::size_t most_drawn = 30;  // told numbers; the table has them all

struct FeltWeek {
    core::Day monday;
    unsigned easier = 0;
    unsigned same = 0;
    unsigned worse = 0;
    unsigned hurts = 0;

    [[nodiscard]] unsigned said() const { return easier + same + worse; }
};

FeltWeek felt_week(const Past& past, core::Day monday) {
    FeltWeek week{.monday = monday};
    for (const auto& day : core::discomfort(week_of(past, monday), monday, monday + date::days{6})) {
        week.easier += day.easier;
        week.same += day.same;
        week.worse += day.worse;
        week.hurts += static_cast<unsigned>(day.hurts.size());
    }
    return week;
}

}  // namespace

Bars felt_weeks(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = "How you felt after breaks";
    chart.table.columns = {"Week of", "Easier", "Same", "Worse", "A move hurt"};
    std::vector<FeltWeek> weeks;
    unsigned most = 0;
    unsigned hurts = 0;
    FeltWeek all{.monday = past.today};
    for (const auto monday : mondays(past.today)) {
        weeks.push_back(felt_week(past, monday));
        const auto& week = weeks.back();
        most = std::max(most, week.said());
        hurts += week.hurts;
        all.easier += week.easier;
        all.same += week.same;
        all.worse += week.worse;
    }
    if (most + hurts == 0) {
        chart.gist =
            "Nothing was said in these weeks, and nothing has to be. After a break you can say whether you feel "
            "easier, the same or worse; "
            "how that goes from week to week is drawn here, as you said it.";
        return drawing;
    }
    const double whole = std::max(1u, most);
    for (const auto& week : weeks) {
        drawing.bars.push_back({.label = date_words(week.monday),
                                .value = week.said() == 0 ? "" : std::to_string(week.said()),
                                .note = week.hurts == 0 ? "" : std::to_string(week.hurts) + " hurt",
                                .parts = {{week.easier / whole, Fill::Solid},
                                          {week.same / whole, Fill::Outlined},
                                          {week.worse / whole, Fill::WarmHatched}},
                                .strong = week.monday == weeks.back().monday});
        chart.places.push_back("Week of " + date_words(week.monday) + ": " +
                               (week.said() + week.hurts == 0
                                    ? "nothing said"
                                    : "easier " + counted(week.easier, "time") + ", same " + std::to_string(week.same) +
                                          ", worse " + std::to_string(week.worse) +
                                          (week.hurts == 0 ? "" : "; a move hurt " + counted(week.hurts, "time"))));
        if (week.said() + week.hurts > 0)
            chart.table.rows.push_back({date_words(week.monday), std::to_string(week.easier), std::to_string(week.same),
                                        std::to_string(week.worse), std::to_string(week.hurts)});
    }
    chart.start = chart.places.size() - 1;
    chart.legend = {{Fill::Solid, "easier"}, {Fill::Outlined, "same"}, {Fill::WarmHatched, "worse"}};
    chart.gist = "In twelve weeks: easier " + counted(all.easier, "time") + ", same " + std::to_string(all.same) +
                 ", worse " + std::to_string(all.worse) + ". These are your own words, never a score.";
    return drawing;
}

std::optional<Bars> told_numbers(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = "Discomfort, in your own number";
    chart.table.columns = {"Day", "Time", "From 0 to 10", "Where"};
    for (const auto& [day, record] : all_weeks(past)) {
        const auto* told = std::get_if<core::DiscomfortRecord>(&record);
        if (told == nullptr) continue;
        const auto level = std::to_string(told->level);
        const auto where = told->area ? area_words(*told->area) : "";
        drawing.bars.push_back(
            {.label = date_words(day), .value = level, .parts = {{told->level / 10.0, Fill::Hatched}}});
        chart.places.push_back(day_words(day) + ", " + clock_time(told->at, past.calendar) + ": " + level + " of 10" +
                               (where.empty() ? "" : ", " + where));
        chart.table.rows.push_back({short_day(day), clock_time(told->at, past.calendar), level, where});
    }
    if (chart.places.empty()) return {};
    if (const auto all = chart.places.size(); all > most_drawn) {
        const auto left_out = static_cast<std::ptrdiff_t>(all - most_drawn);
        drawing.bars.erase(drawing.bars.begin(), drawing.bars.begin() + left_out);
        chart.places.erase(chart.places.begin(), chart.places.begin() + left_out);
    }
    chart.start = chart.places.size() - 1;
    chart.gist = "Each time you told a number: 0 is none, 10 the worst you can imagine.";
    return drawing;
}

Listing hurt_list(const Past& past, const content::Catalogue& catalogue) {
    Listing drawing;
    auto& chart = drawing.chart;
    chart.title = "What was said about discomfort";
    chart.table.columns = {"Day", "Where", "What was said", "At"};
    for (auto day : core::discomfort(all_weeks(past), first_of_weeks(past.today), past.today)) {
        const auto when = short_day(day.day);
        for (const auto area : day.areas)
            chart.table.rows.push_back({when, area_words(area), "worse after a break", ""});
        for (const auto& hurt : day.hurts)
            chart.table.rows.push_back({when, area_words(hurt.area), std::string{"hurt: "} + pain_words(hurt.pain),
                                        exercise_name(hurt.exercise, catalogue)});
        for (const auto& answer : day.answers)
            chart.table.rows.push_back(
                {when, area_words(answer.area), std::string{"later: "} + answer_words(answer.answer), ""});
    }
    std::ranges::reverse(chart.table.rows);
    chart.gist = chart.table.rows.empty()
                     ? "No move hurt in these weeks."
                     : "Newest first. What is left out because of it, and how to have it back: unhunch hurts.";
    return drawing;
}

}  // namespace unhunch::tray
