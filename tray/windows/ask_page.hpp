// One small page of the break window that asks something: a few words and a column of answers.
#pragma once

#include <functional>

#include <wx/panel.h>
#include <wx/sizer.h>

#include "presenters/inquiry.hpp"
#include "windows/palette.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class AskPage final : public wxPanel {
public:
    using Answered = std::function<void(std::size_t which)>;

    /// `palette` must outlive the page.
    AskPage(wxWindow* parent, const Palette& palette, Answered answered);

    void show(const Question& question);
    /// By its key, as by its button; each page is answered once.
    void answer(std::size_t which);

private:
    class Mark;

    Answered answered_;
    Mark* mark_;
    WordsLabel* title_;
    WordsLabel* text_;
    wxBoxSizer* answers_;
    std::size_t count_ = 0;
};

}  // namespace unhunch::tray
