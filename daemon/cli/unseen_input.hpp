// Which gamepads and drawing tablets are plugged in, from the kernel's list of input devices.
#pragma once

#include <string>
#include <vector>

namespace unhunch::cli {

/// `devices` is the text of /proc/bus/input/devices: "gamepad Wireless Controller", "tablet Wacom Intuos Pen".
[[nodiscard]] std::vector<std::string> unseen_input(const std::string& devices);

}  // namespace unhunch::cli
