#include "cli/unseen_input.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace unhunch::cli {
namespace {

std::string name_in(const std::string& line) {
    const auto begin = line.find('"');
    const auto end = line.rfind('"');
    return end > begin ? line.substr(begin + 1, end - begin - 1) : "";
}

/// Nodes called js0 are given to what has sticks or a pad.
bool is_gamepad(const std::string& handlers) { return handlers.find("js") != std::string::npos; }

bool is_tablet(const std::string& name) {
    constexpr std::array words{" Pen", " Stylus", "Wacom", "Huion", "UGTABLET", "XP-PEN"};
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return name.find(word) != std::string::npos; });
}

}  // namespace

std::vector<std::string> unseen_input(const std::string& devices) {
    std::vector<std::string> found;
    std::istringstream lines{devices};
    std::string name;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("N: ")) name = name_in(line);
        if (!line.starts_with("H: ")) continue;
        if (is_gamepad(line)) found.push_back("gamepad " + name);
        else if (is_tablet(name)) found.push_back("tablet " + name);
    }
    return found;
}

}  // namespace unhunch::cli
