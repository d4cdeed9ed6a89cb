// Reads how much of an exercise is done: sets, repetitions, tempo and rest.
#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// `table` may be a dose or an item of a routine; what it leaves out is taken from `otherwise`, and is required where
/// that is null.
[[nodiscard]] Dose read_dose(TomlTable& table, const Dose* otherwise, Sides sides);

}  // namespace unhunch::content
