// Decides when the desk is looked at more closely: whether a call is open, what is in front, whether quiet is wished.
#pragma once

#include "core/turn.hpp"

namespace unhunch::core {

/// More silence than this may be an empty chair; from here on calls are looked at (README: Presence; constants).
inline constexpr Length empty_chair_after = seconds{30};

/// From this silence on calls and media are looked at.
[[nodiscard]] Length looked_at_after(const Settings&);

/// Who is there is in question: no input for so long, and not known to be away.
[[nodiscard]] bool presence_in_question(const State&, const Settings&);

/// A reminder waits, is held or on the screen.
[[nodiscard]] bool is_due(const State&);

/// Begins and ends looking, where the plan says that the desk has to be asked. What was known when a look ends is
/// forgotten: nobody will tell of its end.
void attend(const Turn&);

/// The answers are in, or are waited for no longer.
void on_answers_in(const Turn&);

void attention_deadlines(const State&, const Plan&, std::vector<Uptime>& deadlines);

}  // namespace unhunch::core
