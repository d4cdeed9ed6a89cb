// The schedule's state as text, for the file that carries it over a restart of the daemon.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/state.hpp"

namespace unhunch::app {

struct SavedPhase {
    std::string boot_id;  // lengths are measured from boot: a state of another boot cannot be taken up
    core::State state;
};

/// What holds where the process died before the journal had the records that belong to the phase: the text of the phase
/// before it. `last_row` was the journal's last then (ports::Journal::last_row).
struct Unwritten {
    std::int64_t last_row = 0;
    std::string before;
};

[[nodiscard]] std::string to_text(const SavedPhase&, const std::optional<Unwritten>& unwritten = std::nullopt);

/// Absent where the text is of another version or damaged: the daemon then starts fresh. Where the journal's last row is
/// known and still that of `Unwritten`, the phase before it.
[[nodiscard]] std::optional<SavedPhase> from_text(const std::string& text, std::optional<std::int64_t> last_row = std::nullopt);

}  // namespace unhunch::app
