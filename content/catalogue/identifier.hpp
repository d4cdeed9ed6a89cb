// The ids by which the parts of a pack name each other, and the length of a text as people count it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// The `id` of the table: 3 to 40 of a-z, 0-9 and _.
std::string read_identifier(TomlTable& table);

void refuse_repeated_identifiers(std::vector<TomlTable>& tables);

/// Of UTF-8.
[[nodiscard]] std::size_t characters(std::string_view text);

}  // namespace unhunch::content
