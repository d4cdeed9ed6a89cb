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

    /// Shows the question. The page has its size by now: the answers are laid out in it.
    void ask();

private:
    void answer(core::Feeling feeling, std::optional<core::BodyArea> area);
    void ask_where();
    void clear();
    /// Into the row, or into a new one where that is full.
    void add(const wxString& label, const std::function<void()>& chosen);

    Feels feels_;
    std::function<void()> takes_time_;
    WordsLabel* question_;
    wxSizer* answers_;         // rows
    wxSizer* row_ = nullptr;   // that is being filled
    int row_width_ = 0;
};

}  // namespace unhunch::tray
