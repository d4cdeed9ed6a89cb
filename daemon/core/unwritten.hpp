// What the daemon has not written down yet, put behind what the journal has. Pure.
#pragma once

#include <span>
#include <vector>

#include "core/record.hpp"

namespace unhunch::core {

/// `unwritten` was asked of the daemon (api::BreakService::request_unwritten) before the journal was read: what it wrote
/// down in between stands in both and counts once. Those of days outside `first` to `last` are left aside.
[[nodiscard]] std::vector<DatedRecord> with_unwritten(std::vector<DatedRecord> written,
                                                      std::span<const DatedRecord> unwritten, Day first, Day last);

}  // namespace unhunch::core
