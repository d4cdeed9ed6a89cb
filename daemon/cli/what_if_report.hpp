// Two lives side by side: the settings as they are, and others.
#pragma once

#include <string>
#include <vector>

#include "app/what_if.hpp"
#include "core/calendar.hpp"

namespace unhunch::cli {

/// `changes` as the person wrote them, "sit_limit=45m".
[[nodiscard]] std::string what_if_lines(const app::WhatIf& compared, const std::vector<std::string>& changes,
                                        const core::Calendar& calendar);

/// `as_it_is` and `instead`, each as the totals of `stats`, and what was not observed.
[[nodiscard]] std::string what_if_json(const app::WhatIf& compared, const std::vector<std::string>& changes,
                                       const core::Calendar& calendar);

}  // namespace unhunch::cli
