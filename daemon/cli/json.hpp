// What the program knows, as JSON for scripts and status bars; the shapes are described in README, JSON.
#pragma once

#include <string>
#include <vector>

#include "api/status.hpp"
#include "catalogue/catalogue.hpp"
#include "core/calendar.hpp"

namespace unhunch::cli {

enum class Layout { OneLine, Indented };

[[nodiscard]] std::string status_json(const api::Status& status, core::WallTime now, const core::Calendar& calendar,
                                      Layout layout);

[[nodiscard]] std::string exercises_json(const content::Catalogue& catalogue);
[[nodiscard]] std::string routines_json(const content::Catalogue& catalogue);
/// One of them with all that is known of it.
[[nodiscard]] std::string exercise_json_page(const content::Exercise& exercise, const content::Catalogue& catalogue);
[[nodiscard]] std::string routine_json_page(const content::Routine& routine, const content::Catalogue& catalogue);

}  // namespace unhunch::cli
