#include "cli/numbers.hpp"

#include "cli/json.hpp"
#include "cli/stats_table.hpp"

namespace unhunch::cli {

core::Result<Numbers> numbers_from(Conversation& talk) {
    const auto status = talk.status();
    if (!status) return status.failure();
    const auto today = status->today.day;
    const auto days = talk.days(first_day(today), today);
    if (!days) return days.failure();
    if (days->empty()) return core::Failure{"Unhunch answered without any day."};
    return Numbers{.days = *days, .goal = status->goal};
}

Numbers numbers_from(std::span<const core::DatedRecord> records, core::Day today, unsigned goal) {
    return {.days = core::summaries(records, first_day(today), today), .goal = goal};
}

core::Day first_day(core::Day today) { return today - date::days{6}; }

std::string show_numbers(const request::ShowStats& how, const Numbers& numbers) {
    return how.json ? stats_json(numbers.days) + '\n' : stats_table(numbers.days, numbers.goal);
}

}  // namespace unhunch::cli
