// The end of a guided break on the screen: what was done, the few questions about it, and a page that goes by itself.
#pragma once

#include <functional>
#include <optional>

#include <wx/timer.h>
#include <wx/window.h>

#include "presenters/after_break.hpp"
#include "presenters/end_words.hpp"
#include "windows/end_page.hpp"

namespace unhunch::tray {

class BreakEnd {
public:
    struct Deeds {
        std::function<void()> close;  // the page has had its time, or was left
        std::function<void(const Inquiry::Reports&)> tell;  // an answer, to the daemon
        std::function<bool()> waits;  // for the daemon to answer for what was told
    };

    /// A page of that window, hidden until the end begins. The palette must outlive it.
    BreakEnd(wxWindow* window, const Palette& palette, Deeds deeds);

    [[nodiscard]] wxWindow* page() { return page_; }
    [[nodiscard]] bool begun() const { return page_->IsShown(); }

    /// Takes the room of the page that was hidden. What stays is closed by the person only; with a story it asks, and leaves
    /// time for an answer.
    void begin(bool stays, std::optional<BreakStory> story);
    /// `ring` is the part of the day's goal, 0 to 1; negative draws none.
    void show(const EndWords& words, double ring) { page_->show(words, ring); }
    /// The daemon has answered: what was told is in the journal now, and not before.
    void look_for_offer();
    /// From here on nothing is asked, and nothing closes by itself.
    void stop();

private:
    void ask();
    void answered(std::size_t which);

    Deeds deeds_;
    EndPage* page_;
    std::optional<AfterBreak> after_;  // while there may be something to ask
    wxTimer goodbye_;
};

}  // namespace unhunch::tray
