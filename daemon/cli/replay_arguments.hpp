// The commands that live days once more: simulate and trace.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace unhunch::cli {

/// What their options write into; lives until the meaning was asked for.
struct ReplayTyped {
    request::Simulate simulate = {};
    std::vector<std::string> changes = {};
    std::string last = {};
    std::string out = {};
};

void add_replaying(Commands& commands, ReplayTyped& typed);

}  // namespace unhunch::cli
