// The last page of the break window: what was done, in a few words, and a way out.
#pragma once

#include <functional>

#include <wx/panel.h>

#include "presenters/end_words.hpp"
#include "windows/check_in.hpp"
#include "windows/painted_panel.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

/// What the page asks its window to do.
struct EndDeeds {
    std::function<void()> close;
    CheckIn::Answered answered;
};

class EndPage final : public wxPanel {
public:
    /// `palette` must outlive the page.
    EndPage(wxWindow* parent, const Palette& palette, EndDeeds deeds);

    /// What is asked after the break, page by page.
    [[nodiscard]] CheckIn& check_in() { return *check_in_; }
    /// `ring` is the part of the day's goal, 0 to 1; negative draws none.
    void show(const EndWords& words, double ring);

    /// To the page, not to a button: a key that was meant for the last exercise must not answer the question.
    void take_keys();

private:
    class Mark;

    Mark* mark_;
    WordsLabel* title_;
    WordsLabel* line_;
    CheckIn* check_in_;
};

}  // namespace unhunch::tray
