// What the person said about how it felt, day by day. Shown as it was said, never reckoned into a score. Pure.
#pragma once

#include <span>
#include <vector>

#include "core/record.hpp"

namespace unhunch::core {

struct DiscomfortDay {
    Day day{};
    unsigned easier = 0;  // answers after breaks
    unsigned same = 0;
    unsigned worse = 0;
    std::vector<BodyArea> areas{};          // named with them, in the order of saying
    std::vector<HurtRecord> hurts{};        // in the order of saying
    std::vector<AfterHurtRecord> answers{}; // to "How is it today?"; a question that was left is not among them

    std::vector<DiscomfortRecord> told{};   // numbers from 0 to 10, in the order of saying

    bool operator==(const DiscomfortDay&) const = default;
};

/// One for each day from `first` to `last`, both included, days on which nothing was said among them.
[[nodiscard]] std::vector<DiscomfortDay> discomfort(std::span<const DatedRecord> records, Day first, Day last);

}  // namespace unhunch::core
