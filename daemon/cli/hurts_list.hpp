// What `unhunch hurts` says: what is left out because it hurt, until when, and what was reported. No score, no average.
#pragma once

#include <string>

#include "api/status.hpp"
#include "core/calendar.hpp"
#include "core/care.hpp"

namespace unhunch::cli {

[[nodiscard]] std::string hurt_lines(const core::CareBook& book, core::WallTime now, const api::ClockWords& clock_words);

/// `hidden`: exercise, area, since, until (null: until it is switched on again), allowed; `reports`: at, exercise, area, pain.
[[nodiscard]] std::string hurts_json(const core::CareBook& book, core::WallTime now, const core::Calendar& calendar);

}  // namespace unhunch::cli
