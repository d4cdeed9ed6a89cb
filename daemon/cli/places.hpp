// Which files Unhunch reads and writes, as lines to read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace unhunch::cli {

struct Place {
    std::string what;  // "settings", in English
    std::string path;
    bool belongs = false;  // to the one before
    bool exists = false;
    bool folder = false;
    std::uintmax_t bytes = 0;  // of a folder, all that is in it
    unsigned rights = 0;       // 0600
    bool persons = true;       // what is in it is about the person
};

/// Whether others on this computer may look into what is about the person.
[[nodiscard]] bool is_open_to_others(const Place&);

[[nodiscard]] std::string place_lines(const std::vector<Place>& places);

}  // namespace unhunch::cli
