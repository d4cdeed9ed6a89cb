// The names of days and parts of the body in the terminal's tables.
#pragma once

#include <string>

#include "core/vocabulary.hpp"

namespace unhunch::cli {

/// "Tue 14 Apr", with the year where it is not that of `today`.
[[nodiscard]] std::string day_name(core::Day day, core::Day today);

/// "Upper back".
[[nodiscard]] std::string area_words(core::BodyArea area);

}  // namespace unhunch::cli
