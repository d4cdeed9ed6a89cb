// An easier exercise in the place of one that hurts a little, and smaller doses for those that hurt before.
#pragma once

#include <string>
#include <vector>

#include "core/settings.hpp"
#include "presenters/routine_plan.hpp"

namespace unhunch::tray {

/// In a short routine at the desk, or in a full session.
enum class Doing { Routine, Session };

/// The easier neighbour in its chain that a desk, the person's things and their care flags allow; null where none is.
/// In a session it needs no desk, and a place where the person may go.
[[nodiscard]] const content::Exercise* easier_than(const content::Exercise& exercise, const content::Catalogue& catalogue,
                                                   const core::Settings& settings, bool in_call,
                                                   Doing doing = Doing::Routine);

/// The same routine with the easier one at this item, in its own dose; of a session with as many sets as were planned.
[[nodiscard]] content::Routine with_easier(content::Routine routine, std::size_t item, const content::Exercise& easier);

/// The same with all that were taken before; what the catalogue or the routine does not have is left as it is.
[[nodiscard]] content::Routine with_easier(content::Routine routine, const std::vector<core::EasierMove>& taken,
                                           const content::Catalogue& catalogue);

/// The same routine with a step less of these exercises.
[[nodiscard]] content::Routine eased(content::Routine routine, const content::Catalogue& catalogue,
                                     const std::vector<std::string>& exercises);

/// Whether the exercise works on this part of the body.
[[nodiscard]] bool works_on(const content::Exercise& exercise, core::BodyArea area);

}  // namespace unhunch::tray
