#include "presenters/week_hours.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "api/prescription_words.hpp"
#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::tray {
namespace {

using core::HoursRange;
using core::WorkingHours;
using core::minutes;
using Day = std::vector<HoursRange>;

constexpr minutes whole_day{24 * 60};

std::string clock_time(minutes at) {
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(at.count() / 60), static_cast<int>(at.count() % 60));
    return text;
}

unsigned day_after(unsigned day) { return (day + 1) % 7; }

/// In order, and what overlaps or touches as one.
Day joined(Day day) {
    std::ranges::sort(day, {}, &HoursRange::from);
    Day all;
    for (const auto& range : day) {
        if (range.from >= range.until) continue;
        if (!all.empty() && range.from <= all.back().until)
            all.back().until = std::max(all.back().until, range.until);
        else
            all.push_back(range);
    }
    return all;
}

/// Each day's own part: what reaches past midnight stands with the next day.
WorkingHours cut_at_midnight(const WorkingHours& hours) {
    WorkingHours cut;
    for (unsigned day = 0; day < hours.size(); ++day) {
        for (const auto& range : hours[day]) {
            cut[day].push_back({range.from, std::min(range.until, whole_day)});
            if (range.until > whole_day) cut[day_after(day)].push_back({minutes{0}, range.until - whole_day});
        }
    }
    for (auto& day : cut) day = joined(day);
    return cut;
}

/// What reached past midnight before does so again, as far as it is left.
WorkingHours sewn_at_midnight(WorkingHours hours, const WorkingHours& before) {
    for (unsigned day = 0; day < hours.size(); ++day) {
        const bool reached = std::ranges::any_of(before[day], [](const HoursRange& range) { return range.until > whole_day; });
        auto& next = hours[day_after(day)];
        if (!reached || hours[day].empty() || next.empty()) continue;
        auto& last = hours[day].back();
        if (last.until != whole_day || next.front().from != minutes{0} || next.front().until >= last.from) continue;
        last.until += next.front().until;
        next.erase(next.begin());
    }
    return hours;
}

Day without(const Day& day, HoursRange hole) {
    Day left;
    for (const auto& range : day) {
        left.push_back({range.from, std::min(range.until, hole.from)});
        left.push_back({std::max(range.from, hole.until), range.until});
    }
    return joined(left);
}

std::size_t place_of(unsigned day) {
    const auto week = words::week();
    return static_cast<std::size_t>(std::ranges::find(week, day) - week.begin());
}

std::string time_words(minutes at) {
    return words::time_of_day(static_cast<unsigned>(at.count() / 60), static_cast<unsigned>(at.count() % 60));
}

HoursRange range_of(unsigned first, unsigned last) { return {week_cell * first, week_cell * (last + 1)}; }

}  // namespace

bool is_working(const WorkingHours& hours, WeekCell cell) {
    const auto asked = range_of(cell.half_hour, cell.half_hour);
    const auto cut = cut_at_midnight(hours);
    minutes covered{0};
    for (const auto& range : cut[cell.day])
        covered += std::max(minutes{0}, std::min(range.until, asked.until) - std::max(range.from, asked.from));
    return covered * 2 > week_cell;
}

WorkingHours dragged(const WorkingHours& hours, WeekCell from, WeekCell until, bool in) {
    const auto [first_day, last_day] = std::minmax({place_of(from.day), place_of(until.day)});
    const auto [first, last] = std::minmax({from.half_hour, until.half_hour});
    const auto week = words::week();
    auto cut = cut_at_midnight(hours);
    for (auto place = first_day; place <= last_day; ++place) {
        auto& day = cut[week[place]];
        if (in) day.push_back(range_of(first, last));
        day = in ? joined(day) : without(day, range_of(first, last));
    }
    return sewn_at_midnight(std::move(cut), hours);
}

const char* weekday_word(unsigned weekday) {
    constexpr std::array<const char*, 7> names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    return names.at(weekday);
}

std::string week_text(const WorkingHours& hours) {
    std::string text;
    for (const unsigned day : api::week_from_monday) {
        if (hours[day].empty()) continue;
        text += (text.empty() ? "" : ", ") + std::string{weekday_word(day)};
        for (const auto& range : hours[day])
            text += " " + clock_time(range.from) + "-" + clock_time(range.until > whole_day ? range.until - whole_day : range.until);
    }
    return text;
}

std::string cell_words(WeekCell cell) {
    const auto range = range_of(cell.half_hour, cell.half_hour);
    return words::said("{0} {1} to {2}", words::weekday_name(cell.day), time_words(range.from), time_words(range.until));
}

}  // namespace unhunch::tray
