#include "presenters/past.hpp"

#include <algorithm>
#include <utility>

#include "presenters/number_words.hpp"

namespace unhunch::tray {

Ledger::Ledger(std::vector<core::DatedRecord> records) : records_{std::move(records)} {
    if (!std::ranges::is_sorted(records_, {}, &core::DatedRecord::day))
        std::ranges::stable_sort(records_, {}, &core::DatedRecord::day);
}

std::span<const core::DatedRecord> Ledger::between(core::Day first, core::Day last) const {
    const auto from = std::ranges::lower_bound(records_, first, {}, &core::DatedRecord::day);
    const auto until = std::ranges::upper_bound(from, records_.end(), last, {}, &core::DatedRecord::day);
    return {from, until};
}

core::Day first_of_weeks(core::Day today) { return begin_of_week(today) - date::weeks{weeks_shown - 1}; }

std::vector<core::Day> week_begins(core::Day today) {
    std::vector<core::Day> all;
    for (int at = 0; at < weeks_shown; ++at) all.push_back(first_of_weeks(today) + date::weeks{at});
    return all;
}

std::span<const core::DatedRecord> week_of(const Past& past, core::Day from) {
    return past.ledger.between(from, from + date::days{6});
}

std::span<const core::DatedRecord> all_weeks(const Past& past) {
    return past.ledger.between(first_of_weeks(past.today), past.today);
}

bool is_day_off(core::Day day, const core::Settings& settings) {
    const date::year_month_day date{day};
    if (std::find(settings.days_off.begin(), settings.days_off.end(), date) != settings.days_off.end()) return true;
    const auto& hours = settings.working_hours;
    const bool limited = std::any_of(hours.begin(), hours.end(), [](const auto& of_day) { return !of_day.empty(); });
    return limited && hours[date::weekday{day}.c_encoding()].empty();
}

}  // namespace unhunch::tray
