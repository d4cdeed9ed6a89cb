// How long a stretch is held, and how fast a neck may go: the two doses that are not the author's alone to choose.
#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

enum class DoseOf { Micro, Session };

/// `table` is where the dose was stated.
void check_holds(const TomlTable& table, const Exercise& exercise, const Dose& dose, DoseOf part);

/// A routine may slow a neck move down, never speed it up.
void check_not_faster(const TomlTable& table, const Exercise& exercise, const Dose& dose);

}  // namespace unhunch::content
