// Of any day: every second is counted once, as what it was.
#include <algorithm>

#include "properties.hpp"

using namespace unhunch::random;
using namespace std::chrono_literals;
namespace core = unhunch::core;

namespace {

core::seconds six_sums(const core::DaySummary& day) {
    return day.active + day.still + day.standing + day.away + day.asleep + day.on_break;
}

core::seconds seconds_with(const std::vector<Second>& timeline, auto what) {
    return core::seconds{std::count_if(timeline.begin(), timeline.end() - 1, what)};
}

/// Who is there, by input, locks, sleep and gaps alone, second by second.
core::seconds present_by_hand(const std::vector<Second>& timeline, int idle_after) {
    std::vector<bool> present(timeline.size() - 1);
    bool away = false, until_input = false;
    int returned = 0;
    const auto come_back = [&](int now) {
        if (away) returned = now;
        away = until_input = false;
    };
    for (int now = 0; now + 1 < static_cast<int>(timeline.size()); ++now) {
        const auto& second = timeline[static_cast<std::size_t>(now)];
        const auto& before = timeline[static_cast<std::size_t>(std::max(now - 1, 0))];
        const bool woken = (before.asleep && !second.asleep) || (before.gone && !second.gone);
        if (second.reachable() && second.silence == 0) come_back(now);
        else if (second.reachable() && woken && away && !until_input && second.silence < idle_after) come_back(now);
        else if (second.reachable() && woken && away) until_input = true;
        else if (!second.reachable()) away = true;
        else if (!away && second.silence >= idle_after) {
            away = until_input = true;
            const int left = std::max(now - second.silence, returned);
            std::fill(present.begin() + left, present.begin() + now, false);
        }
        present[static_cast<std::size_t>(now)] = !away;
    }
    return core::seconds{std::count(present.begin(), present.end(), true)};
}

}  // namespace

TEST_CASE("Every second of any day is shared out once, among the kinds of time and among the days", "[property]") {
    holds_for(everything(), [](const Day& day) {
        const auto simulation = replayed(day);
        const auto timeline = timeline_of(day.trace());

        core::seconds of_days{0};
        for (const auto& one : simulation.days) of_days += six_sums(one);

        RC_ASSERT(six_sums(simulation.total) == core::seconds{static_cast<long>(timeline.size()) - 1});
        RC_ASSERT(of_days == six_sums(simulation.total));
        RC_ASSERT(simulation.total.asleep == seconds_with(timeline, [](const Second& now) { return now.asleep; }));
        RC_ASSERT(simulation.total.longest_bout <= simulation.total.sitting);
    });
}

TEST_CASE("On any day there is no more sitting than somebody could have sat", "[property]") {
    holds_for(everything(), [](const Day& day) {
        const auto idle_after = core::whole(day.settings.idle_after).count();
        const auto possible = seconds_with(timeline_of(day.trace()), [&](const Second& now) {
            return now.reachable() && (now.silence < idle_after || now.call || now.media);
        });

        RC_ASSERT(replayed(day).total.sitting <= possible);
    });
}

TEST_CASE("On any day who types at the desk sits there, unless they stand or exercise", "[property]") {
    holds_for(everything(), [](const Day& day) {
        const auto timeline = timeline_of(day.trace());
        const auto typed = seconds_with(timeline, [](const Second& now) { return now.reachable() && now.input; });
        const auto total = replayed(day).total;

        RC_ASSERT(total.sitting + total.standing + total.on_break >= typed);
    });
}

TEST_CASE("Without calls, films and breaks sitting is what input, locks, sleep and gaps say, to the second", "[property]") {
    holds_for(coming_and_going, [](const Day& day) {
        Day silent = day;
        silent.answers.with.reset();
        const auto idle_after = static_cast<int>(core::whole(day.settings.idle_after).count());

        RC_ASSERT(replayed(silent).total.sitting == present_by_hand(timeline_of(silent.trace()), idle_after));
    });
}
