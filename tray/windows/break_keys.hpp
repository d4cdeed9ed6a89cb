// The keys of the guided break.
#pragma once

#include <optional>

#include <wx/event.h>

namespace unhunch::tray {

enum class BreakKey { Leave, PauseOrGoOn, Back, Next, Done, Hurts, Walk, SkipPart };

/// Arrows point the way that the person reads.
[[nodiscard]] std::optional<BreakKey> break_key(const wxKeyEvent& pressed, bool right_to_left);

/// 0 for the key 1, and so on.
[[nodiscard]] std::optional<std::size_t> answer_key(const wxKeyEvent& pressed);

}  // namespace unhunch::tray
