// Which files Unhunch reads and writes, as lines to read.
#pragma once

#include <string>
#include <vector>

namespace unhunch::cli {

struct Place {
    std::string what;  // "settings"
    std::string path;
    bool exists = false;
};

[[nodiscard]] std::string place_lines(const std::vector<Place>& places);

}  // namespace unhunch::cli
