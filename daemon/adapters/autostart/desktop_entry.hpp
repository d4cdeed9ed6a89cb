// The few lines of a desktop entry that autostart turns on.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace unhunch::autostart {

struct DesktopEntry {
    std::string exec;  // the program alone, unquoted
    bool hidden = false;

    bool operator==(const DesktopEntry&) const = default;
};

/// Absent where there is no such file.
[[nodiscard]] std::optional<DesktopEntry> read_entry(const std::filesystem::path&);

[[nodiscard]] std::string starting_entry(const std::filesystem::path& program);
[[nodiscard]] std::string hiding_entry();

}  // namespace unhunch::autostart
