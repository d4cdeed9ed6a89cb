// Keyboard and pointer silence from a Wayland compositor (ext-idle-notify-v1, or KDE's older protocol).
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/input_watch.hpp"
#include "ports/return_watch.hpp"

namespace unhunch::wayland {

/// `display` empty means $WAYLAND_DISPLAY. Only a compositor that cannot be reached is a failure: whether it tells of
/// input is known a moment later, and `changed` then says so; until then, and where it does not tell, the name is "none".
/// A compositor that goes away is `changed`, too, and so is its return: `returns` looks for it; without, what is lost stays lost.
[[nodiscard]] core::Result<std::unique_ptr<ports::InputWatch>> open_wayland_input_watch(ports::EventLoop&,
                                                                                        const ports::Clock&,
                                                                                        ports::InputEvents,
                                                                                        ports::ReturnWatch* returns = nullptr,
                                                                                        const std::string& display = "");

}  // namespace unhunch::wayland
