// Offers the break service on the session bus as io.github.unhunch.Daemon1.
#pragma once

#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "api/break_service.hpp"
#include "core/result.hpp"

namespace unhunch::sdbus {

/// Takes the name for itself, once and without waiting in line; fails where another Unhunch has it. Destroying what it
/// returns gives the name back. `service` must answer `request_status` before it returns.
[[nodiscard]] core::Result<std::unique_ptr<api::Subscription>> serve_on_bus(SessionBus& bus,
                                                                            api::BreakService& service);

}  // namespace unhunch::sdbus
