#include "cli/places.hpp"

#include <fmt/format.h>

namespace unhunch::cli {

std::string place_lines(const std::vector<Place>& places) {
    std::string lines;
    for (const auto& place : places) {
        lines += fmt::format("{:<16}{}{}\n", place.what, place.path, place.exists ? "" : "  (not there yet)");
    }
    return lines;
}

}  // namespace unhunch::cli
