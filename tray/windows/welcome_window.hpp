// The welcome: three short steps, to be left at any time and to be had again.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "api/break_service.hpp"
#include "core/result.hpp"
#include "presenters/welcome.hpp"
#include "windows/note_page.hpp"
#include "windows/palette.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class WelcomeWindow final : public wxFrame {
public:
    /// Writes what was chosen into the settings.
    using Write = std::function<core::Outcome(const Welcome&)>;

    /// The service must outlive the window.
    WelcomeWindow(Welcome welcome, api::BreakService& service, Write write, const Palette& palette);

private:
    wxScrolledWindow* new_step(wxWindow* page);
    void add(wxScrolledWindow* step, const wxString& question, const std::vector<Tick>& ticks,
             void (Welcome::*set)(const std::string&, bool));
    void build_things();
    void build_care();
    void show_step();
    void understand(bool straight_to_care);
    void go_on();
    void tell(const std::string& sentence);

    Palette palette_;
    Welcome welcome_;
    api::BreakService& service_;
    Write write_;
    WordsLabel* where_ = nullptr;  // "Step 1 of 3"
    WordsLabel* told_ = nullptr;
    NotePage* note_ = nullptr;
    wxScrolledWindow* things_ = nullptr;
    wxScrolledWindow* care_ = nullptr;
    wxSizer* buttons_ = nullptr;
    wxButton* back_ = nullptr;
    wxButton* next_ = nullptr;
};

}  // namespace unhunch::tray
