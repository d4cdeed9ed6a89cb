#include "presenters/stats_pages.hpp"

#include "core/active_days.hpp"
#include "core/bouts.hpp"
#include "core/stats.hpp"
#include "presenters/day_bars.hpp"
#include "presenters/day_field.hpp"
#include "presenters/dose_bars.hpp"
#include "presenters/felt_charts.hpp"
#include "presenters/hour_charts.hpp"
#include "presenters/number_words.hpp"
#include "presenters/session_charts.hpp"
#include "presenters/week_charts.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::said_as;

void add(std::vector<Fact>& facts, std::string name, std::string value) {
    if (!value.empty()) facts.push_back({std::move(name), std::move(value)});
}

}  // namespace

std::string active_words(const Past& past) {
    const auto first = past.today - core::look_back_at_most;
    const auto active = core::active_days(past.ledger.between(first, past.today), past.today,
                                          past.settings.working_hours, past.settings.days_off);
    if (active.counted == 0) return {};
    // Translators: {0} is how many working days there were, {1} how many of them were active.
    return words::counted("{1} of the last working day", "{1} of the last {0} working days", active.counted, active.active);
}

StatsPage week_page(const Past& past) {
    const auto first = past.today - date::days{6};
    const auto records = past.ledger.between(first, past.today);
    StatsPage page;
    add(page.facts, said("Days active"), active_words(past));
    if (const auto figures = core::figures_of(core::bouts(records)); figures.bouts > 0) {
        add(page.facts, said_as("column", "Longest stretch"), minutes_words(figures.longest));
        add(page.facts, said("A usual stretch"), said("{0} (median)", minutes_words(figures.median)));
    }
    page.drawings = {day_bars(core::summaries(records, first, past.today), past.today, past.settings),
                     hour_field(past)};
    return page;
}

StatsPage weeks_page(const Past& past, const content::Catalogue& catalogue) {
    StatsPage page;
    add(page.facts, said("Days active"), active_words(past));
    page.drawings = {day_field(past),
                     hour_bars(past),
                     bout_weeks(past),
                     done_weeks(past),
                     area_bars(past, catalogue),
                     exercise_bars(past, catalogue)};
    return page;
}

StatsPage sessions_page(const Past& past, const content::Catalogue& catalogue) {
    return {.drawings = {session_weeks(past), session_list(past, catalogue)}};
}

StatsPage felt_page(const Past& past, const content::Catalogue& catalogue) {
    StatsPage page{.drawings = {felt_weeks(past), hurt_list(past, catalogue)}};
    if (auto numbers = told_numbers(past)) page.drawings.push_back(*std::move(numbers));
    return page;
}

}  // namespace unhunch::tray
