#include "windows/exercise_dialog.hpp"

#include <algorithm>

#include <wx/intl.h>
#include <wx/msgdlg.h>
#include <wx/stattext.h>

#include "access/names.hpp"
#include "catalogue/words.hpp"
#include "presenters/move_list.hpp"
#include "windows/keep_in_sight.hpp"
#include "windows/measure.hpp"
#include "windows/tick_list.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 8;
constexpr int edge = 16;
constexpr int areas = 7;
constexpr int positions = 6;
constexpr std::size_t most_told = 3;

wxString shown(const std::string& text) { return wxString::FromUTF8(text); }

wxString as_lines(const std::vector<std::string>& texts) {
    wxString all;
    for (const auto& text : texts) all += shown(text) + '\n';
    return all;
}

/// A chair and a desk are there anyway.
std::vector<Tick> things_of(const ExerciseForm& form) {
    std::vector<Tick> all;
    for (const auto thing : content::words::equipment) {
        if (thing == "chair" || thing == "desk") continue;
        const std::string key{thing};
        all.push_back({.key = key, .label = thing_words(key), .on = std::ranges::find(form.equipment, key) != form.equipment.end()});
    }
    return all;
}

}  // namespace

ExerciseDialog::ExerciseDialog(wxWindow& parent, Among among, ExerciseForm form, const Look& look)
    : wxDialog{&parent, wxID_ANY, _("Own exercise"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER},
      among_{among},
      form_{std::move(form)},
      usual_{look.palette.quiet},
      warning_{look.palette.warning} {
    SetBackgroundColour(look.palette.ground);
    build(look.palette);
    fill();
    SetSize(by_text(*this, wxSize{920, 700}));
    CentreOnParent();
    show_now();
}

void ExerciseDialog::build(const Palette& palette) {
    page_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE};
    page_->SetBackgroundColour(palette.ground);
    page_->SetScrollRate(0, by_text(*this, gap));
    keep_focus_in_sight(*page_);
    auto* const words = new wxBoxSizer{wxVERTICAL};
    auto* const facts = new wxBoxSizer{wxVERTICAL};
    const auto under = [&](wxBoxSizer* column, const wxString& label, wxWindow* field, int share) {
        auto* const title = new wxStaticText{page_, wxID_ANY, label};
        title->SetForegroundColour(palette.text);
        column->Add(title, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap / 4)));
        column->Add(field, wxSizerFlags{share}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        tell_name(*field, label.utf8_string());
    };
    const auto lines = [&](int height) {
        return new wxTextCtrl{page_, wxID_ANY, {}, wxDefaultPosition, by_text(*this, wxSize{260, height}), wxTE_MULTILINE};
    };
    name_ = new wxTextCtrl{page_, wxID_ANY};
    under(words, _("Name"), name_, 0);
    setup_ = lines(56);
    under(words, _("How to begin, in a sentence"), setup_, 0);
    cues_ = lines(100);
    under(words, _("What to do: 3 to 5 lines, each a step"), cues_, 0);
    cautions_ = lines(64);
    under(words, _("What to mind, a line each; may be empty"), cautions_, 0);

    kind_ = new wxChoice{page_, wxID_ANY};
    for (const auto& kind : {_("A movement"), _("Strength"), _("A stretch, held still")}) kind_->Append(kind);
    under(facts, _("What it is"), kind_, 0);
    area_ = new wxChoice{page_, wxID_ANY};
    for (int area = 0; area < areas; ++area) area_->Append(shown(area_title(static_cast<core::BodyArea>(area))));
    under(facts, _("For which part of the body"), area_, 0);
    position_ = new wxChoice{page_, wxID_ANY};
    for (int at = 0; at < positions; ++at) position_->Append(shown(place_words(static_cast<core::Position>(at))));
    under(facts, _("Where it is done"), position_, 0);
    sides_ = new wxChoice{page_, wxID_ANY};
    for (const auto& sides : {_("Both sides at once"), _("Left and right in turn"), _("One side, then the other")}) sides_->Append(sides);
    under(facts, _("Sides"), sides_, 0);
    auto* const things = new TickList{page_, palette, _("What it needs"), things_of(form_),
                                      [this](const std::string& thing, bool on) {
                                          std::erase(form_.equipment, thing);
                                          if (on) form_.equipment.push_back(thing);
                                          take();
                                      }};
    facts->Add(things, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    discreet_ = new wxCheckBox{page_, wxID_ANY, _("Small enough for a video call")};
    discreet_->SetForegroundColour(palette.text);
    facts->Add(discreet_, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    dose_ = new DoseFields{page_, palette, [this](const content::Dose&) { take(); }};
    facts->Add(dose_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    figure_ = new wxChoice{page_, wxID_ANY};
    under(words, _("Our figure that shows it"), figure_, 0);
    picture_ = new wxFilePickerCtrl{page_, wxID_ANY, {}, _("A picture of your own"), _("Pictures (*.png;*.svg)|*.png;*.PNG;*.svg;*.SVG"),
                                    wxDefaultPosition, wxDefaultSize, wxFLP_OPEN | wxFLP_USE_TEXTCTRL | wxFLP_FILE_MUST_EXIST};
    under(words, _("Or a picture of your own (PNG or SVG, at most 1 MB)"), picture_, 0);
    tell_name(*picture_->GetTextCtrl(), words::said("File of the picture"));
    preview_ = new FigureCanvas{page_, palette, by_text(*this, wxSize{200, 140})};
    words->Add(preview_, wxSizerFlags{1}.Expand());

    auto* const columns = new wxBoxSizer{wxHORIZONTAL};
    columns->Add(words, wxSizerFlags{1}.Expand().Border(wxRIGHT, FromDIP(edge)));
    columns->Add(facts, wxSizerFlags{1}.Expand());
    page_->SetSizer(columns);
    missing_ = new WordsLabel{this, {.lines = 2, .colour = palette.warning}};
    delete_ = new wxButton{this, wxID_ANY, _("&Delete")};
    save_ = new wxButton{this, wxID_OK, _("&Save")};
    auto* const cancel = new wxButton{this, wxID_CANCEL, _("&Cancel")};
    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(delete_);
    buttons->AddStretchSpacer();
    buttons->Add(save_, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(cancel);
    auto* const all = new wxBoxSizer{wxVERTICAL};
    all->Add(page_, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(edge)));
    all->Add(missing_, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(edge)));
    all->Add(buttons, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(edge)));
    SetSizer(all);

    for (auto* const text : {name_, setup_, cues_, cautions_}) text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { take(); });
    for (auto* const choice : {kind_, area_, position_, sides_, figure_})
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { take(); });
    discreet_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { take(); });
    picture_->Bind(wxEVT_FILEPICKER_CHANGED, [this](wxFileDirPickerEvent&) { take(); });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { finish_(false); });
    delete_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { finish_(true); });
}

void ExerciseDialog::fill() {
    filling_ = true;
    name_->ChangeValue(shown(form_.name));
    setup_->ChangeValue(shown(form_.setup));
    cues_->ChangeValue(as_lines(form_.cues));
    cautions_->ChangeValue(as_lines(form_.cautions));
    kind_->SetSelection(static_cast<int>(form_.kind));
    area_->SetSelection(static_cast<int>(form_.area));
    position_->SetSelection(static_cast<int>(form_.position));
    sides_->SetSelection(std::min(static_cast<int>(form_.sides), 2));
    discreet_->SetValue(form_.discreet);
    picture_->SetPath(shown(form_.picture));
    delete_->Show(!form_.id.empty());
    show_figures();
    filling_ = false;
}

/// What stands in the fields becomes the form.
void ExerciseDialog::take() {
    if (filling_) return;
    const auto place = form_.position;
    form_.name = name_->GetValue().utf8_string();
    auto setup = lines_of(setup_->GetValue().utf8_string());
    form_.setup.clear();
    for (const auto& line : setup) form_.setup += (form_.setup.empty() ? "" : " ") + line;
    form_.cues = lines_of(cues_->GetValue().utf8_string());
    form_.cautions = lines_of(cautions_->GetValue().utf8_string());
    form_.kind = static_cast<ExerciseForm::Kind>(kind_->GetSelection());
    form_.area = static_cast<core::BodyArea>(area_->GetSelection());
    form_.position = static_cast<core::Position>(position_->GetSelection());
    form_.sides = static_cast<content::Sides>(sides_->GetSelection());
    form_.discreet = discreet_->GetValue();
    form_.dose = dose_->dose();
    const int figure = figure_->GetSelection();
    form_.figure = figure > 0 ? figures_[static_cast<std::size_t>(figure) - 1].id : std::string{};
    form_.picture = picture_->GetPath().utf8_string();
    if (form_.position != place) show_figures();
    show_now();
}

/// Those that show somebody in the same position.
void ExerciseDialog::show_figures() {
    figures_ = lent_figures(among_.core, form_.position);
    figure_->Clear();
    figure_->Append(_("None"));
    int chosen = 0;
    for (const auto& figure : figures_) {
        figure_->Append(shown(figure.exercise));
        if (figure.id == form_.figure) chosen = static_cast<int>(figure_->GetCount()) - 1;
    }
    figure_->SetSelection(chosen);
    if (chosen == 0) form_.figure.clear();
}

void ExerciseDialog::show_now() {
    const auto exercise = exercise_of(form_, among_.pack, among_.core);
    const auto limits = content::dose_limits(exercise);
    form_.dose.tempo.hold = std::clamp(form_.dose.tempo.hold, limits.hold.least, limits.hold.most);
    if (limits.even_reps) form_.dose.reps += form_.dose.reps % 2;
    auto own = limits;
    own.move.least = own.back.least = 0.5;  // the least of a dose that is the person's own to set
    dose_->show(form_.dose, own);
    const auto missing = missing_in(form_, among_.pack, among_.core);
    wxString words;
    for (std::size_t at = 0; at < std::min(missing.size(), most_told); ++at) words += (at > 0 ? "\n" : "") + shown(missing[at]);
    // Nobody has done anything wrong by not having begun.
    missing_->SetForegroundColour(form_.name.empty() ? usual_ : warning_);
    missing_->say(words);
    save_->Enable(missing.empty());
    show_picture();
}

void ExerciseDialog::show_picture() {
    BreakScene scene;
    scene.side_by_side = true;
    scene.exercise = form_.name;
    scene.animation = form_.figure.empty() ? nullptr : among_.core.animation(form_.figure);
    scene.picture = form_.picture;
    preview_->show(scene);
}

bool ExerciseDialog::ask(const Save& save) {
    finish_ = [this, &save](bool removed) {
        auto changed = among_.pack;
        std::erase_if(changed.exercises, [&](const content::Exercise& one) { return one.id.value == form_.id; });
        if (removed) {
            std::erase_if(changed.routines, [&](const content::Routine& routine) {
                return std::ranges::any_of(routine.items, [&](const auto& item) { return item.exercise.value == form_.id; });
            });
            wxMessageDialog question{this, _("Delete this exercise, and every routine of yours that has it?"), _("Own exercise"),
                                     wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION};
            question.SetYesNoLabels(_("&Delete"), _("&Keep"));
            if (question.ShowModal() != wxID_YES) return;
        } else {
            changed.exercises.push_back(exercise_of(form_, among_.pack, among_.core));
        }
        const auto saved = save(changed);
        if (saved) return EndModal(wxID_OK);
        missing_->say(shown(saved.failure().message));
        Layout();
    };
    return ShowModal() == wxID_OK;
}

}  // namespace unhunch::tray
