// Which exercises and routines of the catalogue are meant.
#pragma once

#include "catalogue/catalogue.hpp"
#include "cli/catalogue_request.hpp"

namespace unhunch::cli {

[[nodiscard]] bool matches(const Filter& filter, const content::Exercise& exercise);
[[nodiscard]] bool matches(const Filter& filter, const content::Routine& routine, const content::Catalogue& catalogue);

/// The catalogue with only what is meant.
[[nodiscard]] content::Catalogue filtered(content::Catalogue catalogue, const Filter& filter);

}  // namespace unhunch::cli
