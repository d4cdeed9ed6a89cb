// The journal's spans laid end to end on the true timeline, with what nobody watched between them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/record.hpp"

namespace unhunch::app {

/// `from` and `to` are true times: they go on evenly where the wall clock was set.
struct PastStretch {
    std::optional<core::TimeKind> kind;  // absent: Unhunch was not running
    core::WallTime from;
    core::WallTime to;
    core::Length wall_ahead{};           // of true time, by the wall clock of then
};

/// At `at` the wall clock was set to `to`.
struct PastClockStep {
    core::WallTime at;
    core::WallTime to;
};

struct PastStretches {
    std::vector<PastStretch> all;  // in order, adjoining, none of them empty
    std::vector<PastClockStep> clock_steps;
    std::vector<core::Record> others;  // all records but the spans, in the order of writing and in true time

    /// True time of an instant by the wall clock of then. Where the clock showed it twice, the first time from
    /// `not_before` on.
    [[nodiscard]] core::WallTime true_time(core::WallTime wall, core::WallTime not_before = {}) const;
};

/// The records stand in the order of writing, the reasons by instant. True time is wall time at the first span.
[[nodiscard]] PastStretches past_stretches(std::span<const core::DatedRecord> records,
                                           std::span<const core::ReasonRecord> reasons);

}  // namespace unhunch::app
