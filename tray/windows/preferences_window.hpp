// The preferences: pages of settings, each of which applies as soon as it is changed and can be undone.
#pragma once

#include <string>

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/listbox.h>
#include <wx/srchctrl.h>

#include "windows/preferences_page.hpp"

namespace unhunch::tray {

class PreferencesWindow final : public wxFrame {
public:
    /// `palette` must outlive the window.
    PreferencesWindow(PreferencesOf what, const Palette& palette);

private:
    void build();
    void press(wxKeyEvent& key);
    void turn_to(PreferencePage page);
    void search();
    void show(const std::vector<std::string>& keys, bool headings);
    PreferencePart* part_for(PreferencePage page);
    void look_live();
    void say_live(const std::string& doctors_answer);
    void changed(const core::Outcome& outcome, const std::string& key);
    void undo();
    void tell(const std::string& words, bool well);
    void tell_complaint();

    PreferencesOf what_;
    const Palette& palette_;
    Preferences preferences_;
    PreferencePage page_ = PreferencePage::Rhythm;
    wxSearchCtrl* search_ = nullptr;
    wxListBox* pages_ = nullptr;
    PreferencesPage* shown_ = nullptr;
    WordsLabel* told_ = nullptr;
    wxButton* undo_ = nullptr;
};

}  // namespace unhunch::tray
