#include "cli/stats_headline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "api/words.hpp"
#include "cli/day_strip.hpp"
#include "cli/stats_words.hpp"
#include "core/adherence.hpp"
#include "core/bouts.hpp"

namespace unhunch::cli {

namespace {

using Lines = std::vector<std::string>;

void count(Lines& lines, unsigned number, const char* one, const char* many) {
    if (number > 0) lines.push_back(fmt::format("{} {}", number, number == 1 ? one : many));
}

std::string row(const char* name, const std::string& words) { return fmt::format("  {:<12}{}\n", name, words); }

std::string length_row(const char* name, core::seconds length) {
    return length.count() > 0 ? row(name, api::length_words(length)) : std::string{};
}

bool one_day(const Numbers& numbers) { return numbers.wanted.told.first == numbers.wanted.told.last; }

std::string title(const Numbers& numbers) {
    const auto& [first, last] = numbers.wanted.told;
    const auto name = [&](core::Day day) { return day_name(day, numbers.today); };
    if (!one_day(numbers)) return fmt::format("{} to {}, {} days\n", name(first), name(last), (last - first).count() + 1);
    if (last == numbers.today) return fmt::format("Today, {}\n", name(last));
    if (last == numbers.today - date::days{1}) return fmt::format("Yesterday, {}\n", name(last));
    return name(last) + '\n';
}

std::string breaks_row(const Numbers& numbers) {
    const auto& total = numbers.total;
    Lines kinds;
    count(kinds, total.completed, "routine", "routines");
    count(kinds, total.partial, "routine in part", "routines in part");
    count(kinds, total.logged, "told by hand", "told by hand");
    count(kinds, total.natural_breaks, "natural break", "natural breaks");
    std::string words = fmt::format("{}", total.towards_goal);
    if (numbers.goal > 0 && one_day(numbers)) words += fmt::format(" of {}", numbers.goal);
    if (!kinds.empty()) words += fmt::format("  ({})", fmt::join(kinds, ", "));
    return row("Breaks", words);
}

std::string sitting_row(const Numbers& numbers) {
    std::string words = api::length_words(numbers.total.sitting);
    const auto days = std::ranges::count_if(numbers.days, [](const core::DaySummary& day) { return day.sitting.count() > 0; });
    if (!one_day(numbers) && days > 1)
        words += fmt::format(" on {} days, {} a day", days, api::length_words(numbers.total.sitting / days));
    if (numbers.total.longest_bout.count() > 0)
        words += fmt::format(", longest bout {}", api::length_words(numbers.total.longest_bout));
    return row("Sitting", words);
}

std::string bouts_row(const Numbers& numbers) {
    const auto figures = core::figures_of(core::bouts(numbers.told));
    if (figures.bouts < 2) return "";
    return row("Bouts", fmt::format("{}, half of them up to {}; {} over 30 min, {} of them over 60 min", figures.bouts,
                                    api::length_words(figures.median), figures.over_half_an_hour, figures.over_an_hour));
}

std::string reminders_row(const Numbers& numbers) {
    Lines replies;
    count(replies, numbers.total.snoozed, "snooze", "snoozes");
    count(replies, numbers.total.skipped, "skipped", "skipped");
    count(replies, numbers.total.ignored, "unanswered", "unanswered");
    const auto answers = core::adherence(numbers.told);
    if (answers.completed > 0) replies.insert(replies.begin(), fmt::format("{} done", answers.completed));
    std::string words = fmt::format("{}", numbers.total.reminders);
    if (!replies.empty()) words += fmt::format("  ({})", fmt::join(replies, ", "));
    return row("Reminders", words);
}

}  // namespace

std::string headline(const Numbers& numbers, const core::Calendar& calendar, const Terminal& terminal) {
    const auto& total = numbers.total;
    std::string lines = title(numbers);
    lines += breaks_row(numbers);
    lines += sitting_row(numbers);
    lines += bouts_row(numbers);
    lines += length_row("Standing", total.standing);
    lines += length_row("On breaks", total.on_break);
    lines += length_row("Away", total.away);
    lines += reminders_row(numbers);
    lines += length_row("Held back", total.held);
    if (one_day(numbers)) lines += day_strip(numbers.told, numbers.wanted.told.last, calendar, terminal);
    const bool nothing = std::ranges::all_of(numbers.days, [](const core::DaySummary& day) {
        return day == core::DaySummary{.day = day.day};
    });
    return nothing ? "Nothing recorded yet.\n\n" + lines : lines;
}

}  // namespace unhunch::cli
