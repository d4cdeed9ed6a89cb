#include "cli/stats_headline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "api/words.hpp"
#include "cli/day_strip.hpp"
#include "cli/paragraph.hpp"
#include "cli/stats_words.hpp"
#include "core/adherence.hpp"
#include "core/bouts.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using words::said_as;
using words::counted;
using Lines = std::vector<std::string>;

void count(Lines& lines, unsigned number, const std::string& words) {
    if (number > 0) lines.push_back(words);
}

/// A colon's worth of room behind the longest name, whatever the language.
std::size_t names_width() {
    std::size_t widest = 10;
    for (const auto* name : {"Breaks", "Sitting", "Bouts", "Standing", "On breaks", "Away", "Reminders", "Held back"})
        widest = std::max(widest, width(words::translated_as("a row of numbers", name)));
    return widest + 2;
}

std::string row(const std::string& name, const std::string& words) { return fmt::format("  {:<{}}{}\n", name, names_width(), words); }

std::string length_row(const std::string& name, core::seconds length) {
    return length.count() > 0 ? row(name, api::length_words(length)) : std::string{};
}

bool one_day(const Numbers& numbers) { return numbers.wanted.told.first == numbers.wanted.told.last; }

std::string title(const Numbers& numbers) {
    const auto& [first, last] = numbers.wanted.told;
    const auto name = [&](core::Day day) { return day_name(day, numbers.today); };
    if (!one_day(numbers)) return said("{0} to {1}, {2} days", name(first), name(last), (last - first).count() + 1) + '\n';
    if (last == numbers.today) return said("Today, {0}", name(last)) + '\n';
    if (last == numbers.today - date::days{1}) return said("Yesterday, {0}", name(last)) + '\n';
    return name(last) + '\n';
}

std::string breaks_row(const Numbers& numbers) {
    const auto& total = numbers.total;
    Lines kinds;
    count(kinds, total.completed, counted("{0} routine", "{0} routines", total.completed));
    count(kinds, total.partial, counted("{0} routine in part", "{0} routines in part", total.partial));
    count(kinds, total.logged, said("{0} told by hand", total.logged));
    count(kinds, total.natural_breaks, counted("{0} natural break", "{0} natural breaks", total.natural_breaks));
    std::string words = fmt::format("{}", total.towards_goal);
    if (numbers.goal > 0 && one_day(numbers)) words = said("{0} of {1}", total.towards_goal, numbers.goal);
    if (!kinds.empty()) words += fmt::format("  ({})", fmt::join(kinds, ", "));
    return row(said_as("a row of numbers", "Breaks"), words);
}

std::string sitting_row(const Numbers& numbers) {
    std::string words = api::length_words(numbers.total.sitting);
    const auto days = std::ranges::count_if(numbers.days, [](const core::DaySummary& day) { return day.sitting.count() > 0; });
    if (!one_day(numbers) && days > 1)
        words = said("{0} on {1} days, {2} a day", words, days, api::length_words(numbers.total.sitting / days));
    if (numbers.total.longest_bout.count() > 0)
        words = said("{0}, longest bout {1}", words, api::length_words(numbers.total.longest_bout));
    return row(said_as("a row of numbers", "Sitting"), words);
}

std::string bouts_row(const Numbers& numbers) {
    const auto figures = core::figures_of(core::bouts(numbers.told));
    if (figures.bouts < 2) return "";
    return row(said_as("a row of numbers", "Bouts"), said("{0}, half of them up to {1}; {2} over 30 min, {3} of them over 60 min", figures.bouts,
                                    api::length_words(figures.median), figures.over_half_an_hour, figures.over_an_hour));
}

std::string reminders_row(const Numbers& numbers) {
    Lines replies;
    count(replies, numbers.total.snoozed, counted("{0} snooze", "{0} snoozes", numbers.total.snoozed));
    count(replies, numbers.total.skipped, said("{0} skipped", numbers.total.skipped));
    count(replies, numbers.total.ignored, said("{0} unanswered", numbers.total.ignored));
    const auto answers = core::adherence(numbers.told);
    if (answers.completed > 0) replies.insert(replies.begin(), said("{0} done", answers.completed));
    std::string words = fmt::format("{}", numbers.total.reminders);
    if (!replies.empty()) words += fmt::format("  ({})", fmt::join(replies, ", "));
    return row(said_as("a row of numbers", "Reminders"), words);
}

}  // namespace

std::string headline(const Numbers& numbers, const core::Calendar& calendar, const Terminal& terminal) {
    const auto& total = numbers.total;
    std::string lines = title(numbers);
    lines += breaks_row(numbers);
    lines += sitting_row(numbers);
    lines += bouts_row(numbers);
    lines += length_row(said_as("a row of numbers", "Standing"), total.standing);
    lines += length_row(said_as("a row of numbers", "On breaks"), total.on_break);
    lines += length_row(said_as("a row of numbers", "Away"), total.away);
    lines += reminders_row(numbers);
    lines += length_row(said_as("a row of numbers", "Held back"), total.held);
    if (one_day(numbers)) lines += day_strip(numbers.told, numbers.wanted.told.last, calendar, terminal);
    const bool nothing = std::ranges::all_of(numbers.days, [](const core::DaySummary& day) {
        return day == core::DaySummary{.day = day.day};
    });
    return nothing ? said("Nothing recorded yet.") + "\n\n" + lines : lines;
}

}  // namespace unhunch::cli
