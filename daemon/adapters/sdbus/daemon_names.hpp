// What the daemon is called on the bus, and the names of its errors.
#pragma once

namespace unhunch::sdbus {

constexpr const char* daemon_name = "io.github.unhunch.Daemon1";
constexpr const char* daemon_path = "/io/github/unhunch/Daemon1";
constexpr const char* daemon_interface = "io.github.unhunch.Daemon1";
constexpr const char* error_not_possible = "io.github.unhunch.Error.NotPossible";

}  // namespace unhunch::sdbus
