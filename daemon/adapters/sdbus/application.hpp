// Unhunch as an application that menus, docks and the shell start over the bus (org.freedesktop.Application).
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "adapters/sdbus/session_bus.hpp"
#include "core/result.hpp"
#include "ports/subscription.hpp"

namespace unhunch::sdbus {

/// What a launcher asks for. A token, where the launcher sent one, lets the window that follows take the focus; it may be
/// empty. Each is answered once, from the loop or at once.
struct ApplicationEvents {
    using Answered = std::function<void(const core::Outcome&)>;
    std::function<void(const std::string& token, Answered)> activate;
    std::function<void(const std::string& action, const std::string& token, Answered)> act;
};

/// Takes the name io.github.unhunch.Unhunch; fails where another has it, to which the bus then brings every call. Files, of
/// which Unhunch opens none, are an activation.
[[nodiscard]] core::Result<std::unique_ptr<ports::Subscription>> serve_application(SessionBus&, ApplicationEvents);

}  // namespace unhunch::sdbus
