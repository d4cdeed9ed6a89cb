// What the place that words go to can show.
#pragma once

#include <string>

namespace unhunch::cli {

struct Terminal {
    unsigned width = 80;   // in columns
    bool blocks = false;   // bars of Unicode blocks; otherwise plain ASCII
    bool colours = false;
};

/// Of standard output. Blocks where it is a terminal and the locale is UTF-8; colours where it is one, TERM is not "dumb"
/// and NO_COLOR is not set (https://no-color.org). A width that nobody tells is 80.
[[nodiscard]] Terminal terminal_of_output();

enum class Ink { Sitting, Moving };

/// `share` from 0 to 1 of `cells` columns; what is more than nothing is seen. Padded to nothing.
[[nodiscard]] std::string bar(double share, unsigned cells, Ink ink, const Terminal& terminal);

}  // namespace unhunch::cli
