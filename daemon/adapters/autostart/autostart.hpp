// Whether Unhunch starts at login, by the one way every desktop knows: an XDG autostart entry.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.hpp"

namespace unhunch::autostart {

struct Places {
    std::filesystem::path own;                  // $XDG_CONFIG_HOME/autostart
    std::vector<std::filesystem::path> system;  // the autostart folder of each $XDG_CONFIG_DIRS, most important first
    std::filesystem::path program;              // `unhunch`, whose `start` has the session bus start the daemon
};

/// What is in effect at the next login.
struct Autostart {
    bool on;
    std::filesystem::path entry;  // what decides; empty where there is nothing
    std::string sentence;
};

[[nodiscard]] Autostart autostart_now(const Places&);

/// Where a package brought an entry for all, on means that it holds and off that the person's own entry hides it; else
/// the person's own entry is written or removed. Each is the answer of `autostart_now` afterwards.
[[nodiscard]] core::Result<Autostart> turn_autostart_on(const Places&);
[[nodiscard]] core::Result<Autostart> turn_autostart_off(const Places&);

}  // namespace unhunch::autostart
