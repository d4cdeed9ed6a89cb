#include "windows/break_window.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/weakref.h>

#include "windows/app_icon.hpp"

namespace unhunch::tray {

namespace {

constexpr int frame_ms = 16;        // while something moves
constexpr int goodbye_ms = 8000;    // the end page closes by itself
constexpr int last_words_ms = 1500; // how long a closed window waits for its last answer

bool under_way(api::Phase phase) { return phase == api::Phase::OnBreak || phase == api::Phase::BreakPaused; }

}  // namespace

BreakWindow::BreakWindow(RoutinePlan plan, api::BreakService& service)
    : wxFrame{nullptr, wxID_ANY, wxString::FromUTF8(plan.name)},
      palette_{desktop_palette()},
      guided_{std::move(plan)},
      service_{service},
      last_tick_{std::chrono::steady_clock::now()} {
    SetIcon(app_icon());
    SetBackgroundColour(palette_.ground);
    page_ = new BreakPage{this,
                          palette_,
                          {.pause_or_go_on =
                               [this] { press(guided_.paused() ? &GuidedBreak::go_on : &GuidedBreak::pause); },
                           .back = [this] { press(&GuidedBreak::back); },
                           .next = [this] { press(&GuidedBreak::next); },
                           .done = [this] { press(&GuidedBreak::done); },
                           .hurts = [this] { press(&GuidedBreak::hurts); }}};
    end_page_ = new EndPage{this, palette_, [this] { Close(); }};
    end_page_->Hide();
    auto* const pages = new wxBoxSizer{wxVERTICAL};
    pages->Add(page_, wxSizerFlags{1}.Expand());
    pages->Add(end_page_, wxSizerFlags{1}.Expand());
    SetSizer(pages);
    SetMinClientSize(FromDIP(wxSize{640, 500}));
    SetClientSize(FromDIP(wxSize{860, 580}));
    CentreOnScreen();

    next_change_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    goodbye_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { leaving_ ? static_cast<void>(Destroy()) : static_cast<void>(Close()); });
    Bind(wxEVT_CHAR_HOOK, &BreakWindow::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, &BreakWindow::on_close, this);
    Bind(wxEVT_ICONIZE, [this](wxIconizeEvent& changed) {
        tick();
        changed.Skip();
    });

    const wxWeakRef<BreakWindow> self{this};
    watching_ = service_.watch([self](const api::Status& status) {
        if (self) self->heed(status);
    });
    service_.request_status([self](const core::Result<api::Status>& status) {
        if (!self) return;
        if (status) {
            self->heed(*status);
        } else {
            self->page_->inform(_("Unhunch is not running, so this break will not be counted. The exercises work all the same."));
        }
    });
    show_now();
    page_->take_keys();
}

void BreakWindow::tick() {
    const auto now = std::chrono::steady_clock::now();
    const auto passed = std::chrono::duration<double>(now - last_tick_).count();
    last_tick_ = now;
    tell(guided_.advance(passed));
    show_now();
}

void BreakWindow::act(GuidedBreak::Reports (GuidedBreak::*deed)()) {
    tick();
    tell((guided_.*deed)());
    show_now();
}

/// A click leaves the keys to the whole page; whoever walks through the buttons by keyboard stays on the button.
void BreakWindow::press(GuidedBreak::Reports (GuidedBreak::*deed)()) {
    act(deed);
    if (!std::exchange(key_on_button_, false) && !guided_.end()) page_->take_keys();
}

void BreakWindow::tell(const GuidedBreak::Reports& reports) {
    const wxWeakRef<BreakWindow> self{this};
    for (const auto& report : reports) {
        ++unanswered_;
        service_.ask(report, [self](const core::Outcome& outcome) {
            if (self) self->answered(outcome);
        });
    }
}

void BreakWindow::answered(const core::Outcome& outcome) {
    --unanswered_;
    if (!outcome && guiding_known_ && !guided_.end()) page_->inform(wxString::FromUTF8(outcome.failure().message));
    if (leaving_ && unanswered_ == 0) Destroy();
}

/// Draws the moment and sleeps until the next one that looks different.
void BreakWindow::show_now() {
    if (guided_.end()) {
        next_change_.Stop();
        if (!end_page_->IsShown()) show_end();
        return;
    }
    const auto scene = break_scene(guided_);
    page_->show(scene, guided_.paused());
    if (guided_.paused()) {
        next_change_.Stop();
    } else if (scene.moving && !IsIconized()) {
        next_change_.StartOnce(frame_ms);
    } else {
        next_change_.StartOnce(std::max(frame_ms, static_cast<int>(std::ceil(scene.next_change * 1000))));
    }
}

void BreakWindow::show_end() {
    const auto words = end_words(*guided_.end(), afterwards_);
    const bool counts = afterwards_ && afterwards_->goal > 0 && !words.stays;
    const auto ring = counts ? static_cast<double>(afterwards_->today.towards_goal) / afterwards_->goal : -1;
    if (!end_page_->IsShown()) {
        page_->Hide();
        end_page_->Show();
        Layout();
        end_page_->SetFocus();
        if (!words.stays) goodbye_.StartOnce(goodbye_ms);
    }
    end_page_->show(words, std::min(ring, 1.0));
}

void BreakWindow::heed(const api::Status& status) {
    const auto before = std::exchange(phase_, status.phase);
    if (guided_.end()) {
        if (!under_way(status.phase) && guiding_known_) {
            afterwards_ = status;
            if (!leaving_) show_end();
        }
        return;
    }
    if (under_way(status.phase)) {
        guiding_known_ = true;
        if (before != phase_) guided_.follow(status.phase == api::Phase::BreakPaused);
        tick();
    } else if (guiding_known_) {
        // The daemon ended it: nothing is left to report.
        afterwards_ = status;
        static_cast<void>(guided_.leave());
        show_now();
    } else {
        page_->inform(_("This break was not started by Unhunch, so it will not be counted. Start one from the tray icon."));
    }
}

void BreakWindow::on_key(wxKeyEvent& pressed) {
    const auto key = pressed.GetKeyCode();
    const bool plain = !pressed.HasAnyModifiers();
    const bool on_button = wxDynamicCast(FindFocus(), wxButton) != nullptr;
    if (key == WXK_ESCAPE) {
        Close();
    } else if (guided_.end() || !plain) {
        pressed.Skip();
    } else if (on_button && (key == WXK_SPACE || key == WXK_RETURN || key == WXK_NUMPAD_ENTER)) {
        key_on_button_ = true;
        pressed.Skip();
    } else if (key == WXK_SPACE) {
        act(guided_.paused() ? &GuidedBreak::go_on : &GuidedBreak::pause);
    } else if (key == WXK_LEFT) {
        act(&GuidedBreak::back);
    } else if (key == WXK_RIGHT) {
        act(&GuidedBreak::next);
    } else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) {
        act(&GuidedBreak::done);
    } else if (key == 'H') {
        act(&GuidedBreak::hurts);
    } else {
        pressed.Skip();
    }
}

/// Hides at once and stays only until the daemon has heard the end.
void BreakWindow::on_close(wxCloseEvent&) {
    if (leaving_) return;
    leaving_ = true;
    next_change_.Stop();
    goodbye_.Stop();
    Hide();
    tell(guided_.leave());
    if (unanswered_ == 0) {
        Destroy();
    } else {
        goodbye_.StartOnce(last_words_ms);
    }
}

}  // namespace unhunch::tray
