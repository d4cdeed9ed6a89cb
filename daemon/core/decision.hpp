// What was decided and why, in values: the same list feeds the log, `why`, the tooltip and the replay of a trace.
#pragma once

#include <optional>
#include <vector>

#include "core/vocabulary.hpp"

namespace unhunch::core {

enum class DecisionKind {
    Due, Held, Released, Reminder, Withdrawn, Mark, Ignored, Snoozed, Skipped, Started, Completed, Partial,
    NaturalBreak, Paused, Resumed, SessionOffered
};

enum class ReasonKind {
    SatFor,          // the count, `length`
    Limit,           // of the count, `length`
    HeldBy,          // `hold`
    HoldEnded,       // nothing holds any more
    SilentFor,       // a lull of `length`
    WaitedFor,       // no lull came for `length`
    PersonLeft,      // `length` ago
    AwayFor,         // an absence of `length`
    Standing,
    Unanswered,      // for `length` of sitting
    HeldTooLong,     // for `length` in one stretch
    AnsweredByPerson,
    AskedByPerson,
    DoneShare,       // `length` of exercise done
    Interrupted,     // the routine was paused and not taken up again
    TimeOver,        // the pause or the routine reached its end
    PlannedForToday, // a full session
    NotBegun,        // the window was left before its first exercise
};

struct Reason {
    ReasonKind kind;
    Length length{};
    Hold hold = Hold::Paused;

    bool operator==(const Reason&) const = default;
};

struct Decision {
    DecisionKind kind;
    Moment at{};
    Length count{};  // sitting of this count, at this moment
    std::vector<Reason> because{};
    std::optional<Hold> hold{};    // with Held and Released
    RoutineId routine{};           // with Reminder, Started, Completed, Partial
    std::optional<Moment> from{};  // with NaturalBreak

    bool operator==(const Decision&) const = default;
};

}  // namespace unhunch::core
