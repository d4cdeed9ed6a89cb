// One question after a break, answered with one tap or not at all.
#pragma once

#include <functional>
#include <optional>

#include <wx/panel.h>
#include <wx/sizer.h>

#include "core/command.hpp"
#include "windows/palette.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class CheckIn final : public wxPanel {
public:
    using Feels = std::function<void(core::Feeling, std::optional<core::BodyArea>)>;

    /// `takes_time` hears that the answer has a second part.
    CheckIn(wxWindow* parent, const Palette& palette, Feels feels, std::function<void()> takes_time);

private:
    void answer(core::Feeling feeling, std::optional<core::BodyArea> area);
    void ask_where();
    void add(const wxString& label, const std::function<void()>& chosen);

    Feels feels_;
    std::function<void()> takes_time_;
    WordsLabel* question_;
    wxSizer* answers_;
};

}  // namespace unhunch::tray
