// What the doctor says, one line a need or as JSON.
#pragma once

#include <string>
#include <vector>

#include "cli/need.hpp"

namespace unhunch::cli {

[[nodiscard]] std::string doctor_lines(const std::vector<Need>& needs);
[[nodiscard]] std::string doctor_json(const std::vector<Need>& needs);

}  // namespace unhunch::cli
