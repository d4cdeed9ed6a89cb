// Reads exercises.toml and holds each exercise against the rules of content/README.md.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// The ids an exercise may name as its origin.
struct Provenance {
    std::set<std::string> guide;
    std::set<std::string> evidence;
};

[[nodiscard]] std::vector<Exercise> read_exercises(TomlTable& file, const Provenance& provenance);

}  // namespace unhunch::content
