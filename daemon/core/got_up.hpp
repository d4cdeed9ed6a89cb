// "Did you get up?": asks once after a short absence that nothing explains, and takes it for sitting where it was
// (README: Presence; off unless the person wishes it).
#pragma once

#include "core/turn.hpp"

namespace unhunch::core {

/// Longer absences need no question, and the question comes at most once in this time (constants).
inline constexpr Length asked_about_up_to = minutes{15};
inline constexpr Length asked_once_in = std::chrono::hours{1};

/// The present absence is one that the person may be asked about on return.
[[nodiscard]] bool may_be_asked_about(const Turn&);

/// On the return from `absence`, which is over.
void ask_whether_got_up(const Turn&, const Absence& absence);

/// Nothing has to be asked any more: the count it would have changed has begun anew, or nobody is there.
void close_question(const Turn&);

void on_got_up(const Turn&, bool got_up);

void settle_question(const Turn&);
void question_deadlines(const State&, std::vector<Uptime>& deadlines);

}  // namespace unhunch::core
