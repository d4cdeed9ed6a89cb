// How the daemon comes to run: now and at each login.
#pragma once

#include "adapters/files/paths.hpp"
#include "cli/asking.hpp"
#include "cli/request.hpp"

namespace unhunch::cli {

[[nodiscard]] Said autostart(const request::Autostart&, const files::Paths&);

/// By the session bus. Where it knows no daemon, as in a build folder, this process becomes the one beside it.
[[nodiscard]] Said start(const files::Paths&);

[[nodiscard]] Said restart();

}  // namespace unhunch::cli
