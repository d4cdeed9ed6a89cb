// The time zone the person lives in: $TZ, then /etc/localtime, then UTC.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <date/tz.h>

namespace unhunch::zone {

struct LocalZone {
    const date::time_zone* zone;        // lives as long as the program; null means UTC
    std::optional<std::string> notice;  // why it is UTC, where that was not asked for
};

/// As the environment and the computer say now.
[[nodiscard]] LocalZone local_zone();

/// The same from given places: the value of $TZ, if it is set, and the link that names the zone.
[[nodiscard]] LocalZone local_zone_from(const std::optional<std::string>& variable, const std::filesystem::path& link);

}  // namespace unhunch::zone
