// Both clocks of this computer, and the name of its present boot.
#pragma once

#include <memory>
#include <string>

#include "ports/clock.hpp"

namespace unhunch::files {

[[nodiscard]] std::unique_ptr<ports::Clock> make_system_clock();

/// Differs after every boot; empty where the kernel does not tell.
[[nodiscard]] std::string boot_id();

}  // namespace unhunch::files
