#include "windows/cue_panel.hpp"

#include <wx/sizer.h>

#include "windows/measure.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int ring = 108;
constexpr int low_ring = 84;
constexpr int usual_lines = 3;

}  // namespace

CuePanel::CuePanel(wxWindow* parent, const Palette& palette) : wxPanel{parent} {
    SetBackgroundStyle(wxBG_STYLE_SYSTEM);  // no one paints on it: an event for each frame would go nowhere
    SetBackgroundColour(palette.ground);
    place_ = new WordsLabel{this, {.colour = palette.quiet}};
    exercise_ = new WordsLabel{this, {.scale = 1.7, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
    side_ = new WordsLabel{this, {.scale = 1.2, .weight = wxFONTWEIGHT_BOLD, .colour = palette.accent}};
    cue_ = new WordsLabel{this, {.scale = 1.45, .lines = usual_lines, .colour = palette.text}};
    note_ = new WordsLabel{this, {.lines = usual_lines, .colour = palette.quiet}};
    ring_ = new CountdownRing{this, palette, by_text(*this, wxSize{ring, ring})};
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
    column->Add(place_, wxSizerFlags{}.Expand());
    column->Add(exercise_, wxSizerFlags{}.Expand());
    column->Add(side_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    column->Add(cue_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap / 2));
    column->Add(note_, wxSizerFlags{}.Expand());
    column->AddStretchSpacer();
    column->Add(row, wxSizerFlags{}.Expand());
    SetSizer(column);
}

void CuePanel::be_low(bool low) {
    low_ = low;
    cue_->keep_lines(low ? 1 : usual_lines);
    note_->keep_lines(low ? 1 : usual_lines);
    ring_->SetMinSize(by_text(*this, low ? wxSize{low_ring, low_ring} : wxSize{ring, ring}));
    Layout();
}

void CuePanel::show(const BreakScene& scene, const std::string& instead) {
    place_->say(scene.place);
    exercise_->say(scene.exercise);
    side_->say(scene.side);
    cue_->say(scene.cue);
    const bool room = !(low_ && scene.waiting);
    note_->say(instead.empty() ? (room ? scene.note : std::string{}) : instead);
    ring_->show(scene.countdown);
    // Without figure or picture the stage itself is the ring.
    if (ring_->Show(scene.animation != nullptr || !scene.picture.empty())) Layout();
    reps_->say(scene.reps);
    set_->say(scene.set);
}

}  // namespace unhunch::tray
