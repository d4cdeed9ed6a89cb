#include "settings_part.hpp"

#include "adapters/settings/said_settings.hpp"
#include "roff.hpp"
#include "words/said.hpp"

namespace unhunch::manual {
namespace {

/// Working hours have no value that could be written: left out means always.
bool is_left_out(const settings::SettingLine& line) { return line.value.empty() || line.value == "{}"; }

}  // namespace

std::string settings_part(const std::vector<settings::SettingLine>& lines) {
    std::string made;
    for (const auto& line : lines) {
        const auto values = settings::said_values(line.values);
        made += ".TP\n\\fB" + roff_as_typed(line.key) + "\\fR\n" + roff(words::translated(line.about.c_str())) + "\n.br\n" +
                (is_left_out(line) ? roff(words::said("It is {0}.", values))
                                   : words::filled_with(roff(words::said("It is {0}; {1} unless set.")), roff(values),
                                                        "\\fB" + roff_as_typed(line.value) + "\\fR")) +
                "\n";
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
