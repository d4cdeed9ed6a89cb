// Offers the break service on the session bus as io.github.unhunch.Daemon1.
#pragma once

#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "api/break_service.hpp"
#include "core/result.hpp"

namespace unhunch::sdbus {

/// Who has the name so far: nobody, or the connection that a program before this one in the same process left open.
enum class NameOf { Nobody, Predecessor };

/// Takes the name for itself, once and without waiting in line; fails where another Unhunch has it. Destroying what it
/// returns gives the name back. `service` must answer `request_status` before it returns.
[[nodiscard]] core::Result<std::unique_ptr<api::Subscription>> serve_on_bus(SessionBus& bus,
                                                                            api::BreakService& service,
                                                                            NameOf so_far = NameOf::Nobody);

}  // namespace unhunch::sdbus
