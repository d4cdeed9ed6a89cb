// The days of full sessions, in values: on which one is planned, and whether the body has had its rest.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/calendar.hpp"
#include "core/record.hpp"
#include "core/settings.hpp"
#include "core/training_history.hpp"

namespace unhunch::core {

/// The ceiling of sessions is counted within this, today included (a constant).
inline constexpr date::days week_of_sessions{7};

/// Whether what ended was a session: at least half of one was done, and no walk instead.
[[nodiscard]] bool counts_as_session(const EndRecord&);
/// Keeps the days, oldest first and each once; other records change nothing.
void add_session(std::vector<Day>& done, const DatedRecord&);

/// What speaks for a rest instead of a session. A note about recovery, never a block.
enum class Recovery { Rested, DoneThatDay, DoneTheDayBefore, WeekIsFull };

/// `done`: the days on which a session was done.
[[nodiscard]] Recovery recovery(std::span<const Day> done, Day day, unsigned ceiling);

/// The instant at which a session is offered on that local day; absent where none is planned on it.
[[nodiscard]] std::optional<WallTime> planned_on(Day day, const Settings&, const Calendar&);

/// The planned session that is offered next, or is waiting to be: on the first planned day whose body has rested.
/// `offered`: the last day on which one was offered or begun. Looks a week ahead.
[[nodiscard]] std::optional<WallTime> next_session(const Settings&, const Calendar&, std::span<const Day> done,
                                                   std::optional<Day> offered, WallTime now);

/// Two days of the week (Sunday 0) with days between them, of those with working hours where some are set: what is
/// offered to whoever plans sessions for the first time.
[[nodiscard]] std::vector<unsigned> two_days_apart(const WorkingHours&);

/// Whether two of these weekdays follow each other.
[[nodiscard]] bool some_follow(std::span<const unsigned> weekdays);

}  // namespace unhunch::core
