// What no text of a pack may say: promises and scares that no break can keep.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// The first word or phrase of the list that stands in the text, whole and in any case; empty: none does.
[[nodiscard]] std::string_view forbidden_wording(std::string_view text);

// Texts that a person will see: read as their namesakes of TomlTable, not empty, one line, and without such wording.
std::string shown_text(TomlTable& table, std::string_view key);
std::string optional_shown_text(TomlTable& table, std::string_view key);
std::vector<std::string> shown_texts(TomlTable& table, std::string_view key);

}  // namespace unhunch::content
