// Of any day: when a reminder may be shown, and that it is.
#include <algorithm>

#include "properties.hpp"

using namespace unhunch::random;
using namespace std::chrono_literals;
using unhunch::app::SimulatedDecision;
using unhunch::core::DecisionKind;
namespace core = unhunch::core;

namespace {

bool is(const SimulatedDecision& decided, auto... kinds) { return ((decided.decision.kind == kinds) || ...); }

bool takes_it_away(const SimulatedDecision& decided) {
    return is(decided, DecisionKind::Withdrawn, DecisionKind::Snoozed, DecisionKind::Skipped, DecisionKind::Ignored,
              DecisionKind::Started);
}

const Second& at(const std::vector<Second>& timeline, const SimulatedDecision& decided) {
    return timeline[static_cast<std::size_t>(decided.at.elapsed.count())];
}

bool outside_hours(const SimulatedDecision& decided, const core::Settings& settings) {
    const auto& ranges = settings.working_hours[0];  // the same on every day, none of them past midnight
    const auto local = decided.at.wall.time_since_epoch() + decided.at.offset;
    const auto time = local - std::chrono::floor<date::days>(local);
    return !ranges.empty() &&
           std::none_of(ranges.begin(), ranges.end(), [&](const auto& one) { return time >= one.from && time < one.until; });
}

Day always_working(Day day) {
    day.settings.working_hours = {};
    return day;
}

}  // namespace

TEST_CASE("There are never two reminders at once", "[property]") {
    holds_for(everything(), [](const Day& day) {
        bool shown = false;
        for (const auto& decided : decisions(replayed(day))) {
            if (is(decided, DecisionKind::Reminder)) {
                RC_ASSERT_FALSE(shown);
                shown = true;
            }
            // A break that is started by hand needs no reminder; all else that takes one away does.
            if (takes_it_away(decided)) RC_ASSERT(shown || is(decided, DecisionKind::Started));
            if (takes_it_away(decided)) shown = false;
        }
    });
}

TEST_CASE("Nothing is shown while nobody is there, nor while anything holds it back", "[property]") {
    holds_for(everything(), [](const Day& day) {
        const auto timeline = timeline_of(day.trace());
        for (const auto& decided : decisions(replayed(day))) {
            if (!is(decided, DecisionKind::Reminder)) continue;
            const Second& now = at(timeline, decided);
            RC_ASSERT(now.reachable());
            RC_ASSERT_FALSE(now.held_by_desk(day.settings));
            RC_ASSERT_FALSE(outside_hours(decided, day.settings));
            RC_ASSERT(now.silence <= 30 || now.media);
        }
    });
}

TEST_CASE("What is shown is gone as soon as somebody locks, leaves, or something holds it back", "[property]") {
    holds_for(everything(), [](const Day& input) {
        const Day day = always_working(input);
        const auto timeline = timeline_of(day.trace());
        const auto story = decisions(replayed(day));
        for (auto decided = story.begin(); decided != story.end(); ++decided) {
            if (!is(*decided, DecisionKind::Reminder)) continue;
            const auto end = std::find_if(decided, story.end(), takes_it_away);
            const auto last = end == story.end() ? timeline.size() - 1 : static_cast<std::size_t>(end->at.elapsed.count());
            for (auto second = static_cast<std::size_t>(decided->at.elapsed.count()); second < last; ++second) {
                const Second& now = timeline[second];
                if (now.gone) continue;  // its end is told when the daemon is back
                RC_ASSERT(now.reachable());
                RC_ASSERT_FALSE(now.held_by_desk(day.settings));
            }
        }
    });
}

TEST_CASE("Nothing is shown in the first minute after a return, but what a hold gives back then", "[property]") {
    // Mostly short silences and short absences: what is due must outlast them.
    const Deeds deeds{Deed::Input, Deed::Input, Deed::Input, Deed::Input, Deed::Restart, Deed::Restart,
                      Deed::Lock,  Deed::Lock,  Deed::Sleep, Deed::Snooze, Deed::DoNotDisturb, Deed::PauseFor};
    holds_for(deeds, [](const Day& day) {
        const auto timeline = timeline_of(day.trace());
        int released = -1;
        for (const auto& decided : decisions(replayed(day))) {
            const auto now = static_cast<int>(decided.at.elapsed.count());
            if (is(decided, DecisionKind::Released)) released = now;
            if (!is(decided, DecisionKind::Reminder)) continue;
            const auto returned = at(timeline, decided).returned.value_or(0);
            RC_ASSERT(now >= returned + 60 || released >= returned);
            RC_ASSERT(released < 0 || now >= released + 45);
        }
    });
}

TEST_CASE("However many become due while they are held, the end of the hold offers one", "[property]") {
    holds_for(everything(), [](const Day& day) {
        unsigned due = 0, snoozed = 0, shown_anew = 0;
        bool held = false, withdrawn = false;
        for (const auto& decided : decisions(replayed(day))) {
            if (is(decided, DecisionKind::Held)) held = true;
            if (is(decided, DecisionKind::Due)) {
                held = false;  // what was held before has been taken back
                ++due;
            }
            if (is(decided, DecisionKind::Released, DecisionKind::NaturalBreak, DecisionKind::Started)) held = false;
            if (is(decided, DecisionKind::Snoozed)) ++snoozed;
            if (is(decided, DecisionKind::Partial)) ++snoozed;  // offered again after the length of a snooze
            if (is(decided, DecisionKind::Withdrawn)) withdrawn = true;
            if (is(decided, DecisionKind::Reminder)) {
                RC_ASSERT_FALSE(held);
                if (!std::exchange(withdrawn, false)) ++shown_anew;
                RC_ASSERT(shown_anew <= due + snoozed);
            }
        }
    });
}

TEST_CASE("Who types on without a hold is reminded within the limit and the longest wait for a lull", "[property]") {
    holds_for(everything(), [](const Day& input) {
        const Day day = always_working(input);
        const auto& settings = day.settings;
        const auto longest = core::whole(std::max({settings.sit_limit, settings.ignored_after, settings.offer_again_after}) +
                                         settings.lull_max);
        const auto story = decisions(replayed(day));
        const auto timeline = timeline_of(day.trace());
        auto next = story.begin();
        bool routine = false;
        long since = 0;
        for (long second = 0; second < static_cast<long>(timeline.size()); ++second) {
            for (; next != story.end() && next->at.elapsed.count() <= second; ++next) {
                if (is(*next, DecisionKind::Started)) routine = true;
                if (is(*next, DecisionKind::Completed, DecisionKind::Partial)) routine = false;
                if (takes_it_away(*next) || is(*next, DecisionKind::Reminder)) since = second;
            }
            const Second& now = timeline[static_cast<std::size_t>(second)];
            if (routine || !now.reachable() || !now.input || now.standing || now.held_by_desk(settings)) since = second;
            RC_ASSERT(second - since <= longest.count());
        }
    });
}

TEST_CASE("Out of whatever state, a quiet hour and then typing lead to the next reminder in its time", "[property]") {
    holds_for(everything(), [](const Day& input) {
        Day day = always_working(input);
        // Neither standing nor a routine is ended by hand; a pause until it is resumed is, and what the desk holds.
        core::Trace trace = day.trace();
        const Second last = timeline_of(trace).back();
        auto at = trace.lines.back().at;
        trace.lines.pop_back();
        at += 1s;  // a daemon that comes back at this moment hears nothing of it
        const auto add = [&](core::TraceEvent what) { trace.lines.push_back({at, std::move(what), 0}); };
        add(core::trace::Pause{false});
        // Who says in an absence that they stand may say so after its natural break.
        if (!last.reachable() || !last.input) add(core::trace::Standing{false});
        add(core::trace::Call{false});
        add(core::trace::Media{false});
        add(core::trace::DoNotDisturb{false});
        add(core::trace::FullScreen{false});
        add(core::trace::App{false});
        add(core::trace::Locked{false});
        add(core::trace::ActiveSession{true});
        add(core::trace::Input{false});
        at += 1h;
        const auto returned = core::whole(at - trace.lines.front().at);
        add(core::trace::Input{true});
        at += day.settings.sit_limit + day.settings.lull_max + 1s;
        add(core::trace::End{});

        std::vector<std::pair<DecisionKind, core::seconds>> after;
        for (const auto& decided : decisions(unhunch::app::simulate(trace, day.settings, unhunch::fake::two_routines())))
            if (decided.at.elapsed >= returned) after.emplace_back(decided.decision.kind, decided.at.elapsed - returned);

        const auto limit = core::whole(day.settings.sit_limit);
        RC_ASSERT(after == (std::vector<std::pair<DecisionKind, core::seconds>>{
                               {DecisionKind::NaturalBreak, 0s},
                               {DecisionKind::Due, limit},
                               {DecisionKind::Reminder, limit + 180s}}));
    });
}
