// The command about the settings: config list, get, set, reset, check and path.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace unhunch::cli {

/// What its options write into; lives until the meaning was asked for.
struct ConfigTyped {
    bool json = false;
    std::string key = {};
    std::vector<std::string> value = {};
    std::string file = {};
};

void add_config(Commands& commands, ConfigTyped& typed);

}  // namespace unhunch::cli
