// The health note with its two answers: a step of the welcome, and before the first break where that was never seen.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>

#include "windows/palette.hpp"

namespace unhunch::tray {

/// Both mean that the note was read.
struct NoteDeeds {
    std::function<void()> choose_care;
    std::function<void()> understand;
};

class NotePage final : public wxPanel {
public:
    NotePage(wxWindow* parent, const Palette& palette, NoteDeeds deeds);

    /// The keys speak to the page, not to a button: what was typed elsewhere a moment ago must not answer it.
    void take_keys() { SetFocusIgnoringChildren(); }
};

}  // namespace unhunch::tray
