#include "windows/prescription_fields.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include "access/names.hpp"
#include "catalogue/prescription_reader.hpp"
#include "windows/measure.hpp"
#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr int least_width = 130;  // of a number: less makes the toolkit complain

}  // namespace

PrescriptionFields::PrescriptionFields(wxWindow* parent, const Palette& palette, Deeds deeds)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}, on_{palette.accent}, off_{palette.text} {
    SetBackgroundColour(palette.ground);
    const auto label = [&](const wxString& text) {
        auto* const words = new wxStaticText{this, wxID_ANY, text};
        words->SetForegroundColour(palette.text);
        return words;
    };
    auto* const week = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    for (std::size_t at = 0; at < days_.size(); ++at) {
        const auto weekday = words::week()[at];
        auto* const day = new wxToggleButton{this, wxID_ANY, wxString::FromUTF8(words::short_weekday(weekday)), wxDefaultPosition,
                                             wxDefaultSize, wxBU_EXACTFIT};
        tell_name(*day, words::said("Asked for on {0}", words::weekday_name(weekday)));
        day->SetToolTip(wxString::FromUTF8(words::weekday_name(weekday)));
        day->Bind(wxEVT_TOGGLEBUTTON,
                  [change = deeds.day, weekday](wxCommandEvent& event) { change(weekday, event.IsChecked()); });
        week->Add(day, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap / 2)));
        days_[at] = day;
    }
    times_ = new wxSpinCtrl{this, wxID_ANY};
    times_->SetRange(static_cast<int>(content::times_a_day.least), static_cast<int>(content::times_a_day.most));
    times_->SetMinSize({by_text(*this, least_width), -1});
    tell_name(*times_, words::said("How often a day it is asked for"));
    times_->Bind(wxEVT_SPINCTRL, [change = std::move(deeds.times)](wxSpinEvent& event) {
        change(static_cast<unsigned>(event.GetPosition()));
    });
    words_ = new WordsLabel{this, {.lines = 2, .colour = palette.quiet}};

    auto* const often = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    often->Add(label(_("on these days,")), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(2 * gap)));
    often->Add(times_, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
    often->Add(label(_("times a day")), wxSizerFlags{}.CentreVertical());
    auto* const all = new wxBoxSizer{wxVERTICAL};
    const auto row = wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap));
    all->Add(week, row);
    all->Add(often, row);
    all->Add(words_, wxSizerFlags{}.Expand());
    SetSizer(all);
}

void PrescriptionFields::show(const std::optional<core::Prescription>& asked, const wxString& words) {
    const auto week = words::week();
    for (std::size_t at = 0; at < days_.size(); ++at) {
        const bool on = asked && std::ranges::find(asked->days, week[at]) != asked->days.end();
        if (days_[at]->GetValue() != on) days_[at]->SetValue(on);
        days_[at]->SetForegroundColour(on ? on_ : off_);  // a pressed button in a dark window is hard to tell
    }
    const int times = asked ? static_cast<int>(asked->times_a_day) : 1;
    if (times_->GetValue() != times) times_->SetValue(times);
    times_->Enable(asked.has_value());
    words_->say(words);
}

}  // namespace unhunch::tray
