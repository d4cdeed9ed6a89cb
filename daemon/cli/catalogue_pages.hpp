// One exercise or one routine with all that is known of it, as a page to read.
#pragma once

#include <string>

#include "catalogue/catalogue.hpp"

namespace unhunch::cli {

[[nodiscard]] std::string exercise_page(const content::Exercise& exercise, const content::Catalogue& catalogue);
[[nodiscard]] std::string routine_page(const content::Routine& routine, const content::Catalogue& catalogue);

/// "2 sets of 8, 2 s there, 1 s held, 3 s back, 45 s rest: 139 s"
[[nodiscard]] std::string dose_words(const content::Dose& dose, content::Sides sides);

/// "Not reviewed by a professional." or by whom; of the pack the id belongs to.
[[nodiscard]] std::string review_words(const std::string& id, const content::Catalogue& catalogue);

}  // namespace unhunch::cli
