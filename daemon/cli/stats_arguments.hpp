// The command `stats` and its options.
#pragma once

#include <string>

#include "cli/commands.hpp"

namespace unhunch::cli {

/// What its options write into; lives until the meaning was asked for.
struct StatsTyped {
    std::string days = {};
    std::string from = {};
    std::string to = {};
    std::string by = {};
    bool json = false;
    bool csv = false;
};

void add_stats(Commands& commands, StatsTyped& typed);

}  // namespace unhunch::cli
