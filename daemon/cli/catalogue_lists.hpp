// The catalogue as lists a person can read, and the routine that a mistyped name was meant to be.
#pragma once

#include <string>

#include "catalogue/catalogue.hpp"

namespace unhunch::cli {

/// As the packs call it: "seated", "standing" ...
[[nodiscard]] std::string position_word(core::Position position);

/// Short enough for a break at the desk: 60 to 120 s.
[[nodiscard]] bool is_micro(const content::Routine& routine);

/// One line each: id, length and place, name.
[[nodiscard]] std::string routine_lines(const content::Catalogue& catalogue);
[[nodiscard]] std::string exercise_lines(const content::Catalogue& catalogue);

/// Says that there is none such, which one may have been meant, and how to list them.
[[nodiscard]] std::string unknown_routine_words(const content::Catalogue& catalogue, const std::string& asked);
[[nodiscard]] std::string unknown_exercise_words(const content::Catalogue& catalogue, const std::string& asked);

}  // namespace unhunch::cli
