// Remembers what happened, on this computer only.
#pragma once

#include <cstdint>
#include <vector>

#include "core/care.hpp"
#include "core/record.hpp"
#include "core/record_kinds.hpp"
#include "core/result.hpp"

namespace unhunch::ports {

class Journal {
public:
    virtual ~Journal() = default;

    /// Writes all of them or none. A failure leaves the records with the caller, to be tried again.
    virtual core::Outcome append(const std::vector<core::DatedRecord>&) = 0;

    /// What was written for the local days from `first` to `last`, both included, in the order of writing: everything, or
    /// the kinds that are wanted, which costs less. Reasons are never among it.
    [[nodiscard]] virtual core::Result<std::vector<core::DatedRecord>> between(core::Day first, core::Day last,
                                                                               core::RecordKinds wanted) = 0;
    [[nodiscard]] core::Result<std::vector<core::DatedRecord>> between(core::Day first, core::Day last) {
        return between(first, last, core::all_kinds());
    }

    /// The reasons written for instants from `from` to `to`, both included, by instant; and before them the last one
    /// that says how it stood at `from`. They are kept for eight days.
    [[nodiscard]] virtual core::Result<std::vector<core::ReasonRecord>> reasons(core::WallTime from, core::WallTime to) = 0;

    /// The routines started last, newest first, at most `limit`; what selection looks back on.
    [[nodiscard]] virtual core::Result<std::vector<core::RoutineId>> recent_routines(unsigned limit) = 0;

    /// Everything the person ever said about pain.
    [[nodiscard]] virtual core::Result<core::CareBook> care() = 0;

    /// What progression looks back on, however old, in the order of writing: starts, steps and ends of full sessions and of
    /// what hurt, told efforts, answered suggestions and changes that were taken back.
    [[nodiscard]] virtual core::Result<std::vector<core::DatedRecord>> training() = 0;

    /// Whether the health note was ever acknowledged.
    [[nodiscard]] virtual core::Result<bool> welcomed() = 0;

    /// Whether another program wrote into it since this was asked last: what was read before may be otherwise now. An
    /// import, a strike and forgetting come so.
    [[nodiscard]] virtual bool changed_elsewhere() { return false; }

    /// The number of the row written last on this computer, 0 where there is none: whether it changed tells whether an
    /// append that nobody saw the end of was done.
    [[nodiscard]] virtual core::Result<std::int64_t> last_row() = 0;

    /// One above every `run` and every `bout` written so far.
    [[nodiscard]] virtual core::Result<std::int64_t> next_number() = 0;
};

}  // namespace unhunch::ports
