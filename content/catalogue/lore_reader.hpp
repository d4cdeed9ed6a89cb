// Reads what a pack knows beyond the moves: muscles.toml, learn.toml, sources.toml, evidence.toml and care.toml.
#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

[[nodiscard]] std::vector<Muscle> read_muscles(TomlTable& file);
[[nodiscard]] std::vector<Outlet> read_outlets(TomlTable& file);
[[nodiscard]] std::vector<Study> read_studies(TomlTable& file);
/// Each names only `studies`.
[[nodiscard]] std::vector<Lesson> read_lessons(TomlTable& file, const std::vector<Study>& studies);
/// Each names only `exercises`, and flags that ask for care with them.
[[nodiscard]] std::vector<CareLine> read_care_lines(TomlTable& file, const std::vector<Exercise>& exercises);

}  // namespace unhunch::content
