// Counts sitting as it passes, and can take back what turns out to have been an absence.
#pragma once

#include <cstdint>
#include <vector>

#include "core/calendar.hpp"
#include "core/record.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::core {

/// A stretch of one kind of time that is not written down yet, because it may still be corrected.
struct Stretch {
    TimeKind kind = TimeKind::Active;
    Uptime from{};
    Uptime to{};
    WallTime wall_from{};  // of `from`; a step of the clock begins a new stretch
    Day day{};             // the local day it lies on; a later change of zone does not move it
    std::int64_t bout = 0;
    bool in_hours = true;
    bool in_count = false;    // its seconds are in the count
    bool in_showing = false;  // its seconds are in the time since the reminder was shown

    bool operator==(const Stretch&) const = default;
};

struct Tally {
    Length count{};    // sitting since the last restart, skip or ignored
    Length bout{};     // sitting since the last natural break, standing or finished routine
    Length showing{};  // sitting since the reminder was shown
    std::int64_t bout_number = 1;
    std::vector<Stretch> stretches;  // oldest first, adjoining

    bool operator==(const Tally&) const = default;
};

/// The counts at the moment at which somebody left.
struct CountsBefore {
    Length count{};
    Length limit{};  // of the count
    Length bout{};
    std::int64_t bout_number = 0;
    Uptime counted_from{};  // sitting since then would have been in the count

    bool operator==(const CountsBefore&) const = default;
};

[[nodiscard]] bool is_sitting(TimeKind kind);

/// Adds the time from `from` to `to`, which was all of one kind.
void extend(Tally& tally, Moment from, Moment to, TimeKind kind, bool in_hours, bool reminder_shown,
            const Calendar& calendar);

/// From when on the sitting after `since` is in the count; `now` where none of it is.
[[nodiscard]] Uptime counted_from(const Tally& tally, Uptime since, Uptime now);

/// Turns the sitting after `since` into away time and takes it out of every count that had it.
void take_back(Tally& tally, Uptime since);

/// Turns the absence from `from` to `to` into sitting that went on from the counts before it; what was sat since then
/// is added to it.
void sit_through(Tally& tally, Uptime from, Uptime to, const CountsBefore& before);

/// After both have begun anew: the sitting after `since` is part of the count and the bout all the same.
void take_along(Tally& tally, Uptime since);

void restart_count(Tally& tally);
void restart_bout(Tally& tally);
void restart_showing(Tally& tally);

/// Takes out all but the last stretch, as far as they end at or before `horizon`, as records of their days.
[[nodiscard]] std::vector<DatedRecord> settled(Tally& tally, Uptime horizon);

/// Everything that is not written down yet, as it stands now.
[[nodiscard]] std::vector<DatedRecord> unsettled(const Tally& tally);

/// One record a local day for time in which Unhunch did not run.
[[nodiscard]] std::vector<DatedRecord> unwatched_records(WallTime from, Length length, const Calendar& calendar);

/// One record a local day for a held stretch, as for spans.
[[nodiscard]] std::vector<DatedRecord> held_records(Hold hold, WallTime from, Length length, const Calendar& calendar);

}  // namespace unhunch::core
