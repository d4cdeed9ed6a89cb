// The last page of the break window: what was done, in a few words, and a way out.
#pragma once

#include <functional>
#include <optional>

#include <wx/panel.h>

#include "core/command.hpp"
#include "presenters/end_words.hpp"
#include "windows/check_in.hpp"
#include "windows/painted_panel.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

/// What the page asks its window to do.
struct EndDeeds {
    std::function<void()> close;
    CheckIn::Feels feels;
    std::function<void()> takes_time;  // an answer is on its way: do not close yet
};

class EndPage final : public wxPanel {
public:
    /// `palette` must outlive the page.
    EndPage(wxWindow* parent, const Palette& palette, EndDeeds deeds);

    /// Asks how the break did the person.
    void ask() { check_in_->ask(); }
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
