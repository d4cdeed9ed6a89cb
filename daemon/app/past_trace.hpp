// The person's own past, as the journal has it, made into a trace that can be replayed with other settings.
#pragma once

#include <span>
#include <vector>

#include "core/record.hpp"
#include "core/settings.hpp"
#include "core/trace.hpp"

namespace unhunch::app {

struct Unobserved {
    core::WallTime from;
    core::WallTime to;
};

struct PastTrace {
    core::Trace trace;                   // without a line where nothing was written down
    std::vector<Unobserved> unobserved;  // Unhunch was not running
    core::WallTime ends{};               // what came later is not written down yet
    unsigned told_by_hand = 0;           // breaks done elsewhere, which a trace cannot tell
};

/// The records stand in the order of writing, the reasons by instant; `settings` are those under which it was lived.
/// Input is taken to have gone on while somebody was active, but for the lulls at which reminders were shown.
[[nodiscard]] PastTrace past_trace(std::span<const core::DatedRecord> records,
                                   std::span<const core::ReasonRecord> reasons, const core::Settings& settings,
                                   const date::time_zone* zone);

}  // namespace unhunch::app
