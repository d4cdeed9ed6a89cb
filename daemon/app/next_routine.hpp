// Which routine the next reminder offers: the selection's choice from what was done, or a walk where none fits.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/care.hpp"
#include "core/plan.hpp"
#include "core/record.hpp"
#include "ports/journal.hpp"

namespace unhunch::app {

class NextRoutine {
public:
    struct Instead {
        std::optional<std::uint64_t> seed{};  // of the selection; absent: the day
        core::RoutineId always{};             // whatever the selection says; empty: the selection chooses
    };
    explicit NextRoutine(Instead instead) : instead_{std::move(instead)} {}

    /// What the journal says of the past; what it cannot say stays as it was.
    void recall(ports::Journal& journal, core::Day today);
    void started(const core::RoutineId& routine);
    void ended(core::Day day, const core::EndRecord& end);

    /// Whether time alone may have changed the choice: another day, or something that hurt and is over.
    [[nodiscard]] bool is_of_the_past(const core::Plan& plan, core::WallTime now) const;
    /// Puts it into the plan, and among its routines the walk.
    void choose(core::Plan& plan, bool in_call, core::WallTime now);

private:
    Instead instead_;
    std::vector<core::RoutineId> history_;  // started last, newest first
    core::Day day_{};
    std::vector<core::RoutineId> done_;  // the day's breaks that restarted the count
    std::vector<core::Hidden> hidden_;   // what the last choice left out because it hurt
};

}  // namespace unhunch::app
