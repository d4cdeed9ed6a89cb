#include "windows/reminder_window.hpp"

#include <wx/display.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/weakref.h>

#include "access/names.hpp"
#include "api/words.hpp"
#include "windows/measure.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int edge = 16;
constexpr int found_ms = 1500;  // until screen readers know of the window

using core::command::AnswerReminder;

constexpr core::minutes usual_walk{5};  // as `unhunch log walk` has it

/// The end pose of the first exercise that has a figure.
BreakScene picture_of(const content::Catalogue& catalogue, const core::RoutineId& id) {
    BreakScene scene;
    scene.beat = {Beat::Part::Hold, 0.5};
    const auto* routine = catalogue.routine(id);
    if (routine == nullptr) return scene;
    for (const auto& item : routine->items) {
        scene.animation = catalogue.animation_for(item.exercise, item.at);
        if (scene.animation != nullptr) break;
    }
    scene.exercise = routine->name;
    return scene;
}

}  // namespace

ReminderWindow::ReminderWindow(const content::Catalogue& catalogue, api::BreakService& service, const Palette& palette)
    : wxFrame{nullptr,           wxID_ANY, _("Time to move"), wxDefaultPosition, wxDefaultSize,
              wxCAPTION | wxSTAY_ON_TOP | wxFRAME_TOOL_WINDOW | wxFRAME_NO_TASKBAR},
      palette_{palette},
      catalogue_{catalogue},
      service_{service} {
    auto* const page = new wxPanel{this};
    page->SetBackgroundColour(palette_.ground);
    picture_ = new FigureCanvas{page, palette_, by_text(*this, wxSize{104, 104})};
    summary_ = new WordsLabel{page, {.scale = 1.3, .weight = wxFONTWEIGHT_BOLD, .lines = 2, .colour = palette_.text}};
    line_ = new WordsLabel{page, {.lines = 2, .colour = palette_.quiet}};
    const auto button = [&](const wxString& label, const core::Command& what) {
        auto* const made = new wxButton{page, wxID_ANY, label};
        made->SetForegroundColour(palette_.text);  // in a window without focus themes grey it out
        made->Bind(wxEVT_BUTTON, [this, what](wxCommandEvent&) { answer(what); });
        return made;
    };
    auto* const start = button(_("&Start"), AnswerReminder{core::Answer::Start});
    snooze_ = button(_("S&nooze"), AnswerReminder{core::Answer::Snooze});
    auto* const skip = button(_("S&kip"), AnswerReminder{core::Answer::Skip});
    auto* const walk = button(_("Count a &walk instead"), core::command::LogBreak{core::LoggedBreak::Walk, usual_walk, {}});

    auto* const words = new wxBoxSizer{wxVERTICAL};
    words->Add(summary_, wxSizerFlags{}.Expand());
    words->Add(line_, wxSizerFlags{}.Expand());
    auto* const top = new wxBoxSizer{wxHORIZONTAL};
    top->Add(picture_);
    top->AddSpacer(FromDIP(gap));
    top->Add(words, wxSizerFlags{1}.CentreVertical());
    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(start, wxSizerFlags{1});
    buttons->AddSpacer(FromDIP(gap / 2));
    buttons->Add(snooze_, wxSizerFlags{1});
    buttons->AddSpacer(FromDIP(gap / 2));
    buttons->Add(skip, wxSizerFlags{1});
    auto* const all = new wxBoxSizer{wxVERTICAL};
    all->Add(top, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(edge)));
    all->Add(buttons, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(edge)));
    all->Add(walk, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(edge)));
    page->SetSizer(all);
    SetClientSize(by_text(*this, wxSize{400, 236}));
    read_out_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        announce(*this, words::said("Time to move") + ". " + summary_->GetName().utf8_string());
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { leave(); });

    const wxWeakRef<ReminderWindow> self{this};
    watching_ = service_.watch([self](const api::Status& status) {
        if (self) self->heed(status);
    });
    service_.request_status([self](const core::Result<api::Status>& status) {
        if (!self) return;
        status ? self->heed(*status) : self->leave();
    });
}

void ReminderWindow::heed(const api::Status& status) {
    if (left_) return;
    if (status.phase != api::Phase::Reminding) return leave();
    show_status(status);
    if (IsShown()) return;
    SetCanFocus(false);
    to_corner();
    ShowWithoutActivating();
    read_out_.StartOnce(found_ms);
}

void ReminderWindow::show_status(const api::Status& status) {
    picture_->show(picture_of(catalogue_, status.routine));
    summary_->say(wxString::FromUTF8(status.routine_name));
    line_->say(wxString::FromUTF8(api::reminder_words(status.routine_line, status.sitting)));
    if (snooze_->IsShown() != status.snooze_offered) {
        snooze_->Show(status.snooze_offered);
        snooze_->GetParent()->Layout();
    }
}

void ReminderWindow::answer(const core::Command& answer) {
    const wxWeakRef<ReminderWindow> self{this};
    service_.ask(answer, [self](const core::Outcome&) {
        if (self) self->leave();
    });
    Hide();
}

void ReminderWindow::leave() {
    if (left_) return;
    left_ = true;
    Hide();
    Destroy();
}

void ReminderWindow::to_corner() {
    const auto number = wxDisplay::GetFromPoint(wxGetMousePosition());
    const wxDisplay display{number == wxNOT_FOUND ? 0U : static_cast<unsigned>(number)};
    const auto area = display.GetClientArea();
    SetPosition({area.GetRight() - GetSize().x - FromDIP(edge), area.GetTop() + FromDIP(edge)});
}

}  // namespace unhunch::tray
