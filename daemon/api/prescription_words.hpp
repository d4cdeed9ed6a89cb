// What is asked for on which days, in a person's words.
#pragma once

#include <array>
#include <string>

#include "core/routine.hpp"

namespace unhunch::api {

/// As a week is read: from Monday on, by their numbers of the calendar (Sunday 0).
inline constexpr std::array<unsigned, 7> week_from_monday{1, 2, 3, 4, 5, 6, 0};

/// "Monday" for 1; Sunday is 0.
[[nodiscard]] const char* weekday_name(unsigned weekday);
/// "Mon"
[[nodiscard]] std::string short_weekday(unsigned weekday);

/// "Mon, Wed, Fri, twice a day", "every day, once a day".
[[nodiscard]] std::string prescription_words(const core::Prescription&);

}  // namespace unhunch::api
