#include "windows/setting_field.hpp"

#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "access/names.hpp"
#include "windows/measure.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr int control_width = 230;

}  // namespace

SettingField::SettingField(wxWindow* parent, const Palette& palette, const PreferenceField& field, SettingFieldDeeds deeds)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL},
      palette_{palette},
      field_{field},
      deeds_{std::move(deeds)} {
    SetBackgroundColour(palette.ground);
    control_ = make_setting_control(this, palette, field,
                                    {.typed = [this](const std::string& text) { refuse(deeds_.refusal(text)); },
                                     .change = [this](const std::string& text) {
                                         refuse(deeds_.refusal(text));
                                         if (refused_.empty()) deeds_.change(text);
                                     }});
    if (!control_->is_labelled()) {
        label_ = new WordsLabel{this, {.colour = palette.text}};
        label_->say(field.label);
        if (!control_->is_wide()) tell_name(control_->key_window(), field.label);  // what is wide has names of its own
    }
    words_ = new WordsLabel{this, {.scale = 0.92, .colour = palette.quiet}};
    live_ = new WordsLabel{this, {.scale = 0.92, .colour = palette.accent}};
    reset_ = new wxButton{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT | wxBORDER_NONE};
    reset_->SetForegroundColour(palette.accent);
    reset_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { deeds_.reset(); });
    lay_out();
    show(field);
    say_live({});
}

void SettingField::lay_out() {
    auto& control = control_->window();
    auto* const all = new wxBoxSizer{wxVERTICAL};
    if (label_ == nullptr || control_->is_wide()) {
        if (label_ != nullptr) all->Add(label_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        all->Add(&control, wxSizerFlags{}.Expand());
    } else {
        control.SetMinSize({by_text(*this, control_width), -1});
        auto* const row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(label_, wxSizerFlags{1}.CentreVertical());
        row->Add(&control, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(2 * gap)));
        all->Add(row, wxSizerFlags{}.Expand());
    }
    auto* const below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(words_, wxSizerFlags{1}.CentreVertical());
    below->Add(reset_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    all->Add(below, wxSizerFlags{}.Expand());
    all->Add(live_, wxSizerFlags{}.Expand());
    SetSizer(all);
}

void SettingField::show(const PreferenceField& field) {
    field_ = field;
    control_->show(field);
    const bool locked = !field.setting.locked_by.empty();
    control_->window().Enable(!locked);
    reset_->SetLabel(wxString::FromUTF8(reset_words(field)));
    tell_name(*reset_, words::said("{0}: {1}", field.label, reset_words(field)));
    reset_->Show(!locked && field.setting.layer == api::SettingLayer::Own);
    refused_.clear();
    tell();
}

void SettingField::say_live(const std::string& words) {
    live_->say(words);
    if (live_->Show(!words.empty())) GetParent()->Layout();
}

void SettingField::refuse(const std::string& reason) {
    if (reason == refused_) return;
    refused_ = reason;
    tell();
    if (!refused_.empty()) announce(*this, refused_);
}

/// What is wrong goes before who locks it, and that before what it means.
void SettingField::tell() {
    const auto lock = lock_words(field_.setting);
    words_->SetForegroundColour(refused_.empty() ? palette_.quiet : palette_.warning);
    const auto& said = !refused_.empty() ? refused_ : !lock.empty() ? lock : field_.hint;
    words_->say(said);
    words_->Show(!said.empty() || reset_->IsShown());  // which keeps the way back on its side
    Layout();
    GetParent()->Layout();
}

}  // namespace unhunch::tray
