#include "windows/dose_fields.hpp"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "access/names.hpp"
#include "windows/measure.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr int columns = 4;  // a label and a field, twice
constexpr int least_width = 130;
constexpr double tempo_step = 0.5;
constexpr double rest_step = 5;

int whole(double value) { return static_cast<int>(value); }

}  // namespace

DoseFields::DoseFields(wxWindow* parent, const Palette& palette, std::function<void(const content::Dose&)> changed)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}, changed_{std::move(changed)} {
    SetBackgroundColour(palette.ground);
    auto* const grid = new wxFlexGridSizer{columns, wxSize{FromDIP(2 * gap), FromDIP(gap)}};
    const auto labelled = [&](wxWindow* field, const wxString& label, const char* name) {
        auto* const words = new wxStaticText{this, wxID_ANY, label};
        words->SetForegroundColour(palette.text);
        grid->Add(words, wxSizerFlags{}.CentreVertical());
        field->SetMinSize({by_text(*this, least_width), -1});  // less makes the toolkit complain
        grid->Add(field, wxSizerFlags{}.Expand());
        tell_name(*field, words::said(name));
    };
    const auto count = [&](const wxString& label, const char* name) {
        auto* const field = new wxSpinCtrl{this, wxID_ANY};
        field->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { changed_(dose()); });
        labelled(field, label, name);
        return field;
    };
    const auto seconds = [&](const wxString& label, const char* name, double step) {
        auto* const field = new wxSpinCtrlDouble{this, wxID_ANY};
        field->SetIncrement(step);
        field->SetDigits(step < 1 ? 1 : 0);
        field->Bind(wxEVT_SPINCTRLDOUBLE, [this](wxSpinDoubleEvent&) { changed_(dose()); });
        labelled(field, label, name);
        return field;
    };
    reps_ = count(_("Times"), words::to_say("How many times"));
    sets_ = count(_("Sets"), words::to_say("How many sets"));
    move_ = seconds(_("Seconds there"), words::to_say("Seconds there"), tempo_step);
    hold_ = seconds(_("held"), words::to_say("Seconds held"), tempo_step);
    back_ = seconds(_("back"), words::to_say("Seconds back"), tempo_step);
    pause_ = seconds(_("pause"), words::to_say("Seconds of pause"), tempo_step);
    rest_ = seconds(_("Rest between sets"), words::to_say("Seconds of rest between sets"), rest_step);
    SetSizer(grid);
}

void DoseFields::show(const content::Dose& dose, const content::DoseLimits& limits) {
    const auto count = [](wxSpinCtrl* field, content::Range range, unsigned value, int step) {
        field->SetRange(whole(range.least), whole(range.most));
        field->SetIncrement(step);
        if (field->GetValue() != static_cast<int>(value)) field->SetValue(static_cast<int>(value));
    };
    const auto seconds = [](wxSpinCtrlDouble* field, content::Range range, double value) {
        field->SetRange(range.least, range.most);
        if (field->GetValue() != value) field->SetValue(value);
    };
    count(reps_, limits.reps, dose.reps, limits.even_reps ? 2 : 1);
    count(sets_, limits.sets, dose.sets, 1);
    seconds(move_, limits.move, dose.tempo.move);
    seconds(hold_, limits.hold, dose.tempo.hold);
    seconds(back_, limits.back, dose.tempo.back);
    seconds(pause_, limits.pause, dose.tempo.pause);
    seconds(rest_, limits.rest, dose.rest);
    rest_->Enable(dose.sets > 1);
}

content::Dose DoseFields::dose() const {
    return {.sets = static_cast<unsigned>(sets_->GetValue()),
            .reps = static_cast<unsigned>(reps_->GetValue()),
            .tempo = {move_->GetValue(), hold_->GetValue(), back_->GetValue(), pause_->GetValue()},
            .rest = rest_->GetValue()};
}

}  // namespace unhunch::tray
