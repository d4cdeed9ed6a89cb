#include "windows/break_keys.hpp"

namespace unhunch::tray {

std::optional<BreakKey> break_key(const wxKeyEvent& pressed, bool right_to_left) {
    if (pressed.GetKeyCode() == WXK_ESCAPE) return BreakKey::Leave;
    if (pressed.HasAnyModifiers()) return {};
    switch (pressed.GetKeyCode()) {
        case WXK_SPACE: return BreakKey::PauseOrGoOn;
        case WXK_LEFT: return right_to_left ? BreakKey::Next : BreakKey::Back;
        case WXK_RIGHT: return right_to_left ? BreakKey::Back : BreakKey::Next;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER: return BreakKey::Done;
        case 'W': return BreakKey::Walk;
        case 'H': return BreakKey::Hurts;
        case 'S': return BreakKey::SkipPart;
        default: return {};  // a key of the toolkit's
    }
}

std::optional<std::size_t> answer_key(const wxKeyEvent& pressed) {
    const int key = pressed.GetKeyCode();
    if (pressed.HasAnyModifiers()) return {};
    if (key >= '1' && key <= '9') return static_cast<std::size_t>(key - '1');
    if (key >= WXK_NUMPAD1 && key <= WXK_NUMPAD9) return static_cast<std::size_t>(key - WXK_NUMPAD1);
    return {};
}

}  // namespace unhunch::tray
