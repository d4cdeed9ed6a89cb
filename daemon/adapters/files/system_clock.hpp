// Both clocks of this computer, and the name of its present boot.
#pragma once

#include <memory>
#include <string>

#include "ports/clock.hpp"

namespace unhunch::files {

[[nodiscard]] std::unique_ptr<ports::Clock> make_system_clock();

/// How long this computer has been asleep since it booted; a difference between two readings is a suspend, whatever was
/// done to the wall clock. Two readings without a suspend between them differ by less than a millisecond or so.
[[nodiscard]] core::Length suspended_so_far();

/// Differs after every boot; empty where the kernel does not tell.
[[nodiscard]] std::string boot_id();

}  // namespace unhunch::files
