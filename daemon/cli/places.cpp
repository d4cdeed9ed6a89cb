#include "cli/places.hpp"

#include <fmt/format.h>

#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;

std::string size_words(std::uintmax_t bytes) {
    if (bytes < 1024) return fmt::format("{} B", bytes);
    if (bytes < 1024 * 1024) return fmt::format("{:.1f} KB", static_cast<double>(bytes) / 1024);
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1024 / 1024);
}

std::string shown(const Place& place) {
    const auto what = said(place.what.c_str());
    return place.belongs ? "  " + what : what;
}

}  // namespace

bool is_open_to_others(const Place& place) { return place.exists && place.persons && (place.rights & 077U) != 0; }

std::string place_lines(const std::vector<Place>& places) {
    std::string lines;
    std::string open;
    for (const auto& place : places) {
        const auto state = place.exists ? fmt::format("({}, {:04o})", size_words(place.bytes), place.rights) : said("(not there yet)");
        lines += fmt::format("{:<16}{}  {}\n", shown(place), place.path, state);
        if (is_open_to_others(place)) open += fmt::format("  chmod go= '{}'\n", place.path);
    }
    if (!open.empty()) lines += '\n' + said("Others on this computer may be able to look into these. This closes them:") + '\n' + open;
    return lines;
}

}  // namespace unhunch::cli
