// The two clocks and the lengths between them; mixing them does not compile.
#pragma once

#include <chrono>
#include <compare>

#include <date/date.h>

namespace unhunch::core {

using std::chrono::minutes;
using std::chrono::seconds;

/// Every length in core; seconds and minutes convert into it without loss.
using Length = std::chrono::milliseconds;

/// An instant of the wall clock, UTC. It may jump; only records and calendars use it.
using WallTime = date::sys_time<Length>;

/// A local day, named by the date on which it begins (at `day_starts_at`, not at midnight).
using Day = date::local_days;

/// Time since boot. Runs through suspend and never jumps; lengths are measured with it.
struct Uptime {
    Length value{};

    auto operator<=>(const Uptime&) const = default;
    friend Uptime operator+(Uptime point, Length length) { return {point.value + length}; }
    friend Uptime operator-(Uptime point, Length length) { return {point.value - length}; }
    friend Length operator-(Uptime later, Uptime earlier) { return later.value - earlier.value; }
};

/// One reading of both clocks.
struct Moment {
    Uptime uptime{};
    WallTime wall{};

    bool operator==(const Moment&) const = default;
};

/// The same reading, shifted along both clocks; used to name a moment in the past.
[[nodiscard]] inline Moment at(const Moment& now, Uptime when) {
    return {when, now.wall + (when - now.uptime)};
}

/// Whole seconds, rounded to the nearest; sums of adjoining spans stay exact because instants are rounded, not lengths.
[[nodiscard]] inline seconds whole(Length length) { return std::chrono::round<seconds>(length); }

}  // namespace unhunch::core
