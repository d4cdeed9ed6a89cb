// One person at several computers: what was written down on each becomes one account of their time.
#pragma once

#include <cstdint>
#include <vector>

#include "core/record.hpp"

namespace unhunch::core {

struct DeviceRecord {
    std::int64_t device = 0;
    DatedRecord dated;

    bool operator==(const DeviceRecord&) const = default;
};

/// No second is counted twice: where spans of several devices overlap, the one that says most of the person stays (a break,
/// then active, still, standing, away, locked, asleep, unwatched; of equal ones that of the lesser device number), and the
/// others are cut. Holds are cut alike, the first to begin stays. Everything else is kept, in the order given. Of one device
/// alone everything is kept as it is, whatever its clock did.
[[nodiscard]] std::vector<DatedRecord> of_one_person(std::vector<DeviceRecord> records);

}  // namespace unhunch::core
