#include "adapters/autostart/desktop_entry.hpp"

#include <fstream>
#include <string_view>

namespace unhunch::autostart {
namespace {

constexpr auto head = R"([Desktop Entry]
Type=Application
Name=Unhunch
Comment=Reminds you to get up, and guides you through short breaks
Icon=io.github.unhunch.Unhunch
Terminal=false
)";

/// An argument of Exec: quoted, with the characters escaped that a shell or the entry itself would take for its own.
std::string quoted(const std::string& argument) {
    std::string text = "\"";
    for (const char letter : argument) {
        if (letter == '%') text += '%';
        if (letter == '\\') text += R"(\\\)";
        if (letter == '"' || letter == '`' || letter == '$') text += R"(\\)";
        text += letter;
    }
    return text + "\"";
}

/// The reverse, for the first argument.
std::string first_argument(std::string_view line) {
    std::string unescaped;  // the escapes of the entry's own strings
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size()) ++i;
        unescaped += line[i];
    }
    const bool in_quotes = unescaped.starts_with('"');
    std::string argument;
    for (std::size_t i = in_quotes ? 1 : 0; i < unescaped.size(); ++i) {
        const char letter = unescaped[i];
        if (in_quotes ? letter == '"' : letter == ' ') break;
        const bool escape = (in_quotes && letter == '\\') || (letter == '%' && i + 1 < unescaped.size());
        argument += escape ? unescaped[++i] : letter;
    }
    return argument;
}

}  // namespace

std::optional<DesktopEntry> read_entry(const std::filesystem::path& path) {
    std::ifstream file{path};
    if (!file) return std::nullopt;
    DesktopEntry entry;
    bool in_group = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('[')) in_group = line == "[Desktop Entry]";
        if (!in_group) continue;
        if (line.starts_with("Exec=")) entry.exec = first_argument(std::string_view{line}.substr(5));
        // The second is how GNOME's own settings turn an entry off.
        if (line == "Hidden=true" || line == "X-GNOME-Autostart-enabled=false") entry.hidden = true;
    }
    return entry;
}

std::string starting_entry(const std::filesystem::path& program) {
    return std::string{head} + "Exec=" + quoted(program.string()) + " start\nX-GNOME-Autostart-enabled=true\n";
}

std::string hiding_entry() { return std::string{head} + "Hidden=true\n"; }

}  // namespace unhunch::autostart
