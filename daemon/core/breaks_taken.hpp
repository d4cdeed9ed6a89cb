// The breaks that were taken, whatever their kind: guided, natural, or told by hand. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/record.hpp"

namespace unhunch::core {

enum class BreakKind { Guided, Natural, Told };

struct BreakTaken {
    BreakKind kind = BreakKind::Guided;
    Day day{};
    WallTime from{};
    WallTime to{};
    bool towards_goal = false;        // as the day's `towards_goal` counts it (stats.hpp)
    RoutineId routine{};              // of a guided one
    std::int64_t run = 0;             // of a guided one; else 0
    std::optional<RoutineEnd> end{};  // of a guided one
    bool by_hand = false;             // a guided one that no reminder had offered

    bool operator==(const BreakTaken&) const = default;
};

/// By their beginning. A routine that has not ended is none yet; one whose start is not among the records is taken to
/// have begun its own length before its end.
[[nodiscard]] std::vector<BreakTaken> breaks_taken(std::span<const DatedRecord> records);

}  // namespace unhunch::core
