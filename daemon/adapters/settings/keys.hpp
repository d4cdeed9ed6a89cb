// The table of all settings.
#pragma once

#include <string>
#include <vector>

#include "adapters/settings/kinds.hpp"

namespace unhunch::settings {

struct Key {
    std::string name;
    Kind kind;
    std::string about;
};

/// In the order of the manual; made anew at each call, as nobody needs it between two readings.
[[nodiscard]] std::vector<Key> keys();

}  // namespace unhunch::settings
