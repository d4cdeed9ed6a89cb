// The schedule's state as text, for the file that carries it over a restart of the daemon.
#pragma once

#include <optional>
#include <string>

#include "core/state.hpp"

namespace unhunch::app {

struct SavedPhase {
    std::string boot_id;  // lengths are measured from boot: a state of another boot cannot be taken up
    core::State state;
};

[[nodiscard]] std::string to_text(const SavedPhase&);

/// Absent where the text is of another version or damaged: the daemon then starts fresh.
[[nodiscard]] std::optional<SavedPhase> from_text(const std::string& text);

}  // namespace unhunch::app
