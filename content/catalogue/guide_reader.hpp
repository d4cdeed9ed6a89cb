// The statements of the guide, and that each is represented: by an exercise, a muscle, a lesson or a rule of the
// program.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

[[nodiscard]] std::vector<Statement> read_statements(TomlTable& file);

/// `tables` are those the statements of the catalogue were read from, `exercise_tables` those of its exercises.
void check_representation(const std::vector<TomlTable>& tables, const std::vector<TomlTable>& exercise_tables,
                          const Catalogue& catalogue);

}  // namespace unhunch::content
