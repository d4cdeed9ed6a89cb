// Of any day: what a restart, a clock, a zone or the settings must not change.
#include <algorithm>

#include "properties.hpp"

using namespace unhunch::random;
using namespace std::chrono_literals;
using unhunch::app::SimulatedDecision;
using unhunch::core::DecisionKind;
namespace core = unhunch::core;
namespace command = unhunch::core::command;

namespace {

/// What was decided, when, and what the count was.
using Told = std::vector<std::tuple<DecisionKind, core::seconds, core::Length>>;

Told told(const core::Trace& trace, const core::Settings& settings) {
    Told told;
    for (const auto& decided : decisions(unhunch::app::simulate(trace, settings, unhunch::fake::two_routines())))
        told.emplace_back(decided.decision.kind, decided.at.elapsed, decided.decision.count);
    return told;
}

/// Somewhere in the trace, but not within a gap or a sleep; absent where there is no such place.
struct Place {
    core::WallTime at;
    std::size_t second;
};

std::optional<Place> a_place_in(const core::Trace& trace, const std::vector<Second>& timeline, auto suits) {
    std::vector<std::size_t> suitable;
    for (std::size_t second = 1; second + 1 < timeline.size(); ++second)
        if (!timeline[second].gone && !timeline[second].asleep && suits(timeline[second])) suitable.push_back(second);
    if (suitable.empty()) return std::nullopt;
    const auto second = suitable[*rc::gen::inRange<std::size_t>(0, suitable.size())];
    return Place{trace.lines.front().at + core::seconds{static_cast<long>(second)}, second};
}

bool typed(const Second& now) { return now.reachable() && now.input; }

/// Whether a reminder or a routine is on its way after a decision.
bool is_open_after(DecisionKind kind, bool before) {
    switch (kind) {
        case DecisionKind::Due:
        case DecisionKind::Released:
        case DecisionKind::Reminder:
        case DecisionKind::Withdrawn:
        case DecisionKind::Snoozed:
        case DecisionKind::Started:
        case DecisionKind::Partial: return true;
        case DecisionKind::Held:
        case DecisionKind::Skipped:
        case DecisionKind::Ignored:
        case DecisionKind::Completed: return false;
        case DecisionKind::Mark:
        case DecisionKind::NaturalBreak:
        case DecisionKind::Paused:
        case DecisionKind::Resumed:
        case DecisionKind::SessionOffered: return before;
    }
    return before;
}

void put(core::Trace& trace, core::WallTime at, core::TraceEvent what) {
    const auto next = std::find_if(trace.lines.begin(), trace.lines.end(), [&](const auto& line) { return line.at > at; });
    trace.lines.insert(next, {at, std::move(what), 0});
}

}  // namespace

TEST_CASE("Neither setting the clock nor travelling moves anything that is decided", "[property]") {
    holds_for(together(coming_and_going, holding, answering, moving_clocks, Deeds{Deed::Standing}), [](const Day& input) {
        Day day = input;
        day.settings.working_hours = {};
        const core::Trace moved = day.trace();
        core::Trace unmoved = moved;
        std::erase_if(unmoved.lines, [](const core::TraceLine& line) {
            return std::holds_alternative<core::trace::Clock>(line.what) ||
                   std::holds_alternative<core::trace::Zone>(line.what);
        });

        RC_ASSERT(told(moved, day.settings) == told(unmoved, day.settings));
    });
}

TEST_CASE("Settings that are read anew and say the same change nothing", "[property]") {
    holds_for(together(coming_and_going, holding, answering, also), [](const Day& day) {
        const core::Trace trace = day.trace();
        const auto place = a_place_in(trace, timeline_of(trace), [](const Second&) { return true; });
        RC_PRE(place);
        core::Trace read_anew = trace;
        put(read_anew, place->at, core::trace::Zone{trace.zone});  // the calendar and the settings are handed over anew

        RC_ASSERT(told(read_anew, day.settings) == told(trace, day.settings));
    });
}

TEST_CASE("A restart while somebody types changes no count", "[property]") {
    const Deeds answers{Deed::Start, Deed::Snooze, Deed::Skip};
    holds_for(together(coming_and_going, holding, answers, also), [](const Day& day) {
        const core::Trace trace = day.trace();
        const auto place = a_place_in(trace, timeline_of(trace), typed);
        RC_PRE(place);
        const core::seconds at{static_cast<long>(place->second)};
        core::Trace restarted = trace;
        put(restarted, place->at, core::trace::Restart{0s});

        const Told without = told(trace, day.settings);
        const Told with = told(restarted, day.settings);
        const auto later = [&](const auto& one) { return std::get<core::seconds>(one) > at; };
        const auto next = std::find_if(without.begin(), without.end(), later);
        RC_ASSERT(std::equal(without.begin(), std::find_if(without.begin(), without.end(), [&](const auto& one) {
                                 return std::get<core::seconds>(one) >= at;
                             }), with.begin()));
        // The restart is a return: what is on the screen or waits for its lull waits anew, and a routine pauses.
        bool open = false;
        for (auto one = without.begin(); one != next; ++one) open = is_open_after(std::get<DecisionKind>(*one), open);
        if (open || next == without.end()) return;
        const auto same = std::find_if(with.begin(), with.end(), later);
        RC_ASSERT(same != with.end());
        RC_ASSERT(*same == *next);
    });
}

TEST_CASE("A restart takes its own length out of the day and nothing else", "[property]") {
    holds_for(Deeds{Deed::Input, Deed::Lock, Deed::OtherSession}, [](const Day& input) {
        Day day = input;
        day.answers.with.reset();
        const core::Trace trace = day.trace();
        const auto timeline = timeline_of(trace);
        const auto place = a_place_in(trace, timeline, typed);
        RC_PRE(place);
        const core::seconds gone{*rc::gen::inRange(1, 170)};
        for (std::size_t i = 0; i <= static_cast<std::size_t>(gone.count()); ++i) {
            const auto second = place->second + i;
            RC_PRE(second + 1 < timeline.size() && timeline[second].input && timeline[second].reachable());
        }
        core::Trace restarted = trace;
        put(restarted, place->at, core::trace::Restart{gone});

        const auto without = unhunch::app::simulate(trace, day.settings, {}).total;
        const auto with = unhunch::app::simulate(restarted, day.settings, {}).total;

        RC_ASSERT(with.sitting == without.sitting - gone);
        RC_ASSERT(with.away == without.away + gone);
    });
}

TEST_CASE("A limit that is changed at any moment counts from the sitting there is", "[property]") {
    CHECK(rc::check([] {
        const core::Length first = core::minutes{*rc::gen::inRange(10, 60)};
        const core::Length second = core::minutes{*rc::gen::inRange(10, 60)};
        const core::Length changed = core::seconds{*rc::gen::inRange(1, 3900)};
        core::Settings settings;
        settings.sit_limit = first;
        settings.ignored_after = 3h;
        unhunch::fake::Day day{settings};

        day.at(changed);
        settings.sit_limit = second;
        day.runner().change_plan(settings, core::Calendar{});
        day.at(2h);

        // What was due and is not any more is due again in its time.
        const bool was_due = first < changed;
        const bool stays_due = was_due && second <= changed;
        const auto due = stays_due ? first : std::max(changed, second);
        const auto text = std::to_string(core::whole(due).count()) + " due\n";
        RC_ASSERT(day.decisions().find(text) != std::string::npos);
        RC_ASSERT(day.notifier.visible);
        const auto dues = static_cast<long>(was_due && !stays_due ? 2 : 1);
        long count = 0;
        const std::string story = day.decisions();
        for (auto found = story.find(" due\n"); found != std::string::npos; found = story.find(" due\n", found + 1)) ++count;
        RC_ASSERT(count == dues);
    }));
}
