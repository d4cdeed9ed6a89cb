#include "cli/stats_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "api/words.hpp"

namespace unhunch::cli {

namespace {

using Lines = std::vector<std::string>;

std::string day_name(core::Day day) {
    constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const date::year_month_day date{day};
    return fmt::format("{} {:>2} {}", weekdays[date::weekday{day}.c_encoding()], unsigned{date.day()},
                       months[unsigned{date.month()} - 1]);
}

void count(Lines& lines, unsigned number, const char* one, const char* many) {
    if (number > 0) lines.push_back(fmt::format("{} {}", number, number == 1 ? one : many));
}

std::string row(const char* name, const std::string& words) { return fmt::format("  {:<12}{}\n", name, words); }

std::string length_row(const char* name, core::seconds length) {
    return length.count() > 0 ? row(name, api::length_words(length)) : std::string{};
}

std::string breaks_row(const core::DaySummary& day, unsigned goal) {
    Lines kinds;
    count(kinds, day.completed, "routine", "routines");
    count(kinds, day.partial, "routine in part", "routines in part");
    count(kinds, day.logged, "told by hand", "told by hand");
    count(kinds, day.natural_breaks, "natural break", "natural breaks");
    std::string words = fmt::format("{}", day.towards_goal);
    if (goal > 0) words += fmt::format(" of {}", goal);
    if (!kinds.empty()) words += fmt::format("  ({})", fmt::join(kinds, ", "));
    return row("Breaks", words);
}

std::string reminders_row(const core::DaySummary& day) {
    Lines replies;
    count(replies, day.snoozed, "snooze", "snoozes");
    count(replies, day.skipped, "skipped", "skipped");
    count(replies, day.ignored, "unanswered", "unanswered");
    std::string words = fmt::format("{}", day.reminders);
    if (!replies.empty()) words += fmt::format("  ({})", fmt::join(replies, ", "));
    return row("Reminders", words);
}

std::string day_in_full(const core::DaySummary& day, unsigned goal) {
    std::string lines = fmt::format("Today, {}\n", day_name(day.day));
    lines += breaks_row(day, goal);
    lines += row("Sitting", day.longest_bout.count() > 0
                                ? fmt::format("{}, longest bout {}", api::length_words(day.sitting),
                                              api::length_words(day.longest_bout))
                                : api::length_words(day.sitting));
    lines += length_row("Standing", day.standing);
    lines += length_row("On breaks", day.on_break);
    lines += length_row("Away", day.away);
    lines += reminders_row(day);
    return lines + length_row("Held back", day.held);
}

/// A bar of up to 20 blocks beside the sitting time; the longest day fills it.
std::string bar(core::seconds length, core::seconds longest) {
    std::string blocks;
    if (longest.count() <= 0) return blocks;
    const auto wanted = (20 * length.count() + longest.count() / 2) / longest.count();
    for (std::int64_t block = 0; block < wanted; ++block) blocks += "▇";
    return blocks;
}

}  // namespace

std::string stats_table(const std::vector<core::DaySummary>& days, unsigned goal) {
    core::seconds longest{};
    for (const auto& day : days) longest = std::max(longest, day.sitting);

    std::string table = day_in_full(days.back(), goal);
    table += fmt::format("\n{:<12}{:>7}  {:>11}  Sitting\n", "Last days", "Breaks", "Longest");
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const auto blocks = bar(day->sitting, longest);
        table += fmt::format("{:<12}{:>7}  {:>11}  {:<{}}{}\n", day_name(day->day), day->towards_goal,
                             api::length_words(day->longest_bout), api::length_words(day->sitting),
                             blocks.empty() ? 0 : 12, blocks);
    }
    const bool nothing = std::all_of(days.begin(), days.end(), [](const core::DaySummary& day) {
        return day == core::DaySummary{.day = day.day};
    });
    return nothing ? "Nothing recorded yet.\n\n" + table : table;
}

}  // namespace unhunch::cli
