// Opens windows by starting the program that has them.
#pragma once

#include <filesystem>
#include <memory>

#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/window_launcher.hpp"

namespace unhunch::process {

/// `program` is run as `PROGRAM break ROUTINE`, `PROGRAM session [--minutes N]`, `PROGRAM remind`, `PROGRAM stats` and `PROGRAM --icon`. There is one
/// window of each kind: asked for again, a break or the statistics are opened afresh, since only a new window gets the
/// focus on every desktop, and the reminder that is there stays. Windows outlive the launcher; the icon does not.
[[nodiscard]] std::unique_ptr<ports::WindowLauncher> make_window_launcher(ports::EventLoop&, const ports::Clock&,
                                                                          std::filesystem::path program,
                                                                          ports::LauncherEvents);

}  // namespace unhunch::process
