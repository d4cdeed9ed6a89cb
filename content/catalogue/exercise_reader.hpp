// Reads exercises.toml and holds each exercise against the rules of content/README.md.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/origin_reader.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

[[nodiscard]] std::vector<Exercise> read_exercises(TomlTable& file, const Provenance& provenance);

}  // namespace unhunch::content
