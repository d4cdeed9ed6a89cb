// The guided break: a plain window that can be moved, covered and closed like any other.
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include <wx/frame.h>
#include <wx/timer.h>

#include "api/break_service.hpp"
#include "presenters/guided_break.hpp"
#include "windows/break_page.hpp"
#include "windows/end_page.hpp"

namespace unhunch::tray {

class BreakWindow final : public wxFrame {
public:
    /// The service and the catalogue of the plan must outlive the window.
    BreakWindow(RoutinePlan plan, api::BreakService& service);

private:
    void tick();
    void act(GuidedBreak::Reports (GuidedBreak::*deed)());
    void press(GuidedBreak::Reports (GuidedBreak::*deed)());
    void tell(const GuidedBreak::Reports& reports);
    void show_now();
    void show_end();
    void heed(const api::Status& status);
    void answered(const core::Outcome& outcome);
    void on_key(wxKeyEvent& pressed);
    void on_close(wxCloseEvent& closing);

    Palette palette_;
    GuidedBreak guided_;
    api::BreakService& service_;
    std::unique_ptr<api::Subscription> watching_;
    std::optional<api::Phase> phase_;      // last heard
    std::optional<api::Status> afterwards_;  // the status that followed the end
    bool guiding_known_ = false;           // the daemon has this break under way
    unsigned unanswered_ = 0;
    bool leaving_ = false;
    bool key_on_button_ = false;
    std::chrono::steady_clock::time_point last_tick_;
    wxTimer next_change_;
    wxTimer goodbye_;
    BreakPage* page_ = nullptr;
    EndPage* end_page_ = nullptr;
};

}  // namespace unhunch::tray
