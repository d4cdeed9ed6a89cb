// Whether the person asked the desktop's notification server for quiet.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "adapters/sdbus/session_bus.hpp"
#include "ports/circumstance_watch.hpp"

namespace unhunch::sdbus {

using MakeWatch = std::function<std::unique_ptr<ports::CircumstanceWatch>(ports::Tell)>;

/// The server that is there decides what is asked. `elsewhere` has the watches for servers whose switch is not on the
/// bus, by the server's name as in NotificationServer ("gnome-shell"). `name()` is the server's name, "none" where
/// there was none at the last look, "not asked" before the first.
[[nodiscard]] std::unique_ptr<ports::CircumstanceWatch> make_do_not_disturb_watch(
    SessionBus& bus, ports::Tell tell, const std::map<std::string, MakeWatch>& elsewhere = {});

}  // namespace unhunch::sdbus
