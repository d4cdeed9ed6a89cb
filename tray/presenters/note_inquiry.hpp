// The health note before the first break, where it was never acknowledged.
#pragma once

#include <functional>
#include <memory>

#include "presenters/inquiry.hpp"

namespace unhunch::tray {

/// `choose_care` opens where areas to take care with can be chosen; the note stays until it is understood.
[[nodiscard]] std::unique_ptr<Inquiry> note_inquiry(std::function<void()> choose_care);

}  // namespace unhunch::tray
