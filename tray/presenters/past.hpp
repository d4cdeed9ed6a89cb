// What the pages of the statistics are made from: what was recorded, day by day, and what is needed to read it.
#pragma once

#include <span>
#include <vector>

#include "core/calendar.hpp"
#include "core/record.hpp"
#include "core/settings.hpp"

namespace unhunch::tray {

/// Records in the order of their days, and within a day in the order of writing.
class Ledger {
public:
    explicit Ledger(std::vector<core::DatedRecord> records = {});

    [[nodiscard]] std::span<const core::DatedRecord> between(core::Day first, core::Day last) const;
    [[nodiscard]] std::span<const core::DatedRecord> of(core::Day day) const { return between(day, day); }

private:
    std::vector<core::DatedRecord> records_;
};

/// All of it outlives the past.
struct Past {
    const Ledger& ledger;
    core::Day today;
    const core::Calendar& calendar;
    const core::Settings& settings;
};

/// The weeks that the long charts show, the present one among them; they begin as the person reads weeks.
inline constexpr int weeks_shown = 12;
[[nodiscard]] core::Day first_of_weeks(core::Day today);
/// Their first days, oldest first.
[[nodiscard]] std::vector<core::Day> week_begins(core::Day today);
[[nodiscard]] std::span<const core::DatedRecord> week_of(const Past& past, core::Day from);
[[nodiscard]] std::span<const core::DatedRecord> all_weeks(const Past& past);

/// On which the person wants no reminders: a day off, or a weekday without working hours.
[[nodiscard]] bool is_day_off(core::Day day, const core::Settings& settings);

}  // namespace unhunch::tray
