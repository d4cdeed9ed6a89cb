// Chooses the next routine: what fits, least recently used body area first, never the same twice in a row.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/care.hpp"
#include "core/routine.hpp"
#include "core/settings.hpp"

namespace unhunch::core {

struct Choice {
    RoutineId routine;  // empty: nothing fits, so standing up or a short walk is what can be offered
    std::vector<BodyArea> areas;  // for whose sake it was chosen

    bool operator==(const Choice&) const = default;
};

/// Whether the person has, may and wants what the routine takes. `in_call` matters where `discreet` is "auto".
[[nodiscard]] bool fits(const RoutineOutline& routine, const Settings& settings, bool in_call,
                        std::span<const Hidden> hidden = {});

/// What a prescription is held against.
struct SoFar {
    unsigned weekday = 0;               // of the local day, Sunday 0
    std::vector<RoutineId> done_today{};  // each as often as it restarted the count that day (README: The reminder, 7)
};

/// Whether the routine may be offered by itself now: one that is prescribed on its days only, and not oftener.
[[nodiscard]] bool due(const RoutineOutline& routine, const SoFar& so_far);

/// What is prescribed for today comes first. `history` are the routines done or offered last, newest first. A given seed and history give the same choice.
[[nodiscard]] Choice choose(std::span<const RoutineOutline> routines, const Settings& settings, bool in_call,
                            std::span<const RoutineId> history, std::uint64_t seed,
                            std::span<const Hidden> hidden = {}, const SoFar& so_far = {});

}  // namespace unhunch::core
