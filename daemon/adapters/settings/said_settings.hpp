// What the settings say in English, for files and the log, in the person's language.
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"

namespace unhunch::settings {

/// Mistakes, a line each, "FILE:LINE:COLUMN: what is wrong"; what the reader of TOML itself says stays English.
[[nodiscard]] std::string said_mistakes(const std::string& english);
[[nodiscard]] core::Failure said_mistakes(const core::Failure& english);
[[nodiscard]] std::vector<std::string> said_mistakes(std::vector<std::string> english);

/// What a setting may be: "a length from 10s to 8h (units h, m, s)".
[[nodiscard]] std::string said_values(const std::string& english);

}  // namespace unhunch::settings
