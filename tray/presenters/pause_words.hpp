// Why the guided break stands still, and how it goes on.
#pragma once

#include <string>

#include "core/vocabulary.hpp"

namespace unhunch::tray {

/// `step` from 0, of `steps`: "Paused: a call began. You can continue at step 3 of 7 for ten minutes."
[[nodiscard]] std::string pause_words(core::Interruption by, std::size_t step, std::size_t steps);

}  // namespace unhunch::tray
