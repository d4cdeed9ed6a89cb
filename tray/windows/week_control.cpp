#include "windows/week_control.hpp"

#include <utility>

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "access/names.hpp"
#include "presenters/week_hours.hpp"
#include "windows/measure.hpp"
#include "windows/week_panel.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr double line_height = 1.6;  // of a letter's

class WeekControl final : public SettingControl {
public:
    WeekControl(wxWindow* parent, const Palette& palette, const PreferenceField& field, SettingDeeds deeds)
        : deeds_{std::move(deeds)}, box_{new wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}} {
        box_->SetBackgroundColour(palette.ground);
        week_ = new WeekPanel{box_, palette, [this](const core::WorkingHours& hours) { deeds_.change(week_text(hours)); }};
        line_ = new wxTextCtrl{box_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
        line_->SetMinSize({-1, static_cast<int>(line_->GetCharHeight() * line_height)});
        line_->SetHint(wxString::FromUTF8("mon-fri 09:00-12:30 13:00-17:30"));
        tell_name(*line_, words::said("{0}, as text", field.label));
        auto* const all = new wxBoxSizer{wxVERTICAL};
        all->Add(week_, wxSizerFlags{}.Expand());
        all->Add(line_, wxSizerFlags{}.Expand().Border(wxTOP, box_->FromDIP(gap)));
        box_->SetSizer(all);
        show(field);
        line_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
            typing_ = true;
            deeds_.typed(line_->GetValue().utf8_string());
        });
        line_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { mean_it(); });
        line_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& left) {
            left.Skip();
            if (typing_) mean_it();
        });
    }

    wxWindow& window() override { return *box_; }
    wxWindow& key_window() override { return *week_; }
    [[nodiscard]] bool is_wide() const override { return true; }

    void show(const PreferenceField& field) override {
        week_->show(field.hours);
        if (!typing_) line_->ChangeValue(wxString::FromUTF8(field.setting.plain));
    }

private:
    void mean_it() {
        typing_ = false;
        deeds_.change(line_->GetValue().utf8_string());
    }

    SettingDeeds deeds_;
    wxPanel* box_;
    WeekPanel* week_;
    wxTextCtrl* line_;
    bool typing_ = false;
};

}  // namespace

std::unique_ptr<SettingControl> make_week_control(wxWindow* parent, const Palette& palette, const PreferenceField& field,
                                                  const SettingDeeds& deeds) {
    return std::make_unique<WeekControl>(parent, palette, field, deeds);
}

}  // namespace unhunch::tray
