// The numbers of the last seven days: from the daemon where it runs, from the journal where it does not.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/conversation.hpp"
#include "cli/request.hpp"
#include "core/stats.hpp"

namespace unhunch::cli {

struct Numbers {
    std::vector<core::DaySummary> days;  // seven, oldest first; the last is today
    unsigned goal = 0;
};

/// With what has been going on since the last record, so both agree to the second.
[[nodiscard]] core::Result<Numbers> numbers_from(Conversation& talk);
[[nodiscard]] Numbers numbers_from(std::span<const core::DatedRecord> records, core::Day today, unsigned goal);

/// The first of the days that are shown.
[[nodiscard]] core::Day first_day(core::Day today);

[[nodiscard]] std::string show_numbers(const request::ShowStats& how, const Numbers& numbers);

}  // namespace unhunch::cli
