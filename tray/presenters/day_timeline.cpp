#include "presenters/day_timeline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/tally.hpp"
#include "presenters/number_words.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::said_as;
using words::to_say;

constexpr core::minutes least_shown = std::chrono::hours{4};

struct Entry {
    core::WallTime from;
    core::WallTime until;
    Fill fill;
    Lane lane;
    std::string what;
};

/// Awake at the desk or on a break: where a day begins and ends.
bool at_the_desk(core::TimeKind kind) {
    return core::is_sitting(kind) || kind == core::TimeKind::Standing || kind == core::TimeKind::OnBreak;
}

std::pair<Fill, const char*> drawn(core::TimeKind kind) {
    switch (kind) {
        case core::TimeKind::Active: return {Fill::Solid, to_say("sitting")};
        case core::TimeKind::Still: return {Fill::Hatched, to_say("sitting still, as in a call or at a film")};
        case core::TimeKind::Standing: return {Fill::Outlined, to_say("standing")};
        case core::TimeKind::OnBreak: return {Fill::Warm, to_say("in a guided break")};
        case core::TimeKind::Away: return {Fill::Line, to_say("away from the desk")};
        case core::TimeKind::Asleep: return {Fill::Line, to_say("away, the computer asleep")};
        case core::TimeKind::Locked: return {Fill::Line, to_say("away, the screen locked")};
        case core::TimeKind::Unwatched: return {Fill::Line, to_say("not known: Unhunch did not run")};
    }
    return {};
}

const char* held_by(core::Hold hold) {
    switch (hold) {
        case core::Hold::Paused: return to_say("a break held back while paused");
        case core::Hold::Hours: return to_say("a break held back until working hours");
        case core::Hold::Call: return to_say("a break held back for a call");
        case core::Hold::DoNotDisturb: return to_say("a break held back for do-not-disturb");
        case core::Hold::FullScreen: return to_say("a break held back for a full screen");
        case core::Hold::Media: return to_say("a break held back for a film");
        case core::Hold::Application: return to_say("a break held back for a program on your list");
    }
    return "";
}

std::string ended(core::RoutineEnd end) {
    switch (end) {
        case core::RoutineEnd::Completed: return said("guided break");
        case core::RoutineEnd::Partial: return said("guided break, left early");
        case core::RoutineEnd::Hurts: return said("guided break, stopped because it hurt");
        case core::RoutineEnd::Walk: return said("a walk instead of the break");
    }
    return "";
}

std::pair<Fill, std::string> sign(const core::BreakTaken& taken) {
    switch (taken.kind) {
        case core::BreakKind::Guided: return {Fill::Dot, ended(taken.end.value_or(core::RoutineEnd::Completed))};
        case core::BreakKind::Natural: return {Fill::Ring, said("break away from the desk")};
        case core::BreakKind::Told: return {Fill::Diamond, said("break told by hand")};
    }
    return {};
}

constexpr std::array<std::pair<Fill, const char*>, 9> meanings{{{Fill::Dot, to_say("guided break")},
                                                                {Fill::Ring, to_say("break away from the desk")},
                                                                {Fill::Diamond, to_say("told by hand")},
                                                                {Fill::Solid, to_say("sitting")},
                                                                {Fill::Hatched, to_say("sitting still")},
                                                                {Fill::Outlined, to_say("standing")},
                                                                {Fill::Warm, to_say("in a break")},
                                                                {Fill::Line, to_say("away, or not known")},
                                                                {Fill::WarmHatched, to_say("a break held back")}}};

std::vector<Entry> entries_of(const core::Timeline& day, core::WallTime begin, core::WallTime end) {
    std::vector<Entry> all;
    const auto add = [&](core::WallTime from, core::WallTime until, Fill fill, Lane lane, std::string what) {
        from = std::max(from, begin);
        until = std::min(until, end);
        if (from <= until) all.push_back({from, until, fill, lane, std::move(what)});
    };
    for (const auto& stretch : day.stretches)
        if (stretch.to > begin && stretch.from < end)
            add(stretch.from, stretch.to, drawn(stretch.kind).first, Lane::Day, said(drawn(stretch.kind).second));
    for (const auto& hold : day.holds)
        add(hold.from, hold.to, Fill::WarmHatched, Lane::Held, said(held_by(hold.hold)));
    for (const auto& taken : day.breaks) add(taken.from, taken.to, sign(taken).first, Lane::Signs, sign(taken).second);
    std::ranges::stable_sort(all, {}, &Entry::from);
    return all;
}

std::string gist(const core::Timeline& day, const core::Calendar& calendar) {
    if (!day.longest) return said("Nothing was sat yet.");
    return said("Longest stretch of sitting: {0}, from {1} to {2}.", minutes_words(day.longest->sitting),
                clock_time(day.longest->from, calendar), clock_time(day.longest->to, calendar));
}

/// On a whole hour of the local clock.
core::WallTime hour_before(core::WallTime instant, const core::Calendar& calendar) {
    return calendar.instant(date::floor<std::chrono::hours>(calendar.local(instant)));
}

}  // namespace

Timeline day_timeline(const core::Timeline& day, core::WallTime now, const core::Calendar& calendar) {
    Timeline drawing;
    auto& chart = drawing.chart;
    chart.title = said("The day from hour to hour");
    chart.table.columns = {said_as("column", "From"),
                           said_as("column", "To"),
                           said_as("column", "What"),
                           said_as("column", "How long")};
    std::optional<core::WallTime> begin;
    core::WallTime end{};
    for (const auto& stretch : day.stretches) {
        if (!at_the_desk(stretch.kind)) continue;
        if (!begin) begin = stretch.from;
        end = std::max(end, stretch.to);
    }
    if (!begin) {
        chart.gist =
            said("Nothing is recorded of this day yet. It is drawn here while you work, with each break a sign of its own.");
        return drawing;
    }
    *begin = hour_before(*begin, calendar);
    end = std::max({std::min(now, end + std::chrono::hours{1}), end, *begin + least_shown});
    if (const auto hour = hour_before(end, calendar); hour < end) end = hour + std::chrono::hours{1};

    const auto entries = entries_of(day, *begin, end);
    const auto whole = std::chrono::duration<double>(end - *begin);
    const auto share = [&](core::WallTime at) { return std::chrono::duration<double>(at - *begin) / whole; };
    for (const auto& entry : entries) {
        const auto from = clock_time(entry.from, calendar);
        const auto until = clock_time(entry.until, calendar);
        const auto length = minutes_words(core::whole(entry.until - entry.from), said("a moment"));
        drawing.items.push_back({share(entry.from), share(entry.until), entry.fill, entry.lane});
        chart.places.push_back(said("{0} to {1}: {2}, {3}", from, until, entry.what, length));
        chart.table.rows.push_back({from, until, entry.what, length});
    }
    for (auto at = *begin; at <= end; at += std::chrono::hours{1})
        drawing.ticks.push_back({share(at), clock_time(at, calendar)});
    for (const auto& [fill, meaning] : meanings)
        if (std::ranges::find(entries, fill, &Entry::fill) != entries.end()) chart.legend.push_back({fill, said(meaning)});
    chart.start = chart.places.empty() ? 0 : chart.places.size() - 1;
    chart.gist = gist(day, calendar);
    return drawing;
}

}  // namespace unhunch::tray
