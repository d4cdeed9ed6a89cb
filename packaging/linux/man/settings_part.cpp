#include "settings_part.hpp"

#include "roff.hpp"

namespace unhunch::manual {
namespace {

/// Working hours have no value that could be written: left out means always.
bool is_left_out(const settings::SettingLine& line) { return line.value.empty() || line.value == "{}"; }

}  // namespace

std::string settings_part(const std::vector<settings::SettingLine>& lines) {
    std::string made;
    for (const auto& line : lines) {
        made += ".TP\n\\fB" + roff_as_typed(line.key) + "\\fR\n" + roff(line.about) + "\n.br\nIt is " + roff(line.values) +
                (is_left_out(line) ? "" : "; \\fB" + roff_as_typed(line.value) + "\\fR unless set") + ".\n";
    }
    return made;
}

std::string settings_example(const std::vector<settings::SettingLine>& lines) {
    std::string made =
        "# What Unhunch can be told, each key with the value it has when it is left out; unhunch-config(5) says more.\n"
        "# Copy what you want to change to ~/.config/unhunch/config.toml, or to /etc/xdg/unhunch/config.toml for everybody\n"
        "# on this computer, without the # before the key.\n";
    for (const auto& line : lines)
        made += "\n# " + line.about + "\n# It is " + line.values + ".\n#" + line.key + " = " +
                (is_left_out(line) ? "{}" : line.value) + "\n";
    return made;
}

}  // namespace unhunch::manual
