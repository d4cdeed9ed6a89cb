// Packs and what they were made from, in words.
#pragma once

#include <string>
#include <vector>

#include "catalogue/lore.hpp"
#include "catalogue/shelf.hpp"

namespace unhunch::tray {

/// "Core catalogue 1.0.0, 49 exercises, not reviewed".
[[nodiscard]] std::string pack_words(const content::ShelvedPack& pack);

/// What was read for the exercises, articles first, a paragraph each.
[[nodiscard]] std::vector<std::string> source_words(const content::Lore& lore);

}  // namespace unhunch::tray
