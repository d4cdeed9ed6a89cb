// An exercise that stands for one of the core pack: it fits in the same places, and weakens none of its cautions.
#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// `core` holds the one that is replaced.
void check_replacement(const TomlTable& table, const Exercise& exercise, const Catalogue& core);

}  // namespace unhunch::content
