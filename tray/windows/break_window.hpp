// The guided break: a plain window that can be moved, covered and closed like any other.
#pragma once

#include <chrono>
#include <optional>

#include <wx/frame.h>
#include <wx/timer.h>

#include "presenters/break_talk.hpp"
#include "presenters/guided_break.hpp"
#include "windows/aloud.hpp"
#include "windows/break_keys.hpp"
#include "windows/break_page.hpp"
#include "windows/end_page.hpp"
#include "windows/look.hpp"

namespace unhunch::tray {

class BreakWindow final : public wxFrame {
public:
    /// The service, the voice and the catalogue of the plan must outlive the window.
    BreakWindow(RoutinePlan plan, api::BreakService& service, Voice& voice, const Look& look);

private:
    void tick();
    void act(BreakKey deed);
    void press(BreakKey deed);
    void tell(const GuidedBreak::Reports& reports);
    void show_now();
    void show_end();
    void heed(const api::Status& status, bool first, bool turned);
    void heed_pause(const api::Status& status);
    void heed_end(const api::Status& status);
    void check_in(core::Feeling feeling, std::optional<core::BodyArea> area);
    void on_key(wxKeyEvent& pressed);
    void on_close(wxCloseEvent& closing);

    Look look_;
    GuidedBreak guided_;
    BreakTalk talk_;
    Aloud aloud_;
    std::optional<api::Status> afterwards_;  // the status that followed the end
    bool leaving_ = false;
    bool key_on_button_ = false;
    std::chrono::steady_clock::time_point last_tick_;
    std::optional<std::chrono::steady_clock::time_point> last_used_;  // by key or click
    wxTimer next_change_;
    wxTimer goodbye_;
    BreakPage* page_ = nullptr;
    EndPage* end_page_ = nullptr;
};

}  // namespace unhunch::tray
