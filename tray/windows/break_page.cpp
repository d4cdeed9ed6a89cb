#include "windows/break_page.hpp"

#include <wx/intl.h>

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int edge = 24;
constexpr int words_width = 340;

wxString shown(const std::string& text) { return wxString::FromUTF8(text); }

}  // namespace

BreakPage::BreakPage(wxWindow* parent, const Palette& palette, const BreakDeeds& deeds)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL} {
    SetBackgroundColour(palette.ground);
    info_ = new WordsLabel{this, {.colour = palette.accent}};
    info_->Hide();
    stage_ = new FigureCanvas{this, palette, FromDIP(wxSize{220, 220})};
    auto* const said = words(palette);
    progress_ = new ProgressLine{this, palette};
    next_ = new WordsLabel{this, {.colour = palette.quiet}};
    time_left_ = new WordsLabel{this, {.colour = palette.quiet, .style = wxALIGN_RIGHT}};
    auto* const rule = new WordsLabel{this, {.scale = 0.95, .colour = palette.quiet}};

    body_ = new wxBoxSizer{wxHORIZONTAL};
    body_->Add(stage_, wxSizerFlags{1}.Expand());
    body_->Add(FromDIP(edge), FromDIP(edge));  // whichever way it turns
    body_->Add(said, wxSizerFlags{}.Expand());
    auto* const below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(next_, wxSizerFlags{3});
    below->Add(time_left_, wxSizerFlags{1});

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
    all->Add(buttons(palette, deeds), row);
    all->AddSpacer(FromDIP(gap));
    all->Add(rule, row);
    all->AddSpacer(FromDIP(gap));
    SetSizer(all);
    rule->say(shown(stop_rule));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& resized) {
        turn();
        resized.Skip();
    });
}

wxSizer* BreakPage::words(const Palette& palette) {
    place_ = new WordsLabel{this, {.colour = palette.quiet}};
    exercise_ = new WordsLabel{this, {.scale = 1.7, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
    side_ = new WordsLabel{this, {.scale = 1.2, .weight = wxFONTWEIGHT_BOLD, .colour = palette.accent}};
    cue_ = new WordsLabel{this, {.scale = 1.45, .lines = 3, .colour = palette.text}};
    note_ = new WordsLabel{this, {.lines = 3, .colour = palette.quiet}};
    ring_ = new CountdownRing{this, palette, FromDIP(wxSize{108, 108})};
    reps_ = new WordsLabel{this, {.scale = 1.9, .colour = palette.text}};
    set_ = new WordsLabel{this, {.colour = palette.quiet}};

    auto* const counts = new wxBoxSizer{wxVERTICAL};
    counts->AddStretchSpacer();
    counts->Add(reps_, wxSizerFlags{}.Expand());
    counts->Add(set_, wxSizerFlags{}.Expand());
    counts->AddStretchSpacer();
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(ring_, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap + gap / 2)));
    row->Add(counts, wxSizerFlags{1}.Expand());

    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->SetMinSize(FromDIP(wxSize{words_width, -1}));
    column->Add(place_, wxSizerFlags{}.Expand());
    column->Add(exercise_, wxSizerFlags{}.Expand());
    column->Add(side_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    column->Add(cue_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap / 2));
    column->Add(note_, wxSizerFlags{}.Expand());
    column->AddStretchSpacer();
    column->Add(row, wxSizerFlags{}.Expand());
    return column;
}

wxSizer* BreakPage::buttons(const Palette& palette, const BreakDeeds& deeds) {
    // Made in the order of the Tab key: what ends the break comes last.
    auto* const back = button(_("&Back"), _("Left arrow"), deeds.back);
    pause_ = button(_("&Pause"), _("Space"), deeds.pause_or_go_on);
    auto* const next = button(_("&Next"), _("Right arrow"), deeds.next);
    auto* const done = button(_("&Done"), _("Enter"), deeds.done);
    auto* const hurts = button(_("This &hurts"), _("H"), deeds.hurts);
    hurts->SetForegroundColour(palette.warning);
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(hurts);
    row->AddStretchSpacer();
    row->Add(back);
    row->AddSpacer(FromDIP(gap / 2));
    row->Add(pause_);
    row->AddSpacer(FromDIP(gap / 2));
    row->Add(next);
    row->AddSpacer(FromDIP(gap / 2));
    row->Add(done);
    return row;
}

wxButton* BreakPage::button(const wxString& label, const wxString& key, const std::function<void()>& deed) {
    auto* const made = new wxButton{this, wxID_ANY, label};
    made->SetToolTip(wxString::Format(_("Key: %s"), key));
    made->Bind(wxEVT_BUTTON, [deed](wxCommandEvent&) { deed(); });
    return made;
}

void BreakPage::show(const BreakScene& scene, bool paused) {
    stage_->show(scene);
    place_->say(shown(scene.place));
    exercise_->say(shown(scene.exercise));
    side_->say(shown(scene.side));
    cue_->say(shown(scene.cue));
    note_->say(paused ? _("Paused. Take your time.") : shown(scene.note));
    ring_->show(scene.countdown);
    // Without a figure the stage itself is the ring.
    if (ring_->Show(scene.animation != nullptr)) Layout();
    reps_->say(shown(scene.reps));
    set_->say(shown(scene.set));
    progress_->show(scene.progress);
    next_->say(shown(scene.next));
    time_left_->say(shown(scene.time_left));
    const auto label = paused ? _("&Continue") : _("&Pause");
    if (pause_->GetLabel() != label) pause_->SetLabel(label);
}

void BreakPage::inform(const wxString& text) {
    info_->say(text);
    if (info_->Show(!text.empty())) Layout();
}

void BreakPage::turn() {
    const auto size = GetClientSize();
    const int wanted = size.x < size.y ? wxVERTICAL : wxHORIZONTAL;
    if (body_->GetOrientation() == wanted) return;
    body_->SetOrientation(wanted);
    Layout();
}

}  // namespace unhunch::tray
