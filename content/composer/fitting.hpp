// Which exercises suit a household, and for which level.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "composer/household.hpp"

namespace unhunch::composer {

using Pool = std::vector<const content::Exercise*>;

/// Equipment or an alternative is there, a position is allowed, and no care flag, area or pain rules it out.
[[nodiscard]] bool fits(const content::Exercise& exercise, const Household& household);

/// Up to that level; level 3 and what is advanced only after 8 sessions and 3 clean ones of an easier exercise.
[[nodiscard]] bool open_at(const content::Exercise& exercise, unsigned level, const Household& household);

/// All that fit, in the order of the catalogue; with a seed other than 0 in an order of its own.
[[nodiscard]] Pool fitting(const content::Catalogue& catalogue, const Household& household, unsigned seed);

/// Something the person owns, beyond what everyone has, is what the exercise is done with.
[[nodiscard]] bool uses_owned(const content::Exercise& exercise, const Household& household);

/// What it is done with: its equipment, or the first alternative of which everything is there.
[[nodiscard]] const std::vector<std::string>& things_for(const content::Exercise& exercise, const Household& household);

/// Where the person would do it: the first of its positions that is allowed. Only for what fits.
[[nodiscard]] core::Position place_of(const content::Exercise& exercise, const Household& household);

[[nodiscard]] bool after_operation(const Household& household);

}  // namespace unhunch::composer
