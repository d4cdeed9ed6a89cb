#include "windows/routine_desk.hpp"

#include <algorithm>

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "access/names.hpp"
#include "presenters/move_list.hpp"
#include "windows/list_rows.hpp"
#include "windows/measure.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 8;
constexpr int field_edge = 12;  // above and below the letters of a field
constexpr int choice_edge = 18;  // above and below those of a choice
constexpr std::size_t most_told = 4;  // more than that at once helps nobody

wxString shown(const std::string& text) { return wxString::FromUTF8(text); }

}  // namespace

RoutineDesk::RoutineDesk(wxWindow* parent, const Palette& palette, RoutineEditor& editor, std::function<void()> changed)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL},
      editor_{editor},
      changed_{std::move(changed)},
      usual_{palette.quiet},
      warning_{palette.warning} {
    SetBackgroundColour(palette.ground);
    build(palette);
    const auto tell = [this](std::optional<std::size_t> choose) {
        show(choose);
        changed_();
    };
    name_->Bind(wxEVT_TEXT, [this, tell](wxCommandEvent&) {
        editor_.rename(name_->GetValue().utf8_string());
        tell({});
    });
    items_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_dose(); });
    up_->Bind(wxEVT_BUTTON, [this, tell](wxCommandEvent&) {
        if (const auto item = chosen()) tell(editor_.move_up(*item));
    });
    down_->Bind(wxEVT_BUTTON, [this, tell](wxCommandEvent&) {
        if (const auto item = chosen()) tell(editor_.move_down(*item));
    });
    remove_->Bind(wxEVT_BUTTON, [this, tell](wxCommandEvent&) {
        const auto item = chosen();
        if (!item) return;
        editor_.remove(*item);
        tell(*item > 0 ? *item - 1 : 0);
    });
    place_->Bind(wxEVT_CHOICE, [this, tell](wxCommandEvent&) {
        const auto item = chosen();
        const auto* exercise = item ? editor_.exercise(*item) : nullptr;
        if (exercise == nullptr || place_->GetSelection() == wxNOT_FOUND) return;
        editor_.change_place(*item, exercise->positions[static_cast<std::size_t>(place_->GetSelection())]);
        tell(item);
    });
    show_other();
}

void RoutineDesk::build(const Palette& palette) {
    auto* const name_label = new wxStaticText{this, wxID_ANY, _("Name")};
    name_label->SetForegroundColour(palette.text);
    name_ = new wxTextCtrl{this, wxID_ANY};
    name_->SetMinSize({-1, name_->GetCharHeight() + FromDIP(field_edge)});
    tell_name(*name_, words::said("Name of the routine"));
    items_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, by_text(*this, wxSize{280, 110})};
    tell_name(*items_, words::said("Moves of the routine, in their order"));
    up_ = new wxButton{this, wxID_ANY, _("&Up")};
    down_ = new wxButton{this, wxID_ANY, _("Do&wn")};
    remove_ = new wxButton{this, wxID_ANY, _("&Take out")};
    auto* const place_label = new wxStaticText{this, wxID_ANY, _("Where")};
    place_label->SetForegroundColour(palette.text);
    place_ = new wxChoice{this, wxID_ANY};
    place_->SetMinSize({-1, place_->GetCharHeight() + FromDIP(choice_edge)});
    tell_name(*place_, words::said("Where the move is done"));
    dose_ = new DoseFields{this, palette, [this](const content::Dose& dose) {
                               const auto item = chosen();
                               if (!item) return;
                               editor_.change_dose(*item, dose);
                               show(item);
                               changed_();
                           }};
    const auto tell = [this] {
        show();
        changed_();
    };
    asked_ = new PrescriptionFields{this, palette,
                                    {.day = [this, tell](unsigned weekday, bool on) { editor_.change_day(weekday, on), tell(); },
                                     .times = [this, tell](unsigned times) { editor_.change_times_a_day(times), tell(); }}};
    summary_ = new WordsLabel{this, {.weight = wxFONTWEIGHT_BOLD, .lines = 2, .colour = palette.text}};
    missing_ = new WordsLabel{this, {.lines = 3, .colour = palette.quiet}};

    auto* const named = new wxBoxSizer{wxHORIZONTAL};
    named->Add(name_label, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    named->Add(name_, wxSizerFlags{1}.CentreVertical());
    auto* const order = new wxBoxSizer{wxHORIZONTAL};
    for (auto* const button : {up_, down_, remove_}) order->Add(button, wxSizerFlags{1}.Border(wxRIGHT, FromDIP(gap)));
    auto* const where = new wxBoxSizer{wxHORIZONTAL};
    where->Add(place_label, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    where->Add(place_, wxSizerFlags{1}.CentreVertical());
    auto* const all = new wxBoxSizer{wxVERTICAL};
    const auto row = wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap));
    all->Add(named, row);
    all->Add(items_, wxSizerFlags{1}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    all->Add(order, row);
    all->Add(where, row);
    all->Add(dose_, row);
    all->Add(asked_, row);
    all->Add(summary_, row);
    all->Add(missing_, row);
    SetSizer(all);
}

std::optional<std::size_t> RoutineDesk::chosen() const {
    const auto which = items_->GetSelection();
    return which == wxNOT_FOUND ? std::nullopt : std::optional{static_cast<std::size_t>(which)};
}

void RoutineDesk::show_other() {
    name_->ChangeValue(shown(editor_.draft().name));
    if (editor_.draft().name.empty()) name_->SetFocus();
    show(0);
}

void RoutineDesk::show(std::optional<std::size_t> choose) {
    const auto view = editor_.view();
    const auto before = choose ? choose : chosen();
    wxArrayString rows;
    for (const auto& item : view.items) rows.Add(shown(item));
    show_rows(*items_, rows);
    if (!view.items.empty()) items_->SetSelection(static_cast<int>(std::min(before.value_or(0), view.items.size() - 1)));
    asked_->show(editor_.draft().prescription, shown(view.prescribed));
    summary_->say(shown(view.summary));
    wxString words = shown(view.note);
    for (std::size_t at = 0; at < std::min(view.missing.size(), most_told); ++at)
        words += (words.empty() ? "" : "\n") + shown(view.missing[at]);
    if (words.empty()) words = _("All in order.");
    missing_->SetForegroundColour(view.can_save || view.items.empty() ? usual_ : warning_);
    missing_->say(words);
    show_dose();
}

void RoutineDesk::show_dose() {
    const auto item = chosen();
    const auto* exercise = item ? editor_.exercise(*item) : nullptr;
    const auto count = editor_.draft().items.size();
    up_->Enable(item.value_or(0) > 0);
    down_->Enable(item && *item + 1 < count);
    remove_->Enable(exercise != nullptr);
    dose_->Enable(exercise != nullptr);
    place_->Enable(exercise != nullptr && exercise->positions.size() > 1);
    wxArrayString places;
    if (exercise != nullptr)
        for (const auto position : exercise->positions) places.Add(shown(place_words(position)));
    if (places != place_->GetStrings()) place_->Set(places);
    if (exercise == nullptr) return;
    const auto& chosen_item = editor_.draft().items[*item];
    const auto at = std::ranges::find(exercise->positions, chosen_item.at);
    place_->SetSelection(at == exercise->positions.end() ? wxNOT_FOUND : static_cast<int>(at - exercise->positions.begin()));
    dose_->show(chosen_item.dose, content::dose_limits(*exercise));
}

}  // namespace unhunch::tray
