// The last page of the break window: what was done, in a few words, and a way out.
#pragma once

#include <functional>

#include <wx/panel.h>

#include "presenters/end_words.hpp"
#include "windows/painted_panel.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class EndPage final : public wxPanel {
public:
    /// `palette` must outlive the page.
    EndPage(wxWindow* parent, const Palette& palette, const std::function<void()>& close);

    /// `ring` is the part of the day's goal, 0 to 1; negative draws none.
    void show(const EndWords& words, double ring);

private:
    class Mark;

    Mark* mark_;
    wxStaticText* title_;
    wxStaticText* line_;
};

}  // namespace unhunch::tray
