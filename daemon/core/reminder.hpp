// Decides when a reminder is due, held, shown, put off or over (README: The reminder).
#pragma once

#include "core/command.hpp"
#include "core/turn.hpp"

namespace unhunch::core {

/// A skip can be undone for this long (README: The reminder, 6; a constant).
inline constexpr Length undo_skip_for = seconds{10};

/// These two hold for reasons of the person's own making: they do not count towards the ceiling.
[[nodiscard]] bool counts_towards_ceiling(Hold hold);

/// The first hold that is in force, due or not; in the order of README: The reminder, 2.
[[nodiscard]] std::optional<Hold> holding(const State&, const Plan&, WallTime now);

/// As `holding`, but for what has a time of its own that the person chose: working hours do not hold it.
[[nodiscard]] std::optional<Hold> holding_at_any_hour(const State&, const Settings&);

/// A new beginning of the count after a break or a natural break.
void begin_afresh(const Turn&);

/// The corrected count has not reached its limit: what was due, held or put off is over, without `released`.
void take_back_if_below_limit(const Turn&);
/// The same where the count was corrected from `since` on.
void take_back_since(const Turn&, Uptime since);
void withdraw(const Turn&, std::vector<Reason> because);
/// The person is back, or the chair is taken again: waiting for a lull begins anew.
void wait_anew(const Turn&);

void on_answer(const Turn&, Answer answer);
void on_undo_skip(const Turn&);
void on_remind(const Turn&);
void on_pause(const Turn&, Pause pause);
void on_resume(const Turn&);
void on_logged_break(const Turn&, const command::LogBreak&);

/// Leaves the held phase, writing down how long it was.
void end_held(const Turn&);

void settle_reminder(const Turn&);
void reminder_deadlines(const State&, const Plan&, std::vector<Uptime>& deadlines);

}  // namespace unhunch::core
