// The English in which reasons and refusals are kept in the journal, in traces, in JSON and on the bus, and how they are
// said to the person. Whoever reads another language tomorrow reads yesterday's rows in it, too.
#pragma once

#include <string>

#include "api/status.hpp"
#include "core/calendar.hpp"

namespace unhunch::api {

/// "45 s", "90 s", "30 min", "1 h 05 min": exact below two minutes, whole minutes rounded down from there on.
[[nodiscard]] std::string kept_length(core::Length length);

/// Why a reminder waits, to follow "Held back: ": "you are in a call".
[[nodiscard]] const char* kept_hold(core::Hold hold);

/// "10:42" on the day of `now`, with the weekday on any other: "Tue 04:00".
[[nodiscard]] ClockWords kept_clock(const core::Calendar& calendar, core::WallTime now);

/// A kept sentence in the person's language; what is none stays as it is.
[[nodiscard]] std::string said_of_kept(const std::string& sentence);

}  // namespace unhunch::api
