// Reads routines.toml, resolves each item's dose and position, and computes what the routine lasts.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// `core` is what "core:..." refers to in a person's pack; null for the core pack itself.
[[nodiscard]] std::vector<Routine> read_routines(TomlTable& file, const std::vector<Exercise>& exercises,
                                                 const Catalogue* core);

}  // namespace unhunch::content
