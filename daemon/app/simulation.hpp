// What a replay of a trace comes to: every decision in order, each day's totals, and how all the time was shared out.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/decision.hpp"
#include "core/stats.hpp"

namespace unhunch::app {

/// When something was decided: on the true timeline, and by the wall clock of that moment.
struct SimulatedMoment {
    core::seconds elapsed{};  // true seconds since the first event
    core::WallTime wall{};
    core::seconds offset{};   // of the local time, east of UTC
};

struct SimulatedDecision {
    SimulatedMoment at;
    core::Decision decision;
    core::seconds from_offset{};  // with NaturalBreak
    std::vector<std::string> because;
};

/// A local day has ended.
struct SimulatedDay {
    SimulatedMoment at;
    core::seconds sitting{};  // of the count
    core::DaySummary day;
};

/// A line that changed nothing, and why.
struct SimulationNote {
    unsigned line = 0;
    std::string sentence;
};

struct Simulation {
    std::vector<std::variant<SimulatedDecision, SimulatedDay>> events;
    core::DaySummary total;  // its `day` means nothing
    std::vector<core::DaySummary> days;
    std::vector<SimulationNote> notes;
    std::vector<core::DatedRecord> records;  // what the journal of that day would hold
};

}  // namespace unhunch::app
