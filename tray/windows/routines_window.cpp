#include "windows/routines_window.hpp"

#include <wx/intl.h>
#include <wx/msgdlg.h>

#include "access/names.hpp"
#include "own/moves.hpp"
#include "windows/app_icon.hpp"
#include "windows/exercise_dialog.hpp"
#include "windows/keep_in_sight.hpp"
#include "windows/list_rows.hpp"
#include "windows/measure.hpp"
#include "windows/persons_screen.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 8;
constexpr int edge = 18;
constexpr int three_columns = 820;  // below that they stand under each other

wxString shown(const std::string& text) { return wxString::FromUTF8(text); }

}  // namespace

RoutinesWindow::RoutinesWindow(RoutinesOf what, const Look& look)
    : wxFrame{nullptr, wxID_ANY, _("My routines")},
      what_{std::move(what)},
      look_{look},
      editor_{what_.core, what_.pack, what_.settings} {
    SetIcon(app_icon());
    SetBackgroundColour(look_.palette.ground);
    build();
    place_on_persons_screen(*this, by_text(*this, wxSize{1000, 740}), by_text(*this, wxSize{420, 400}));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& pressed) {
        if (pressed.GetKeyCode() == WXK_ESCAPE) return static_cast<void>(Close());
        if (pressed.ControlDown() && pressed.GetKeyCode() == 'F') return picker_->take_keys();
        if (pressed.ControlDown() && pressed.GetKeyCode() == 'S' && save_->IsEnabled()) return static_cast<void>(save());
        pressed.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& closing) {
        if (closing.CanVeto() && !may_leave()) return closing.Veto();
        Destroy();
    });
    if (!editor_.pack().routines.empty()) editor_.open(0);
    desk_->show_other();
    show_saved();
    follow();
}

void RoutinesWindow::build() {
    page_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE};
    page_->SetBackgroundColour(look_.palette.ground);
    page_->SetScrollRate(0, by_text(*this, gap));
    keep_focus_in_sight(*page_);
    columns_ = new wxBoxSizer{wxHORIZONTAL};
    columns_->Add(saved_ones(), wxSizerFlags{2}.Expand().Border(wxALL, FromDIP(edge / 2)));
    desk_ = new RoutineDesk{page_, look_.palette, editor_, [this] { follow(); }};
    columns_->Add(desk_, wxSizerFlags{4}.Expand().Border(wxALL, FromDIP(edge / 2)));
    picker_ = new MovePicker{
        page_, look_.palette,
        {.moves = [this](const std::string& search, auto area) {
             return moves_for(editor_.pack(), what_.core, what_.settings, search, area);
         },
         .exercise = [this](const std::string& id) { return content::move_named(id, editor_.pack().exercises, what_.core); },
         .figure = [this](const content::Exercise& exercise) -> const content::Animation* {
             if (const auto* named = what_.core.animation(exercise.animation)) return named;
             return exercise.animation.starts_with("core:") ? what_.core.animation(exercise.animation.substr(5)) : nullptr;
         },
         .add = [this](const std::string& id) {
             editor_.add(id);
             desk_->show(editor_.draft().items.size() - 1);
             follow();
         },
         .edit = [this](const std::string& id) { edit_exercise(id); }}};
    columns_->Add(picker_, wxSizerFlags{4}.Expand().Border(wxALL, FromDIP(edge / 2)));
    page_->SetSizer(columns_);

    told_ = new WordsLabel{this, {.colour = look_.palette.quiet}};
    try_ = new wxButton{this, wxID_ANY, _("T&ry it")};
    save_ = new wxButton{this, wxID_ANY, _("&Save")};
    auto* const close = new wxButton{this, wxID_ANY, _("C&lose")};
    auto* const below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(told_, wxSizerFlags{1}.CentreVertical());
    for (auto* const button : {try_, save_, close}) below->Add(button, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    auto* const all = new wxBoxSizer{wxVERTICAL};
    all->Add(page_, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(edge / 2)));
    all->Add(below, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(edge)));
    SetSizer(all);
    try_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { try_it(); });
    save_->SetToolTip(wxString::Format(_("Key: %s"), _("Ctrl+S")));
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& resized) {
        turn();
        resized.Skip();
    });
}

wxSizer* RoutinesWindow::saved_ones() {
    auto* const title = new WordsLabel{page_, {.scale = 1.2, .weight = wxFONTWEIGHT_BOLD, .colour = look_.palette.text}};
    title->say(_("My routines"));
    saved_ = new wxListBox{page_, wxID_ANY, wxDefaultPosition, by_text(*this, wxSize{130, 60})};
    tell_name(*saved_, words::said("My routines"));
    auto* const fresh = new wxButton{page_, wxID_ANY, _("&New")};
    delete_ = new wxButton{page_, wxID_ANY, _("&Delete")};
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(title, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    column->Add(saved_, wxSizerFlags{1}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    column->Add(fresh, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    column->Add(delete_, wxSizerFlags{}.Expand());
    saved_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) { choose(event.GetSelection()); });
    fresh->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin_new(); });
    delete_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    return column;
}

void RoutinesWindow::turn() {
    const int wanted = GetClientSize().x < by_text(*this, three_columns) ? wxVERTICAL : wxHORIZONTAL;
    const bool turned = columns_->GetOrientation() != wanted;
    columns_->SetOrientation(wanted);
    if (turned) Layout();
    page_->FitInside();
}

void RoutinesWindow::show_saved() {
    wxArrayString names;
    for (const auto& routine : editor_.pack().routines) names.Add(shown(routine.name));
    show_rows(*saved_, names);
    const auto open = editor_.open_one();
    saved_->SetSelection(open ? static_cast<int>(*open) : wxNOT_FOUND);
}

void RoutinesWindow::follow() {
    const auto view = editor_.view();
    save_->Enable(view.can_save && editor_.changed());
    try_->Enable(view.can_try);
    delete_->Enable(editor_.open_one().has_value());
    told_->say(wxString{});
}

bool RoutinesWindow::may_leave() {
    if (!editor_.changed()) return true;
    const bool can_save = editor_.view().can_save;
    wxMessageDialog question{this, _("This routine has changes that are not saved."), _("My routines"),
                             wxYES_NO | (can_save ? wxCANCEL : 0) | wxICON_QUESTION};
    if (!can_save) {
        question.SetYesNoLabels(_("&Let them go"), _("&Stay"));
        return question.ShowModal() == wxID_YES;
    }
    question.SetYesNoCancelLabels(_("&Save"), _("&Let them go"), _("Sta&y"));
    const int answer = question.ShowModal();
    return answer == wxID_NO || (answer == wxID_YES && save());
}

void RoutinesWindow::choose(int which) {
    if (which == wxNOT_FOUND || editor_.open_one() == static_cast<std::size_t>(which)) return;
    if (may_leave()) editor_.open(static_cast<std::size_t>(which));
    desk_->show_other();
    show_saved();
    follow();
}

void RoutinesWindow::begin_new() {
    if (!may_leave()) return;
    editor_.begin_new();
    desk_->show_other();
    saved_->SetSelection(wxNOT_FOUND);
    follow();
}

bool RoutinesWindow::save() {
    const auto saved = what_.save(editor_.with_draft());
    if (!saved) {
        tell(shown(saved.failure().message), false);
        return false;
    }
    editor_.keep_draft(*saved);
    desk_->show();
    show_saved();
    follow();
    tell(_("Saved. It is offered with the others from now on."), true);
    return true;
}

void RoutinesWindow::remove() {
    const auto open = editor_.open_one();
    if (!open) return;
    wxMessageDialog question{this, wxString::Format(_("Delete \"%s\"? What you did of it stays in your history."),
                                                    shown(editor_.pack().routines[*open].name)),
                             _("My routines"), wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION};
    question.SetYesNoLabels(_("&Delete"), _("&Keep"));
    if (question.ShowModal() != wxID_YES) return;
    const auto saved = what_.save(editor_.without_open_one());
    if (!saved) return tell(shown(saved.failure().message), false);
    editor_.keep(*saved);
    desk_->show_other();
    show_saved();
    follow();
    tell(_("Deleted."), true);
}

void RoutinesWindow::try_it() { what_.try_it(editor_.with_draft(), editor_.whole_draft().id); }

void RoutinesWindow::edit_exercise(const std::string& id) {
    const auto* known = content::move_named(id, editor_.pack().exercises, what_.core);
    ExerciseDialog dialog{*this, {.core = what_.core, .pack = editor_.pack()}, known != nullptr ? form_of(*known) : ExerciseForm{},
                          look_};
    const auto answer = dialog.ask([this](const content::OwnPack& changed) -> core::Outcome {
        auto saved = what_.save(changed);
        if (!saved) return saved.failure();
        editor_.keep(*std::move(saved));
        return core::Done{};
    });
    if (!answer) return;
    picker_->refresh();
    desk_->show();
    show_saved();
    follow();
    tell(_("Saved."), true);
}

void RoutinesWindow::tell(const wxString& words, bool well) {
    told_->SetForegroundColour(well ? look_.palette.accent : look_.palette.warning);
    told_->say(words);
    announce(*this, words.utf8_string());
    Layout();
}

}  // namespace unhunch::tray
