// What can be asked of the resident program as a program: to become itself once more.
#pragma once

#include <functional>
#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "core/result.hpp"
#include "ports/subscription.hpp"

namespace unhunch::sdbus {

/// Offers `Restart` of the interface io.github.unhunch.Life1 beside the break service, which windows know and this not.
/// `restart` says at once whether it will, and does it from the loop later.
[[nodiscard]] std::unique_ptr<ports::Subscription> serve_life(SessionBus&, std::function<core::Outcome()> restart);

/// Asks the daemon of this session, and waits for its word.
[[nodiscard]] core::Outcome ask_to_restart(SessionBus&);

}  // namespace unhunch::sdbus
