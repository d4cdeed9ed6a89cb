// On which days of the week a routine is asked for, and how often on each of them.
#pragma once

#include <array>
#include <functional>

#include <wx/panel.h>
#include <wx/spinctrl.h>
#include <wx/tglbtn.h>

#include "core/routine.hpp"
#include "windows/palette.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class PrescriptionFields final : public wxPanel {
public:
    /// Called with what the person changed.
    struct Deeds {
        std::function<void(unsigned weekday, bool on)> day;
        std::function<void(unsigned times)> times;
    };

    PrescriptionFields(wxWindow* parent, const Palette& palette, Deeds deeds);

    /// `words` say the same in a sentence.
    void show(const std::optional<core::Prescription>& asked, const wxString& words);

private:
    wxColour on_;
    wxColour off_;
    std::array<wxToggleButton*, 7> days_{};  // from Monday on
    wxSpinCtrl* times_ = nullptr;
    WordsLabel* words_ = nullptr;
};

}  // namespace unhunch::tray
