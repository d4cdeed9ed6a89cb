#include "windows/cue_panel.hpp"

#include <array>
#include <utility>

#include <wx/sizer.h>

#include "windows/measure.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int ring = 108;
constexpr int low_ring = 84;
constexpr int usual_lines = 3;
constexpr int least_lines = 3;  // of the exercise's name, over the ring; where fewer fit, the ring stands beside the words

/// How large the exercise and the cue are, the usual way first.
struct Letters {
    double exercise;
    double cue;
};
constexpr std::array sizes{Letters{1.7, 1.45}, Letters{1.4, 1.2}, Letters{1.2, 1.0}};

}  // namespace

CuePanel::CuePanel(wxWindow* parent, const Palette& palette) : wxPanel{parent} {
    SetBackgroundStyle(wxBG_STYLE_SYSTEM);  // no one paints on it: an event for each frame would go nowhere
    SetBackgroundColour(palette.ground);
    words_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE};
    words_->SetBackgroundStyle(wxBG_STYLE_SYSTEM);
    words_->SetBackgroundColour(palette.ground);
    words_->SetScrollRate(0, by_text(*this, gap));
    words_->Bind(wxEVT_PAINT, [](wxPaintEvent&) {});  // else what scrolls makes ready to paint, and paints nothing
    place_ = new WordsLabel{words_, {.colour = palette.quiet}};
    exercise_ = new WordsLabel{words_, {.scale = sizes.front().exercise, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
    side_ = new WordsLabel{words_, {.scale = 1.2, .weight = wxFONTWEIGHT_BOLD, .colour = palette.accent}};
    cue_ = new WordsLabel{words_, {.scale = sizes.front().cue, .lines = usual_lines, .colour = palette.text}};
    note_ = new WordsLabel{words_, {.lines = usual_lines, .colour = palette.quiet}};
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

    auto* const said = new wxBoxSizer{wxVERTICAL};
    said->Add(place_, wxSizerFlags{}.Expand());
    said->Add(exercise_, wxSizerFlags{}.Expand());
    said->Add(side_, wxSizerFlags{}.Expand());
    said->AddSpacer(FromDIP(gap));
    said->Add(cue_, wxSizerFlags{}.Expand());
    said->AddSpacer(FromDIP(gap / 2));
    said->Add(note_, wxSizerFlags{}.Expand());
    words_->SetSizer(said);
    column_ = new wxBoxSizer{wxVERTICAL};
    column_->Add(words_, wxSizerFlags{1}.Expand());
    column_->Add(row, wxSizerFlags{}.Expand());
    SetSizer(column_);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& resized) {
        const bool under = resized.GetSize().y > ring_->GetMinSize().y + least_lines * exercise_->GetCharHeight();
        column_->SetOrientation(under ? wxVERTICAL : wxHORIZONTAL);
        resized.Skip();
    });
    words_->Bind(wxEVT_SIZE, [this](wxSizeEvent& resized) {
        resized.Skip();
        CallAfter([this] { fit(); });  // the words have their new width then
    });
}

void CuePanel::be_low(bool low) {
    low_ = low;
    ring_->SetMinSize(by_text(*this, low ? wxSize{low_ring, low_ring} : wxSize{ring, ring}));
    Layout();
    fit();
}

/// Whether the words fit into the height where cue and note have room for that many lines.
bool CuePanel::fits_with(int lines, int height) {
    cue_->keep_lines(lines);
    note_->keep_lines(lines);
    return words_->GetSizer()->CalcMin().y <= height;
}

void CuePanel::fit() {
    const int room = words_->GetClientSize().y;
    for (const auto& letters : sizes) {
        exercise_->be_scaled(letters.exercise);
        cue_->be_scaled(letters.cue);
        if (fits_with(low_ ? 1 : usual_lines, room) || fits_with(1, room)) break;
    }
    words_->FitInside();
    words_->Layout();
}

void CuePanel::show(const BreakScene& scene, const std::string& instead) {
    bool other = place_->say(scene.place);
    other |= exercise_->say(scene.exercise);
    other |= side_->say(scene.side);
    other |= cue_->say(scene.cue);
    const bool room = !(low_ && scene.waiting);
    other |= note_->say(instead.empty() ? (room ? scene.note : std::string{}) : instead);
    ring_->show(scene.countdown);
    // Without figure or picture the stage itself is the ring.
    if (ring_->Show(scene.animation != nullptr || !scene.picture.empty())) Layout();
    reps_->say(scene.reps);
    set_->say(scene.set);
    if (other) fit();
}

}  // namespace unhunch::tray
