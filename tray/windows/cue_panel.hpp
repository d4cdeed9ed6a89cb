// The words of a moment: which exercise, which side, what to do, how often, and the ring that counts.
#pragma once

#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "windows/countdown_ring.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class CuePanel final : public wxPanel {
public:
    /// `palette` must outlive the panel.
    CuePanel(wxWindow* parent, const Palette& palette);

    /// `instead` takes the place of the small line below the cue where it is not empty.
    void show(const BreakScene& scene, const std::string& instead);
    /// In a low window no room is kept free for longer words, nor for small ones before a movement.
    void be_low(bool low);

private:
    /// Large letters and many words take smaller ones before they scroll; the ring stays in sight all the while.
    void fit();
    bool fits_with(int lines, int height);

    wxBoxSizer* column_;
    wxScrolledWindow* words_;
    WordsLabel* place_;
    WordsLabel* exercise_;
    WordsLabel* side_;
    WordsLabel* cue_;
    WordsLabel* note_;
    CountdownRing* ring_;
    WordsLabel* reps_;
    WordsLabel* set_;
    bool low_ = false;
};

}  // namespace unhunch::tray
