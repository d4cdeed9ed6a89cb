// The routines that the resident program announces, read from all packs in a process that is gone afterwards.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "adapters/files/paths.hpp"
#include "adapters/process/errand.hpp"
#include "catalogue/outline_text.hpp"

namespace unhunch {

/// Begun early, it is done beside whatever else a start has to wait for. Reading takes many times the memory of what is kept, and the
/// code for it more than the daemon's own at rest: neither is touched in this process.
class RoutineReading {
public:
    RoutineReading(const files::Paths& paths, const std::vector<std::string>& packs_off);

    /// Waits for them, once.
    [[nodiscard]] content::Announced finish();
    /// Instead of waiting: `done` comes once, from the loop; the reading may be destroyed inside it.
    void finish_later(ports::EventLoop& loop, core::Uptime now, process::Farewell& farewell,
                      std::function<void(content::Announced)> done);

private:
    process::Errand errand_;
};

}  // namespace unhunch
