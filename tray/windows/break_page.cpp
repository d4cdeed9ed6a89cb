#include "windows/break_page.hpp"

#include <algorithm>
#include <utility>

#include <wx/intl.h>

#include "windows/measure.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int edge = 24;
constexpr int words_width = 340;
constexpr int words_height = 270;  // where they stand below the stage
constexpr int low_page = 480;
constexpr int low_upright_page = 860;
constexpr int smallest_stage = 220;

wxString shown(const std::string& text) { return wxString::FromUTF8(text); }

}  // namespace

BreakPage::BreakPage(wxWindow* parent, const Palette& palette, std::function<void(BreakKey)> press)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}, press_{std::move(press)} {
    SetBackgroundStyle(wxBG_STYLE_SYSTEM);  // no one paints on it: an event for each frame would go nowhere
    SetBackgroundColour(palette.ground);
    info_ = new WordsLabel{this, {.colour = palette.accent}};
    info_->Hide();
    stage_ = new FigureCanvas{this, palette, FromDIP(wxSize{smallest_stage, smallest_stage})};
    cue_ = new CuePanel{this, palette};
    progress_ = new ProgressLine{this, palette, words::said("Progress of the break")};
    next_ = new WordsLabel{this, {.colour = palette.quiet}};
    time_left_ = new WordsLabel{this, {.colour = palette.quiet, .style = wxALIGN_RIGHT}};
    auto* const rule = new WordsLabel{this, {.scale = 0.95, .colour = palette.quiet}};

    body_ = new wxBoxSizer{wxHORIZONTAL};
    body_->Add(stage_, wxSizerFlags{1}.Expand());
    body_->Add(FromDIP(edge), FromDIP(edge));  // whichever way it turns
    body_->Add(cue_, wxSizerFlags{}.Expand());
    auto* const below = new wxBoxSizer{wxHORIZONTAL};
    skip_ = button(_("Skip this part"), _("S"), BreakKey::SkipPart);
    skip_->Hide();
    below->Add(next_, wxSizerFlags{3}.CentreVertical());
    below->Add(skip_, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(gap)));
    below->Add(time_left_, wxSizerFlags{1}.CentreVertical());

    auto* const all = new wxBoxSizer{wxVERTICAL};
    const auto row = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(edge));
    all->Add(info_, wxSizerFlags{row}.Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(edge)));
    all->AddSpacer(FromDIP(edge));
    all->Add(body_, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(edge)));
    all->AddSpacer(FromDIP(gap + gap / 2));
    all->Add(progress_, row);
    all->AddSpacer(FromDIP(gap / 2));
    all->Add(below, row);
    all->AddSpacer(FromDIP(gap));
    all->Add(buttons(palette), row);
    all->AddSpacer(FromDIP(gap));
    all->Add(rule, row);
    all->AddSpacer(FromDIP(gap));
    SetSizer(all);
    rule->say(shown(words::translated(stop_rule)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& resized) {
        turn();
        resized.Skip();
    });
}

wxSizer* BreakPage::buttons(const Palette& palette) {
    // Made in the order of the Tab key: what ends the break comes last.
    const bool mirrored = GetLayoutDirection() == wxLayout_RightToLeft;
    auto* const back = button(_("&Back"), mirrored ? _("Right arrow") : _("Left arrow"), BreakKey::Back);
    pause_ = button(_("&Pause"), _("Space"), BreakKey::PauseOrGoOn);
    auto* const next = button(_("&Next"), mirrored ? _("Left arrow") : _("Right arrow"), BreakKey::Next);
    auto* const done = button(_("&Done"), _("Enter"), BreakKey::Done);
    auto* const hurts = button(_("This &hurts"), _("H"), BreakKey::Hurts);
    hurts->SetForegroundColour(palette.warning);
    auto* const walk = button(_("Count a &walk instead"), _("W"), BreakKey::Walk);
    auto* const usual = new wxBoxSizer{wxHORIZONTAL};
    for (auto* const each : {back, pause_, next, done}) usual->Add(each, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap / 2)));
    button_row_ = new wxBoxSizer{wxHORIZONTAL};
    button_row_->Add(hurts);
    button_row_->AddSpacer(FromDIP(gap / 2));
    button_row_->Add(walk);
    button_row_->AddStretchSpacer();
    button_row_->Add(usual);
    return button_row_;
}

wxButton* BreakPage::button(const wxString& label, const wxString& key, BreakKey deed) {
    auto* const made = new wxButton{this, wxID_ANY, label};
    made->SetToolTip(wxString::Format(_("Key: %s"), key));
    made->Bind(wxEVT_BUTTON, [this, deed](wxCommandEvent&) { press_(deed); });
    return made;
}

void BreakPage::show(const BreakScene& scene, bool paused) {
    stage_->show(scene);
    if (!paused) pause_words_.clear();
    const auto instead = !paused ? std::string{} : pause_words_.empty() ? _("Paused. Take your time.").utf8_string() : pause_words_;
    cue_->show(scene, instead);
    progress_->show(scene.progress);
    next_->say(scene.next);
    time_left_->say(scene.time_left);
    if (skip_->Show(!scene.skip.empty())) Layout();
    if (!scene.skip.empty() && skip_->GetLabel() != shown(scene.skip)) {
        skip_->SetLabel(shown(scene.skip));
        Layout();
    }
    if (paused == paused_) return;
    paused_ = paused;
    pause_->SetLabel(paused ? _("&Continue") : _("&Pause"));
    Layout();  // a longer word needs a wider button
}

void BreakPage::inform(const wxString& text) {
    info_->say(text);
    if (info_->Show(!text.empty())) Layout();
}

void BreakPage::encourage(const wxString& text) {
    if (!info_->IsShown()) inform(text);
}

void BreakPage::turn() {
    const auto size = GetClientSize();
    const int beside = size.x - FromDIP(3 * edge + smallest_stage);
    const bool upright = size.x < size.y;
    const int width = std::clamp(by_text(*this, words_width), 1, std::max(1, beside));
    cue_->SetMinSize(upright ? wxSize{-1, by_text(*this, words_height)} : wxSize{width, -1});
    cue_->be_low(size.y < by_text(*this, upright ? low_upright_page : low_page));
    const bool buttons_fit = button_row_->CalcMin().x + 2 * FromDIP(edge) <= size.x;
    const int row = buttons_fit || button_row_->GetOrientation() == wxVERTICAL ? button_row_->GetOrientation() : wxVERTICAL;
    const int wanted = upright ? wxVERTICAL : wxHORIZONTAL;
    if (body_->GetOrientation() == wanted && row == button_row_->GetOrientation()) return;
    body_->SetOrientation(wanted);
    button_row_->SetOrientation(row);
    Layout();
}

}  // namespace unhunch::tray
