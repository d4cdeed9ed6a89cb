#include "windows/move_picker.hpp"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "access/names.hpp"
#include "windows/list_rows.hpp"
#include "windows/measure.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 8;
constexpr int field_edge = 12;  // above and below the letters of a field
constexpr int areas = 7;

wxString shown(const std::string& text) { return wxString::FromUTF8(text); }

bool is_own(const OfferedMove& move) { return !move.id.starts_with("core:"); }

}  // namespace

MovePicker::MovePicker(wxWindow* parent, const Palette& palette, Asks asks)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}, asks_{std::move(asks)} {
    SetBackgroundColour(palette.ground);
    auto* const title = new WordsLabel{this, {.scale = 1.2, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
    title->say(_("Moves"));
    search_ = new wxTextCtrl{this, wxID_ANY};
    search_->SetMinSize({-1, search_->GetCharHeight() + FromDIP(field_edge)});
    search_->SetHint(_("Search"));
    tell_name(*search_, words::said("Search the moves"));
    area_ = new wxChoice{this, wxID_ANY};
    area_->Append(_("Whole body"));
    for (int area = 0; area < areas; ++area) area_->Append(shown(area_title(static_cast<core::BodyArea>(area))));
    area_->SetSelection(0);
    tell_name(*area_, words::said("Part of the body"));
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, by_text(*this, wxSize{220, 120})};
    tell_name(*list_, words::said("Moves"));
    preview_ = new FigureCanvas{this, palette, by_text(*this, wxSize{220, 120})};
    line_ = new WordsLabel{this, {.lines = 2, .colour = palette.quiet}};
    add_ = new wxButton{this, wxID_ANY, _("&Add to the routine")};
    edit_ = new wxButton{this, wxID_ANY, _("&Change it ...")};
    auto* const make = new wxButton{this, wxID_ANY, _("&Own exercise ...")};

    auto* const own = new wxBoxSizer{wxHORIZONTAL};
    own->Add(make, wxSizerFlags{1});
    own->AddSpacer(FromDIP(gap));
    own->Add(edit_, wxSizerFlags{1});
    auto* const all = new wxBoxSizer{wxVERTICAL};
    all->Add(title, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    // One below the other: beside each other, long names of the body's parts left no room to type in.
    all->Add(search_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    all->Add(area_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    all->Add(list_, wxSizerFlags{3}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    all->Add(add_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    all->Add(preview_, wxSizerFlags{2}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    all->Add(line_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    all->Add(own, wxSizerFlags{}.Expand());
    SetSizer(all);

    const auto add_chosen = [this](wxCommandEvent&) {
        if (const auto* move = chosen()) asks_.add(move->id);
    };
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { refresh(); });
    area_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { refresh(); });
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_chosen(); });
    list_->Bind(wxEVT_LISTBOX_DCLICK, add_chosen);
    add_->Bind(wxEVT_BUTTON, add_chosen);
    make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { asks_.edit({}); });
    edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto* move = chosen()) asks_.edit(move->id);
    });
    refresh();
}

void MovePicker::take_keys() {
    search_->SetFocus();
    search_->SelectAll();
}

const OfferedMove* MovePicker::chosen() const {
    const auto which = list_->GetSelection();
    return which == wxNOT_FOUND ? nullptr : &moves_[static_cast<std::size_t>(which)];
}

void MovePicker::refresh() {
    const auto* before = chosen();
    const auto id = before != nullptr ? before->id : std::string{};
    const int area = area_->GetSelection();
    moves_ = asks_.moves(search_->GetValue().utf8_string(),
                         area > 0 ? std::optional{static_cast<core::BodyArea>(area - 1)} : std::nullopt);
    wxArrayString names;
    int again = moves_.empty() ? wxNOT_FOUND : 0;
    for (const auto& move : moves_) {
        if (move.id == id) again = static_cast<int>(names.size());
        auto name = shown(move.name);
        if (is_own(move)) name += _(" (your own)");
        if (move.left_out) name += _(" (left out for you)");
        names.Add(name);
    }
    show_rows(*list_, names);
    list_->SetSelection(again);
    show_chosen();
}

void MovePicker::show_chosen() {
    const auto* move = chosen();
    BreakScene scene;
    scene.side_by_side = true;
    if (move != nullptr) {
        if (const auto* exercise = asks_.exercise(move->id)) {
            scene.animation = asks_.figure(*exercise);
            scene.picture = exercise->picture;
            scene.exercise = exercise->name;
            scene.cue = exercise->setup;
        }
    }
    preview_->show(scene);
    line_->say(move != nullptr ? shown(move->line) : _("No move has all these words."));
    add_->Enable(move != nullptr);
    edit_->Enable(move != nullptr && is_own(*move));
}

}  // namespace unhunch::tray
