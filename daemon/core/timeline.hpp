// One local day laid out in order: what kind of time it was when, and what held reminders back. Pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/bouts.hpp"
#include "core/breaks_taken.hpp"

namespace unhunch::core {

/// A stretch of one kind of time; sitting of two bouts is two stretches.
struct TimelineStretch {
    TimeKind kind = TimeKind::Active;
    WallTime from{};
    WallTime to{};
    std::int64_t bout = 0;                      // 0 where the time is not sitting
    BoutLength bout_length = BoutLength::Usual;  // of the bout it belongs to, as far as that lies on this day

    bool operator==(const TimelineStretch&) const = default;
};

struct TimelineHold {
    Hold hold = Hold::Paused;
    WallTime from{};
    WallTime to{};

    bool operator==(const TimelineHold&) const = default;
};

/// Instants are whole seconds, each list is ordered by its beginning. Between stretches nothing is known, as in those that are
/// `Unwatched`. They overlap only where the clock was set back.
struct Timeline {
    Day day{};
    std::vector<TimelineStretch> stretches{};
    std::vector<TimelineHold> holds{};
    std::vector<BreakTaken> breaks{};
    std::vector<SittingBout> bouts{};
    std::optional<SittingBout> longest{};  // the first of the longest bouts; absent where nothing was sat
};

/// One for each day from `first` to `last`, both included; records of other days are left aside.
[[nodiscard]] std::vector<Timeline> timelines(std::span<const DatedRecord> records, Day first, Day last);

}  // namespace unhunch::core
