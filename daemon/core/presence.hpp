// Decides who is at the desk: active, still or away, and back-dates an absence to when it began.
#pragma once

#include "core/event.hpp"
#include "core/turn.hpp"

namespace unhunch::core {

/// Without any input a call keeps the person for this long, media for this long (README: Presence; constants).
inline constexpr Length call_keeps_for = std::chrono::hours{3};
inline constexpr Length media_keeps_for = std::chrono::hours{1};

[[nodiscard]] Length silence(const State&, Uptime now);
[[nodiscard]] bool is_away(const State&);
/// To which kind the time from now on belongs.
[[nodiscard]] TimeKind kind_of(const State&, const Settings&, Uptime now);

void on_input(const Turn&);
void on_silence(const Turn&, Length ago);
void on_locked(const Turn&, bool locked);
void on_other_session(const Turn&, bool other);
void on_asleep(const Turn&, bool asleep);
void on_call(const Turn&, const event::Call&);
void on_media(const Turn&, const event::Media&);
void on_standing(const Turn&, bool on);

/// The person is there, by whatever input reached another program: an absence ends. False where the session is locked,
/// asleep or not in front.
[[nodiscard]] bool take_as_present(const Turn&);

/// After the daemon was gone from `upto` on: the time is unknown. What is known to have changed meanwhile is applied
/// between these two.
void begin_after_gap(const Turn&, Length gap);
void decide_after_gap(const Turn&);

/// Records the natural break of the present absence, where it is one.
void tell_natural_break(const Turn&);

/// Decides anew whether the person is there; what depends on time alone.
void settle_presence(const Turn&);

/// When `settle_presence` may decide otherwise, after `state.upto`.
void presence_deadlines(const State&, const Plan&, std::vector<Uptime>& deadlines);

}  // namespace unhunch::core
