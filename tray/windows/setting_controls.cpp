#include "windows/setting_controls.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dirdlg.h>
#include <wx/button.h>
#include <wx/intl.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>
#include <wx/timer.h>
#include <wx/wrapsizer.h>

#include "access/names.hpp"
#include "windows/measure.hpp"
#include "windows/week_control.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using Shape = api::SettingShape;

constexpr int gap = 6;
constexpr int after_typing_ms = 800;  // whoever stops for so long means what stands there
constexpr double line_height = 1.6;   // of a letter's
constexpr int most_count = 999;       // what is possible the settings say
constexpr int number_width = 130;     // less makes the toolkit complain

wxString shown(const std::string& text) { return wxString::FromUTF8(text); }

/// A line of text; Enter, leaving it, or a pause means it.
class Line final : public SettingControl {
public:
    Line(wxWindow* parent, const PreferenceField& field, SettingDeeds deeds, bool is_folder)
        : deeds_{std::move(deeds)}, box_{new wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}} {
        box_->SetBackgroundColour(parent->GetBackgroundColour());
        line_ = new wxTextCtrl{box_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
        line_->SetMinSize({-1, static_cast<int>(line_->GetCharHeight() * line_height)});  // the toolkit forgets that letters may be large
        auto* const row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(line_, wxSizerFlags{1}.CentreVertical());
        if (is_folder) row->Add(choose_button(), wxSizerFlags{}.Border(wxLEFT, box_->FromDIP(gap)));
        box_->SetSizer(row);
        show(field);
        line_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
            deeds_.typed(text());
            pause_.StartOnce(after_typing_ms);
        });
        line_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { mean_it(); });
        line_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& left) {
            left.Skip();
            if (pause_.IsRunning()) mean_it();
        });
        pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { mean_it(); });
    }

    wxWindow& window() override { return *box_; }
    wxWindow& key_window() override { return *line_; }

    void show(const PreferenceField& field) override {
        if (pause_.IsRunning()) return;
        if (text() != field.setting.plain) line_->ChangeValue(shown(field.setting.plain));
    }

private:
    [[nodiscard]] std::string text() const { return line_->GetValue().utf8_string(); }

    void mean_it() {
        pause_.Stop();
        deeds_.change(text());
    }

    wxButton* choose_button() {
        auto* const choose = new wxButton{box_, wxID_ANY, _("C&hoose ...")};
        choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
            wxDirDialog dialog{box_, _("Choose a folder"), line_->GetValue()};
            if (dialog.ShowModal() != wxID_OK) return;
            line_->ChangeValue(dialog.GetPath());
            mean_it();
        });
        return choose;
    }

    SettingDeeds deeds_;
    wxPanel* box_;
    wxTextCtrl* line_ = nullptr;
    wxTimer pause_;
};

class Number final : public SettingControl {
public:
    Number(wxWindow* parent, const PreferenceField& field, SettingDeeds deeds) : box_{new wxSpinCtrl{parent, wxID_ANY}} {
        box_->SetRange(0, most_count);
        box_->SetMinSize({by_text(*box_, number_width), -1});
        show(field);
        box_->Bind(wxEVT_SPINCTRL, [deeds](wxSpinEvent& turned) {
            const auto text = std::to_string(turned.GetPosition());
            deeds.typed(text);
            deeds.change(text);
        });
    }

    wxWindow& window() override { return *box_; }

    void show(const PreferenceField& field) override {
        const int value = std::atoi(field.setting.plain.c_str());
        if (box_->GetValue() != value) box_->SetValue(value);
    }

private:
    wxSpinCtrl* box_;
};

class YesNo final : public SettingControl {
public:
    YesNo(wxWindow* parent, const Palette& palette, const PreferenceField& field, const SettingDeeds& deeds)
        : box_{new wxCheckBox{parent, wxID_ANY, shown(field.label)}} {
        box_->SetForegroundColour(palette.text);
        show(field);
        box_->Bind(wxEVT_CHECKBOX, [deeds](wxCommandEvent& ticked) { deeds.change(ticked.IsChecked() ? "true" : "false"); });
    }

    wxWindow& window() override { return *box_; }
    void show(const PreferenceField& field) override { box_->SetValue(field.setting.value == "true"); }
    [[nodiscard]] bool is_labelled() const override { return true; }

private:
    wxCheckBox* box_;
};

class OneOf final : public SettingControl {
public:
    OneOf(wxWindow* parent, const PreferenceField& field, const SettingDeeds& deeds)
        : choices_{field.choices}, list_{new wxChoice{parent, wxID_ANY}} {
        for (const auto& choice : choices_) list_->Append(shown(choice.label));
        show(field);
        list_->Bind(wxEVT_CHOICE, [this, deeds](wxCommandEvent& chosen) {
            deeds.change(choices_.at(static_cast<std::size_t>(chosen.GetSelection())).word);
        });
    }

    wxWindow& window() override { return *list_; }

    void show(const PreferenceField& field) override {
        const auto at = std::ranges::find(choices_, field.setting.plain, &PreferenceChoice::word);
        list_->SetSelection(at == choices_.end() ? wxNOT_FOUND : static_cast<int>(at - choices_.begin()));
    }

private:
    std::vector<PreferenceChoice> choices_;
    wxChoice* list_;
};

/// Boxes to tick, as many beside each other as there is room for, or days as switches in a row.
class SomeOf final : public SettingControl {
public:
    SomeOf(wxWindow* parent, const Palette& palette, const PreferenceField& field, SettingDeeds deeds)
        : deeds_{std::move(deeds)}, box_{new wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}} {
        box_->SetBackgroundColour(palette.ground);
        auto* const rows = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
        for (const auto& choice : field.choices) {
            auto* const tick = new wxCheckBox{box_, wxID_ANY, shown(choice.label)};
            tick->SetForegroundColour(palette.text);
            tell_name(*tick, words::said("{0}: {1}", field.label, choice.label));
            tick->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { deeds_.change(text_of(chosen())); });
            rows->Add(tick, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, box_->FromDIP(2 * gap)));
            ticks_.emplace_back(choice.word, tick);
        }
        box_->SetSizer(rows);
        show(field);
    }

    wxWindow& window() override { return *box_; }
    wxWindow& key_window() override { return *ticks_.front().second; }
    [[nodiscard]] bool is_wide() const override { return true; }

    void show(const PreferenceField& field) override {
        left_out_ = field.ticked_are_left_out;
        const auto words = words_of(field.setting);
        for (const auto& [word, tick] : ticks_) {
            const bool in = std::ranges::find(words, word) != words.end();
            tick->SetValue(in != left_out_);
        }
    }

private:
    [[nodiscard]] std::vector<std::string> chosen() const {
        std::vector<std::string> words;
        for (const auto& [word, tick] : ticks_)
            if (tick->GetValue() != left_out_) words.push_back(word);
        return words;
    }

    SettingDeeds deeds_;
    wxPanel* box_;
    std::vector<std::pair<std::string, wxCheckBox*>> ticks_;
    bool left_out_ = false;
};

}  // namespace

std::unique_ptr<SettingControl> make_setting_control(wxWindow* parent, const Palette& palette, const PreferenceField& field,
                                                     const SettingDeeds& deeds) {
    switch (field.setting.shape) {
        case Shape::YesNo: return std::make_unique<YesNo>(parent, palette, field, deeds);
        case Shape::Count: return std::make_unique<Number>(parent, field, deeds);
        case Shape::OneOf: return std::make_unique<OneOf>(parent, field, deeds);
        case Shape::Week: return make_week_control(parent, palette, field, deeds);
        default: break;
    }
    if (!field.choices.empty()) return std::make_unique<SomeOf>(parent, palette, field, deeds);
    return std::make_unique<Line>(parent, field, deeds, field.setting.shape == Shape::Folder);
}

}  // namespace unhunch::tray
