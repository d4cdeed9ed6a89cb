// The routine that is being put together: its name, its moves in their order, and how much of the chosen one.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include "presenters/routine_editor.hpp"
#include "windows/dose_fields.hpp"
#include "windows/prescription_fields.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class RoutineDesk final : public wxPanel {
public:
    /// The editor must outlive it; `changed` follows every change of the draft.
    RoutineDesk(wxWindow* parent, const Palette& palette, RoutineEditor& editor, std::function<void()> changed);

    /// The draft as it is now, with this move chosen; absent: the one that was.
    void show(std::optional<std::size_t> choose = {});
    /// After another routine was opened: its name too.
    void show_other();

private:
    void build(const Palette& palette);
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    void show_dose();

    RoutineEditor& editor_;
    std::function<void()> changed_;
    wxTextCtrl* name_ = nullptr;
    wxListBox* items_ = nullptr;
    wxButton* up_ = nullptr;
    wxButton* down_ = nullptr;
    wxButton* remove_ = nullptr;
    wxChoice* place_ = nullptr;
    DoseFields* dose_ = nullptr;
    PrescriptionFields* asked_ = nullptr;
    WordsLabel* summary_ = nullptr;
    WordsLabel* missing_ = nullptr;
    wxColour usual_;
    wxColour warning_;
};

}  // namespace unhunch::tray
