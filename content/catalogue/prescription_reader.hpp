// Reads on which days something is asked for, and how often: of a pack, or of one routine in it.
#pragma once

#include <optional>

#include "catalogue/range.hpp"
#include "catalogue/toml_table.hpp"
#include "core/routine.hpp"

namespace unhunch::content {

inline constexpr Range times_a_day{1, 10};

/// The table `prescription` of this one; absent where there is none.
[[nodiscard]] std::optional<core::Prescription> read_prescription(TomlTable& table);

}  // namespace unhunch::content
