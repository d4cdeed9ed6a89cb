// Everything on the break window while the break runs: stage, words, ring, progress and buttons.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>

#include "windows/break_keys.hpp"
#include "windows/cue_panel.hpp"
#include "windows/figure_canvas.hpp"
#include "windows/progress_line.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class BreakPage final : public wxPanel {
public:
    /// `palette` must outlive the page. The buttons do what their keys do.
    BreakPage(wxWindow* parent, const Palette& palette, std::function<void(BreakKey)> press);

    void show(const BreakScene& scene, bool paused);
    /// A line above everything: what is not as usual. Empty: no line.
    void inform(const wxString& text);
    /// The same, where the line is not needed for something that matters more.
    void encourage(const wxString& text);
    /// Why it stands still; until the next pause.
    void explain_pause(const wxString& text) { pause_words_ = text.utf8_string(); }
    /// The keys speak to the whole page, not to the button that was clicked last.
    void take_keys() { stage_->SetFocus(); }

private:
    wxSizer* buttons(const Palette& palette);
    wxButton* button(const wxString& label, const wxString& key, BreakKey deed);
    /// Words beside the stage, or below it in a tall window; the buttons in one row, or in two where they do not fit.
    void turn();

    std::function<void(BreakKey)> press_;
    std::string pause_words_;
    bool paused_ = false;
    WordsLabel* info_ = nullptr;
    FigureCanvas* stage_ = nullptr;
    CuePanel* cue_ = nullptr;
    ProgressLine* progress_ = nullptr;
    WordsLabel* next_ = nullptr;
    WordsLabel* time_left_ = nullptr;
    wxButton* skip_ = nullptr;  // of a part of a full session
    wxButton* pause_ = nullptr;
    wxBoxSizer* body_ = nullptr;
    wxBoxSizer* button_row_ = nullptr;
};

}  // namespace unhunch::tray
