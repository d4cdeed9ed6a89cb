// Asks before the strength part of a session whose warm-up was left out.
#pragma once

#include <memory>

#include "presenters/inquiry.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

/// One line for whoever leaves the warm-up out.
inline constexpr const char* warm_already_advice =
    words::to_say("Begin lighter and slower than usual; let the first repetitions warm you up.");

[[nodiscard]] std::unique_ptr<Inquiry> warm_up_inquiry();

}  // namespace unhunch::tray
