// An exercise of one's own: a form beside the routines, with what is still missing said at once.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/filepicker.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "presenters/exercise_form.hpp"
#include "windows/dose_fields.hpp"
#include "windows/figure_canvas.hpp"
#include "windows/look.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class ExerciseDialog final : public wxDialog {
public:
    struct Among {
        const content::Catalogue& core;
        const content::OwnPack& pack;  // as it is saved; it may change while it is saved again
    };
    using Save = std::function<core::Outcome(const content::OwnPack&)>;

    ExerciseDialog(wxWindow& parent, Among among, ExerciseForm form, const Look& look);

    /// True once something was saved. It stays open until that works or is given up.
    [[nodiscard]] bool ask(const Save& save);

private:
    void build(const Palette& palette);
    void fill();
    void take();
    void show_now();
    void show_figures();
    void show_picture();

    Among among_;
    ExerciseForm form_;
    std::vector<LentFigure> figures_;
    bool filling_ = false;
    wxColour usual_;
    wxColour warning_;
    wxScrolledWindow* page_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxTextCtrl* setup_ = nullptr;
    wxTextCtrl* cues_ = nullptr;
    wxTextCtrl* cautions_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxChoice* area_ = nullptr;
    wxChoice* position_ = nullptr;
    wxChoice* sides_ = nullptr;
    wxCheckBox* discreet_ = nullptr;
    DoseFields* dose_ = nullptr;
    wxChoice* figure_ = nullptr;
    wxFilePickerCtrl* picture_ = nullptr;
    FigureCanvas* preview_ = nullptr;
    WordsLabel* missing_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* delete_ = nullptr;
    std::function<void(bool removed)> finish_;
};

}  // namespace unhunch::tray
