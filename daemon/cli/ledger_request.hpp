// What was asked for about the rows that are kept: to hand them on, take them in, strike them out and forget them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time.hpp"

namespace unhunch::cli::request {

struct Export {
    std::optional<core::Day> from;
    std::optional<core::Day> to;
    bool csv = false;
    std::string out;  // empty: standard output
};
struct Import { std::string file; };
struct Merge { std::vector<std::string> files; std::string out; };
/// Without a folder, that of the settings.
struct Sync { std::string folder; };
/// Without a day, everything.
struct Forget { std::optional<core::Day> before; bool sure = false; };
/// Without a day, the latest rows of any.
struct History { std::optional<core::Day> day; std::size_t last = 20; };
struct Strike { std::string id; bool struck = true; };

}  // namespace unhunch::cli::request
