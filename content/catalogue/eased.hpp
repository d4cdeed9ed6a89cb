// One step back for an exercise that hurt.
#pragma once

#include "catalogue/catalogue.hpp"

namespace unhunch::content {

/// A set less; of one set a quarter of the repetitions less, by pairs where the sides alternate; of one repetition a
/// quarter of the hold less. What cannot be smaller stays as it is.
[[nodiscard]] Dose eased(Dose dose, Sides sides);

}  // namespace unhunch::content
