// Reads animations.toml and animations/*.toml: which poses show an exercise, from where, with which things and signs.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// `exercises` are held against the animations they name; `exercise_file` is where they were read from.
[[nodiscard]] std::vector<Animation> read_animations(const std::vector<TomlTable*>& files, TomlTable& exercise_file,
                                                     const std::vector<Exercise>& exercises);

}  // namespace unhunch::content
