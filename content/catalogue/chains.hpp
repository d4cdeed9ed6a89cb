// Chains of easier and harder exercises: known, mutual, without a circle, and never falling in level.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// `tables` are those the exercises were read from, in the same order.
void check_chains(const std::vector<TomlTable>& tables, const std::vector<Exercise>& exercises);

}  // namespace unhunch::content
