// The keys of the guided break.
#pragma once

#include <optional>

#include <wx/event.h>

namespace unhunch::tray {

enum class BreakKey { Leave, PauseOrGoOn, Back, Next, Done, Hurts };

/// Arrows point the way that the person reads.
[[nodiscard]] std::optional<BreakKey> break_key(const wxKeyEvent& pressed, bool right_to_left);

}  // namespace unhunch::tray
