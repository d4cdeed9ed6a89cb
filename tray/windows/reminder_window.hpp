// The reminder where no notification can carry buttons: small, in a corner, and never in the way of the keyboard.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/timer.h>

#include "api/break_service.hpp"
#include "catalogue/catalogue.hpp"
#include "windows/figure_canvas.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class ReminderWindow final : public wxFrame {
public:
    /// Both must outlive the window. It shows itself with the first status that reminds, without taking the focus,
    /// and destroys itself with the first that does not.
    ReminderWindow(const content::Catalogue& catalogue, api::BreakService& service, const Palette& palette);

private:
    void heed(const api::Status& status);
    void show_status(const api::Status& status);
    void answer(const core::Command& answer);
    void leave();
    void to_corner();

    Palette palette_;
    const content::Catalogue& catalogue_;
    api::BreakService& service_;
    std::unique_ptr<api::Subscription> watching_;
    bool left_ = false;
    wxTimer read_out_;
    FigureCanvas* picture_;
    WordsLabel* summary_;
    WordsLabel* line_;
    wxButton* snooze_;
};

}  // namespace unhunch::tray
