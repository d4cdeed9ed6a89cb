// What can be seen of the window in front, and what follows from it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ports/circumstance_watch.hpp"

namespace unhunch::x11 {

struct Rectangle {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool operator==(const Rectangle&) const = default;
};

struct WindowFacts {
    bool is_seen = true;
    std::string instance;  // WM_CLASS has two names
    std::string application;
    bool says_full_screen = false;
    bool is_desktop = false;
    /// The window manager tells in the window's state when it fills the screen.
    bool manager_says = true;
    Rectangle place{};
    std::vector<Rectangle> monitors{};
};

/// One that is not seen is none. Without a manager that says so, a window fills the screen that is exactly as large as
/// a monitor. The desktop's own window and ours never do.
[[nodiscard]] ports::finding::FrontWindow front_window(const WindowFacts& facts);

}  // namespace unhunch::x11
