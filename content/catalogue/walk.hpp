// Standing up and walking a little: what can always be offered, whatever the packs hold and the person may do.
#pragma once

#include "catalogue/catalogue.hpp"

namespace unhunch::content {

/// Adds the exercise and the routine "walk", 60 s long, where no pack has its own.
void add_walk(Catalogue& catalogue);

}  // namespace unhunch::content
