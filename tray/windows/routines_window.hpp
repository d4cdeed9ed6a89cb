// "My routines": the ones a person has saved, the desk where one is put together, and the moves it is made of.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/listbox.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "presenters/routine_editor.hpp"
#include "windows/look.hpp"
#include "windows/move_picker.hpp"
#include "windows/routine_desk.hpp"

namespace unhunch::tray {

/// Whose routines, and what is done with them outside of the window.
struct RoutinesOf {
    const content::Catalogue& core;  // must outlive the window
    content::OwnPack pack;
    core::Settings settings;
    std::function<core::Result<content::OwnPack>(const content::OwnPack&)> save;
    std::function<void(const content::OwnPack&, const core::RoutineId&)> try_it;  // of a pack that is not saved yet
};

class RoutinesWindow final : public wxFrame {
public:
    RoutinesWindow(RoutinesOf what, const Look& look);

private:
    void build();
    wxSizer* saved_ones();
    void turn();
    void show_saved();
    void follow();
    void choose(int which);
    void begin_new();
    bool save();
    void remove();
    void try_it();
    void edit_exercise(const std::string& id);
    void tell(const wxString& words, bool well);
    /// Asks where there is something to lose; false: it stays open.
    [[nodiscard]] bool may_leave();

    RoutinesOf what_;
    Look look_;
    RoutineEditor editor_;
    wxScrolledWindow* page_ = nullptr;
    wxBoxSizer* columns_ = nullptr;
    wxListBox* saved_ = nullptr;
    wxButton* delete_ = nullptr;
    wxButton* try_ = nullptr;
    wxButton* save_ = nullptr;
    RoutineDesk* desk_ = nullptr;
    MovePicker* picker_ = nullptr;
    WordsLabel* told_ = nullptr;
};

}  // namespace unhunch::tray
