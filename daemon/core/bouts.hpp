// Bouts of sitting: what was sat between one break and the next. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/record.hpp"

namespace unhunch::core {

/// From the first second sat in it to the last; short absences may lie between, which `sitting` does not count.
struct SittingBout {
    std::int64_t number = 0;
    WallTime from{};
    WallTime to{};
    seconds sitting{};

    bool operator==(const SittingBout&) const = default;
};

/// Half an hour and an hour are the bounds over which studies of sitting call a bout prolonged; exactly 30 min is not over.
enum class BoutLength { Usual, OverHalfAnHour, OverAnHour };

[[nodiscard]] BoutLength length_of(const SittingBout&);

/// By their beginning. A bout is counted as far as it lies in the records: of one day's alone (core/README.md, Decisions),
/// its part of that day; of several days', the whole of it, once.
[[nodiscard]] std::vector<SittingBout> bouts(std::span<const DatedRecord> records);

struct BoutFigures {
    unsigned bouts = 0;
    unsigned over_half_an_hour = 0;  // those over an hour among them
    unsigned over_an_hour = 0;
    seconds longest{};
    seconds median{};  // of an even number, halfway between the two in the middle, rounded down

    bool operator==(const BoutFigures&) const = default;
};

/// All zero where nothing was sat.
[[nodiscard]] BoutFigures figures_of(std::span<const SittingBout> bouts);

}  // namespace unhunch::core
