// Reads routines.toml, resolves each item's dose and position, and computes what the routine lasts.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

[[nodiscard]] std::vector<Routine> read_routines(TomlTable& file, const std::vector<Exercise>& exercises);

}  // namespace unhunch::content
