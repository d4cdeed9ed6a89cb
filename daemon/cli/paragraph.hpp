// Words as lines that fit a terminal of 80 columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unhunch::cli {

/// `first` leads the first line, and blanks as wide the others. Breaks in `words` stay; what is longer than a line, as a
/// path, is left whole.
[[nodiscard]] std::string paragraph(std::string_view first, std::string_view words);

/// Columns, not bytes: what continues a letter of UTF-8 takes none.
[[nodiscard]] std::size_t width(std::string_view words);

}  // namespace unhunch::cli
