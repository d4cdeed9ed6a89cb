// A day's totals as JSON, the same wherever days are told.
#pragma once

#include <nlohmann/json.hpp>

#include "core/stats.hpp"

namespace unhunch::cli {

[[nodiscard]] nlohmann::ordered_json day_json(const core::DaySummary& day);

/// The same without the date.
[[nodiscard]] nlohmann::ordered_json totals_json(const core::DaySummary& day);

}  // namespace unhunch::cli
