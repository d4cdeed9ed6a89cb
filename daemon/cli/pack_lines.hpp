// The packs of this computer as lines to read and as JSON, and what an author of one is told.
#pragma once

#include <string>

#include "catalogue/shelf.hpp"

namespace unhunch::cli {

[[nodiscard]] std::string pack_lines(const content::Shelf& shelf);
[[nodiscard]] std::string packs_json(const content::Shelf& shelf);

/// What a checked pack holds, each routine with its computed length.
[[nodiscard]] std::string checked_words(const content::Catalogue& pack);

/// One sentence for each pack that could not be used; empty where there is none.
[[nodiscard]] std::string refused_words(const content::Shelf& shelf);

}  // namespace unhunch::cli
