#include "adapters/zone/local_zone.hpp"

#include <cstdlib>
#include <exception>
#include <fstream>
#include <string_view>
#include <system_error>

namespace unhunch::zone {
namespace {

namespace fs = std::filesystem;

/// "/usr/share/zoneinfo/Europe/Berlin" and "../usr/share/zoneinfo/posix/Europe/Berlin" both name Europe/Berlin.
std::string zone_of(std::string_view path) {
    constexpr std::string_view root = "zoneinfo/";
    if (const auto at = path.rfind(root); at != std::string_view::npos) path.remove_prefix(at + root.size());
    for (const std::string_view variant : {"posix/", "right/"})
        if (path.starts_with(variant)) path.remove_prefix(variant.size());
    return std::string{path};
}

LocalZone utc(std::string why) {
    return {nullptr, std::move(why) + ". Days are counted in UTC; name your zone, for example TZ=Europe/Berlin."};
}

LocalZone located(const std::string& name, const std::string& where) {
    if (name.empty() || name == "UTC" || name == "UTC0") return {nullptr, std::nullopt};
    try {
        return {date::locate_zone(name), std::nullopt};
    } catch (const std::exception&) {
        return utc("The time zone \"" + name + "\" (" + where + ") is not in the time zone database");
    }
}

}  // namespace

LocalZone local_zone_from(const std::optional<std::string>& variable, const fs::path& link) {
    // As tzset(3): set but empty is UTC, and a leading colon means the same as none.
    if (variable) return located(zone_of(variable->starts_with(':') ? variable->substr(1) : *variable), "$TZ");
    std::error_code unreadable;
    const fs::path target = fs::read_symlink(link, unreadable);
    if (!unreadable) return located(zone_of(target.string()), link.string());
    if (!fs::exists(link, unreadable)) return {nullptr, std::nullopt};  // localtime(5): absent means UTC
    // A copy of the zone instead of a link: Debian writes its name beside it.
    std::string name;
    if (std::ifstream{link.parent_path() / "timezone"} >> name) return located(name, "timezone");
    return utc(link.string() + " is a copy of a time zone and does not tell its name");
}

LocalZone local_zone() {
    const char* variable = std::getenv("TZ");
    return local_zone_from(variable == nullptr ? std::nullopt : std::optional<std::string>{variable}, "/etc/localtime");
}

}  // namespace unhunch::zone
