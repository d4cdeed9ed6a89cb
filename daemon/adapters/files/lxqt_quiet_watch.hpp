// Whether the person asked LXQt for quiet: its notifications' settings file says so, and nothing on the bus.
#pragma once

#include <filesystem>
#include <memory>

#include "ports/circumstance_watch.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::files {

/// `file` is notifications.conf in the folder lxqt of the person's settings; one that is not there says no.
/// `name()` is "notifications.conf".
[[nodiscard]] std::unique_ptr<ports::CircumstanceWatch> make_lxqt_quiet_watch(ports::EventLoop&, const ports::Clock&,
                                                                              ports::Tell, std::filesystem::path file);

}  // namespace unhunch::files
