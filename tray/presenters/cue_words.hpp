// Chooses the cue of a moment: cues are written in the order of the movement, so they follow its parts.
#pragma once

#include <string>

#include "catalogue/catalogue.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

/// `rep` from 0. `mirrored` swaps the words left and right, as the figure does.
[[nodiscard]] std::string cue_words(const content::Exercise& exercise, const content::Tempo& tempo, unsigned rep, Beat beat,
                                    bool mirrored);

}  // namespace unhunch::tray
