// Everything on the break window while the break runs: stage, words, ring, progress and buttons.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>

#include "windows/countdown_ring.hpp"
#include "windows/figure_canvas.hpp"
#include "windows/progress_line.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

/// What the buttons and the keys ask for.
struct BreakDeeds {
    std::function<void()> pause_or_go_on;
    std::function<void()> back;
    std::function<void()> next;
    std::function<void()> done;
    std::function<void()> hurts;
};

class BreakPage final : public wxPanel {
public:
    /// `palette` must outlive the page.
    BreakPage(wxWindow* parent, const Palette& palette, const BreakDeeds& deeds);

    void show(const BreakScene& scene, bool paused);
    /// A line above everything: what is not as usual. Empty: no line.
    void inform(const wxString& text);
    /// The keys speak to the whole page, not to the button that was clicked last.
    void take_keys() { stage_->SetFocus(); }

private:
    wxSizer* words(const Palette& palette);
    wxSizer* buttons(const Palette& palette, const BreakDeeds& deeds);
    wxButton* button(const wxString& label, const wxString& key, const std::function<void()>& deed);
    /// Words beside the stage, or below it in a tall window.
    void turn();

    WordsLabel* info_;
    FigureCanvas* stage_;
    WordsLabel* place_;
    WordsLabel* exercise_;
    WordsLabel* side_;
    WordsLabel* cue_;
    WordsLabel* note_;
    CountdownRing* ring_;
    WordsLabel* reps_;
    WordsLabel* set_;
    ProgressLine* progress_;
    WordsLabel* next_;
    WordsLabel* time_left_;
    wxButton* pause_ = nullptr;
    wxBoxSizer* body_ = nullptr;
};

}  // namespace unhunch::tray
