// Where everything lives: the XDG base directories, and what stands beside the running program.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace unhunch::files {

struct Paths {
    std::vector<std::filesystem::path> settings;  // in the order of reading; the last, the person's own, wins
    std::filesystem::path journal;
    std::filesystem::path journal_lock;
    std::filesystem::path saved_phase;
    std::filesystem::path backups;
    std::vector<std::filesystem::path> packs;             // the person's own last
    std::filesystem::path share;                          // pictures and packs that came with the program
    std::filesystem::path locale;                         // its words in other languages, as gettext lays them out
    std::filesystem::path autostart;                      // the person's own entries
    std::vector<std::filesystem::path> system_autostart;  // most important first
    std::filesystem::path programs;                       // the folder of the running program and of its siblings
    std::filesystem::path helpers;                        // programs that no person calls, in libexec
    std::filesystem::path lxqt_notifications;             // where LXQt keeps whether the person asked for quiet
};

/// From the environment as it is now; nothing is created.
[[nodiscard]] Paths standard_paths();

/// The same for a helper, which has its programs in another folder than its own.
[[nodiscard]] Paths standard_paths(const std::filesystem::path& programs);

}  // namespace unhunch::files
