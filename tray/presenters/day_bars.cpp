#include "presenters/day_bars.hpp"

#include <algorithm>

#include <date/date.h>

#include "api/words.hpp"

namespace unhunch::tray {

namespace {

constexpr core::seconds shortest_scale = std::chrono::hours{2};  // so that the first minutes of a week look like minutes

std::string counted(unsigned number, const std::string& noun) {
    return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

bool recorded(const core::DaySummary& day) { return day.sitting > core::seconds{0} || day.towards_goal > 0; }

std::string details(const core::DaySummary& day) {
    const auto title = date::format("%A, %d %B", day.day);
    if (!recorded(day)) return title + "\nNothing recorded";
    auto words = title + "\nSitting " + api::length_words(day.sitting) + "\nLongest stretch " +
                 api::length_words(day.longest_bout) + "\n" + counted(day.completed, "guided break");
    if (day.partial > 0) words += "\n" + counted(day.partial, "break") + " left early";
    if (day.natural_breaks > 0) words += "\n" + counted(day.natural_breaks, "break") + " away from the desk";
    if (day.logged > 0) words += "\n" + counted(day.logged, "break") + " told by hand";
    if (day.skipped > 0) words += "\n" + std::to_string(day.skipped) + " skipped";
    return words;
}

}  // namespace

std::vector<DayBar> day_bars(const std::vector<core::DaySummary>& days, core::Day today) {
    core::seconds longest = shortest_scale;
    for (const auto& day : days) longest = std::max(longest, day.sitting);

    std::vector<DayBar> bars;
    for (const auto& day : days) {
        DayBar bar;
        bar.today = day.day == today;
        bar.label = bar.today ? "Today" : date::format("%a", day.day);
        bar.details = details(day);
        if (recorded(day)) {
            bar.sitting = api::length_words(day.sitting);
            bar.breaks = counted(day.towards_goal, "break");
        }
        bar.share = static_cast<double>(day.sitting.count()) / static_cast<double>(longest.count());
        bars.push_back(std::move(bar));
    }
    return bars;
}

}  // namespace unhunch::tray
