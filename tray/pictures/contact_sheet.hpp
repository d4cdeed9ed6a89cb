// Animations on one sheet, a row each, for people to look over.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/result.hpp"

namespace unhunch::tray {

/// Of the exercises named, or of all where none is. Fails on an exercise that is not there or not drawn.
[[nodiscard]] core::Outcome save_contact_sheet(const content::Catalogue& catalogue, const std::string& path,
                                               const std::vector<std::string>& exercises);

}  // namespace unhunch::tray
