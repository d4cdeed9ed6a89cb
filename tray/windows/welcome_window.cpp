#include "windows/welcome_window.hpp"

#include <utility>

#include <wx/intl.h>
#include <wx/weakref.h>

#include "access/names.hpp"
#include "windows/app_icon.hpp"
#include "windows/keep_in_sight.hpp"
#include "windows/measure.hpp"
#include "windows/persons_screen.hpp"
#include "windows/tick_list.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int edge = 28;

}  // namespace

WelcomeWindow::WelcomeWindow(Welcome welcome, api::BreakService& service, Write write, const Palette& palette)
    : wxFrame{nullptr, wxID_ANY, _("Welcome to Unhunch")},
      palette_{palette},
      welcome_{std::move(welcome)},
      service_{service},
      write_{std::move(write)} {
    SetIcon(app_icon());
    auto* const page = new wxPanel{this};
    page->SetBackgroundColour(palette_.ground);
    where_ = new WordsLabel{page, {.colour = palette_.quiet}};
    told_ = new WordsLabel{page, {.colour = palette_.accent}};
    note_ = new NotePage{page, palette_, {.choose_care = [this] { understand(true); }, .understand = [this] { understand(false); }}};
    things_ = new_step(page);
    care_ = new_step(page);
    build_things();
    build_care();
    back_ = new wxButton{page, wxID_BACKWARD, _("&Back")};
    next_ = new wxButton{page, wxID_FORWARD, _("&Continue")};
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        welcome_.back();
        show_step();
    });
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_on(); });

    buttons_ = new wxBoxSizer{wxHORIZONTAL};
    buttons_->AddStretchSpacer();
    buttons_->Add(back_);
    buttons_->AddSpacer(FromDIP(gap));
    buttons_->Add(next_);
    auto* const all = new wxBoxSizer{wxVERTICAL};
    const auto row = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(edge));
    all->Add(where_, wxSizerFlags{row}.Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(edge)));
    for (wxWindow* step : {static_cast<wxWindow*>(note_), static_cast<wxWindow*>(things_), static_cast<wxWindow*>(care_)})
        all->Add(step, step == note_ ? wxSizerFlags{1}.Expand() : wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(edge)));
    all->Add(told_, row);
    all->Add(buttons_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(edge)));
    page->SetSizer(all);
    place_on_persons_screen(*this, by_text(*this, wxSize{760, 560}), by_text(*this, wxSize{560, 440}));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& pressed) {
        pressed.GetKeyCode() == WXK_ESCAPE ? static_cast<void>(Close()) : pressed.Skip();
    });
    show_step();
}

/// A step scrolls where large letters leave too little room.
wxScrolledWindow* WelcomeWindow::new_step(wxWindow* page) {
    auto* const step = new wxScrolledWindow{page, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE};
    step->SetBackgroundColour(palette_.ground);
    step->SetScrollRate(0, by_text(*this, gap));
    keep_focus_in_sight(*step);
    step->SetSizer(new wxBoxSizer{wxVERTICAL});
    return step;
}

void WelcomeWindow::build_things() {
    add(things_, _("What do you have at hand?"), welcome_.equipment(), &Welcome::has);
    add(things_, _("And which of these are there?"), welcome_.everyday(), &Welcome::has);
    add(things_, _("Where may exercises take you?"), welcome_.positions(), &Welcome::may);
}

void WelcomeWindow::build_care() {
    add(care_, _("What should exercises take care of?"), welcome_.care(), &Welcome::needs_care);
    add(care_, _("And for the time being"), welcome_.for_now(), &Welcome::needs_care);
    auto* const rest = new TickList{care_, palette_, _("And one question"),
                                    {{"did_you_get_up", "When I come back, ask in one quiet notification: did you get up?",
                                      welcome_.did_you_get_up()}},
                                    [this](const std::string&, bool on) { welcome_.ask_whether_got_up(on); }};
    care_->GetSizer()->Add(rest, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

void WelcomeWindow::add(wxScrolledWindow* step, const wxString& question, const std::vector<Tick>& ticks,
                        void (Welcome::*set)(const std::string&, bool)) {
    auto* const list = new TickList{step, palette_, question, ticks, [this, set](const std::string& key, bool on) {
                                        (welcome_.*set)(key, on);
                                        tell(welcome_.missing());
                                    }};
    step->GetSizer()->Add(list, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

void WelcomeWindow::show_step() {
    using Step = Welcome::Step;
    const auto step = welcome_.step();
    where_->say(wxString::Format(_("Step %u of 3"), welcome_.number()));
    note_->Show(step == Step::Note);
    things_->Show(step == Step::Things);
    care_->Show(step == Step::Care);
    where_->GetParent()->GetSizer()->Show(buttons_, step != Step::Note);  // the note has its own, and needs the room
    next_->SetLabel(step == Step::Care ? _("&Done") : _("&Continue"));
    tell(welcome_.missing());
    Layout();
    where_->GetParent()->Layout();
    if (step == Step::Note) {
        note_->take_keys();
    } else {
        (step == Step::Things ? things_ : care_)->SetFocus();
    }
    announce(*this, where_->GetName().utf8_string());
}

void WelcomeWindow::understand(bool straight_to_care) {
    welcome_.understand(straight_to_care);
    show_step();
    const wxWeakRef<WelcomeWindow> self{this};
    service_.ask(core::command::AcknowledgeNote{}, [self](const core::Outcome& outcome) {
        if (self && !outcome)
            self->tell(words::said("That you read it could not be written down, so it will be shown again: {0}", outcome.failure().message));
    });
}

void WelcomeWindow::go_on() {
    if (!welcome_.go_on()) return show_step();
    const auto written = write_(welcome_);
    written ? static_cast<void>(Close()) : tell(written.failure().message);
}

void WelcomeWindow::tell(const std::string& sentence) {
    told_->say(wxString::FromUTF8(sentence));
    announce(*told_, sentence);
}

}  // namespace unhunch::tray
