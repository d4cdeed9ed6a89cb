// Spans and holds that are not written down yet, as they cross the bus: a(ssxuxb) and a(ssxu).
#pragma once

#include <vector>

#include "adapters/sdbus/handle.hpp"
#include "core/record.hpp"

namespace unhunch::sdbus {

/// Instants and lengths become whole seconds, as the journal would have them. Records of other kinds are left out.
[[nodiscard]] int write_unwritten(sd_bus_message* message, const std::vector<core::DatedRecord>& records);
/// A kind of time or a hold that is unknown here is left out, so that a newer daemon may add some.
[[nodiscard]] int read_unwritten(sd_bus_message* message, std::vector<core::DatedRecord>& records);

}  // namespace unhunch::sdbus
