#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace unhunch::cli {

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// As locale(7) has it: the first of the three that is set decides.
bool utf8_locale() {
    for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        std::string locale = environment(name);
        if (locale.empty()) continue;
        std::ranges::transform(locale, locale.begin(), [](unsigned char c) { return std::tolower(c); });
        return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    }
    return false;
}

unsigned width_of_output() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    const auto columns = std::atoi(environment("COLUMNS").c_str());
    return columns > 0 ? static_cast<unsigned>(columns) : 80;
}

std::string blocks(double share, unsigned cells) {
    constexpr std::array<const char*, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto parts = std::max(1L, std::lround(share * cells * 8));
    std::string drawn;
    for (long cell = 0; cell < parts / 8; ++cell) drawn += "█";
    return drawn + eighths[static_cast<std::size_t>(parts % 8)];
}

}  // namespace

Terminal terminal_of_output() {
    Terminal terminal{.width = width_of_output()};
    const bool looked_at = isatty(STDOUT_FILENO) != 0;
    terminal.blocks = looked_at && utf8_locale();
    terminal.colours = looked_at && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    return terminal;
}

std::string bar(double share, unsigned cells, Ink ink, const Terminal& terminal) {
    if (!(share > 0) || cells == 0) return "";
    share = std::min(share, 1.0);
    const std::string drawn = terminal.blocks
                                  ? blocks(share, cells)
                                  : std::string(static_cast<std::size_t>(std::max(1L, std::lround(share * cells))), '#');
    if (!terminal.colours) return drawn;
    return (ink == Ink::Sitting ? "\033[36m" : "\033[32m") + drawn + "\033[0m";
}

}  // namespace unhunch::cli
