// All animations on one sheet, a row each, for people to look over.
#pragma once

#include <string>

#include "catalogue/catalogue.hpp"
#include "core/result.hpp"

namespace unhunch::tray {

[[nodiscard]] core::Outcome save_contact_sheet(const content::Catalogue& catalogue, const std::string& path);

}  // namespace unhunch::tray
