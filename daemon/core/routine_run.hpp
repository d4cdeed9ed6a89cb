// Follows a guided routine from its start to its end: steps, pauses, and what it was worth.
#pragma once

#include "core/command.hpp"
#include "core/turn.hpp"

namespace unhunch::core {

/// A paused routine can be continued for this long; a running one ends this long past its planned length
/// (README: The reminder, 7; constants).
inline constexpr Length continue_for = minutes{10};
inline constexpr Length overtime = minutes{10};

/// A window that was lost or stood still sooner never really began to guide (a constant).
inline constexpr Length began_after = seconds{10};

/// Input that goes on for this long is work; a pause of the second length ends it (constants).
inline constexpr Length typed_for = seconds{5};
inline constexpr Length typing_pause = seconds{2};

/// How the break did the person can be said for this long after it (a constant).
inline constexpr Length check_in_for = minutes{10};

[[nodiscard]] bool routine_running(const State&);
/// Whether a routine that ended so was a break; `share` as below (README: The reminder, 7).
[[nodiscard]] bool restarts_count(RoutineEnd, double share);
/// Whether anything followed the start: a window that waited with a question first, and was left, has led through nothing.
[[nodiscard]] bool was_begun(const Run&);
/// How much of the exercise was done, 0 to 1.
[[nodiscard]] double share_of(const Run&);

/// What a full session is taken to last until its window has composed it and said so (a constant).
inline constexpr Length usual_session = minutes{30};

/// `was_due`: it answers a reminder. `asked`: the length of a full session.
void start_routine(const Turn&, const RoutineId& routine, bool was_due, minutes asked = {});
/// Refuses where it cannot begin now; says whether it has begun.
bool begin_by_hand(const Turn&, const RoutineId& routine, minutes asked = {});
void on_start_by_hand(const Turn&, const RoutineId& routine);
void on_length_told(const Turn&, const command::TellLength&);
void on_easier_taken(const Turn&, const EasierMove&);
void on_step_reported(const Turn&, StepRecord step);
void on_finish_routine(const Turn&, const command::FinishRoutine&);
void on_break_window_lost(const Turn&);
/// Does nothing where no routine runs.
void pause_routine(const Turn&, Interruption);
/// From the window, which is there, then.
void on_pause_routine(const Turn&);
/// "This hurts": it stands still, and counts as done whatever comes next.
void on_routine_hurts(const Turn&);
void on_continue_routine(const Turn&);
void on_check_in(const Turn&, const command::CheckIn&);
void on_effort(const Turn&, const command::RateEffort&);

/// While a routine runs: whether the person goes back to typing.
void follow_typing(State&, bool input);
/// The daemon was gone: whether a window still guides is not known until it says so.
void doubt_window(State&);

/// A natural break came while the routine was paused.
void void_since_pause(State&);
/// A rest brought the count below its limit while it was paused.
void void_offer_since_pause(State&);
/// A rest took something off the count, which was `count_before`: first off what was sat while it was paused.
void pay_back_since_pause(State&, Length count_before);

void settle_routine(const Turn&);
void routine_deadlines(const State&, std::vector<Uptime>& deadlines);

}  // namespace unhunch::core
