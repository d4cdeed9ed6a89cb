// One step in a training that grows: offered with its reason, never applied without a yes.
#pragma once

#include <cstdint>
#include <string>

#include "core/vocabulary.hpp"

namespace unhunch::core {

/// What grows. A harder exercise is tried for one session before it may stay. StepBack follows pain: it is never suggested.
enum class ChangeKind { MoreReps, MoreSets, MoreLoad, TryHarder, KeepHarder, StepBack };

struct Change {
    std::int64_t after = 0;  // the run of the session that it follows; its number, too: a session has one at most
    ChangeKind kind = ChangeKind::MoreReps;
    ExerciseId exercise{};   // empty: all strengthening moves (MoreSets)
    ExerciseId harder{};     // of TryHarder and KeepHarder
    unsigned amount = 0;     // the repetitions, sets or steps of load that it leads to
    std::string because{};   // one or two sentences, written when it was offered

    bool operator==(const Change&) const = default;
};

}  // namespace unhunch::core
