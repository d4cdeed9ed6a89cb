// What is asked for on which days, in a person's words.
#pragma once

#include <array>
#include <string>

#include "core/routine.hpp"

namespace unhunch::api {

/// As the settings and packs write a week: from Monday on, by the numbers of the calendar (Sunday 0).
inline constexpr std::array<unsigned, 7> week_from_monday{1, 2, 3, 4, 5, 6, 0};

/// "Mon, Wed, Fri, twice a day", "every day, once a day".
[[nodiscard]] std::string prescription_words(const core::Prescription&);

}  // namespace unhunch::api
