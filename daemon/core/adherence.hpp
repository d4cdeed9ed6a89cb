// How many of the offered breaks were taken: the completion rate. Pure.
#pragma once

#include <optional>
#include <span>

#include "core/record.hpp"

namespace unhunch::core {

/// What became of the breaks that reminders offered. An offer is a reminder's first showing; shown again after a snooze
/// or a withdrawal it is the same one. What was begun by hand was never offered and is left out, and so is getting up
/// without an answer: it is a natural break.
struct Adherence {
    unsigned offered = 0;
    unsigned completed = 0;  // begun from the reminder and done to the end; walked instead; or stopped because it hurt
    unsigned partial = 0;    // begun from the reminder and left before its end
    unsigned skipped = 0;    // a skip that was undone is not counted
    unsigned ignored = 0;

    bool operator==(const Adherence&) const = default;
};

[[nodiscard]] Adherence adherence(std::span<const DatedRecord> records);

/// The completion rate as studies of prompted breaks state it: completed of offered, from 0 to 1. Absent where nothing was
/// offered: no rate is not a rate of 0.
[[nodiscard]] std::optional<double> completion_rate(const Adherence&);

}  // namespace unhunch::core
