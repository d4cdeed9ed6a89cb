// The questions after a break, one at a time: a few words and a row of answers.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>
#include <wx/sizer.h>

#include "presenters/inquiry.hpp"
#include "windows/palette.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class CheckIn final : public wxPanel {
public:
    using Answered = std::function<void(std::size_t which)>;

    CheckIn(wxWindow* parent, const Palette& palette, Answered answered);

    /// The page has its size by now: the answers are laid out in it. `spoken` are their names for a screen reader.
    void ask(const Question& question, const std::vector<std::string>& spoken);
    /// To who listens to a screen reader.
    void read_out();

private:
    void clear();
    /// Into the row, or into a new one where that is full.
    void add(const std::string& label, const std::string& spoken, std::size_t which);

    Answered answered_;
    WordsLabel* title_;
    WordsLabel* question_;
    wxSizer* answers_;        // rows
    wxSizer* row_ = nullptr;  // that is being filled
    int row_width_ = 0;
    std::string said_;
};

}  // namespace unhunch::tray
