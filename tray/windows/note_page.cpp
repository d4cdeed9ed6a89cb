#include "windows/note_page.hpp"

#include <utility>

#include <wx/intl.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include "presenters/welcome.hpp"
#include "windows/measure.hpp"
#include "windows/words_label.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int edge = 28;

}  // namespace

NotePage::NotePage(wxWindow* parent, const Palette& palette, NoteDeeds deeds)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL} {
    SetBackgroundColour(palette.ground);
    auto* const text = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE};
    text->SetBackgroundColour(palette.ground);
    text->SetScrollRate(0, by_text(*this, gap));
    auto* const title = new WordsLabel{text, {.scale = 1.7, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
    title->say(wxString::FromUTF8(words::translated(health_note_title)));
    auto* const note = new WordsLabel{text, {.scale = 1.2, .lines = 6, .colour = palette.text}};
    note->say(wxString::FromUTF8(words::translated(health_note)));
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(title, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    column->Add(note, wxSizerFlags{}.Expand());
    text->SetSizer(column);

    auto* const buttons = new wxWrapSizer{wxHORIZONTAL, 0};
    const auto add = [&](const wxString& label, std::function<void()> deed) {
        auto* const button = new wxButton{this, wxID_ANY, label};
        // A button must outlive its own click.
        button->Bind(wxEVT_BUTTON, [this, deed = std::move(deed)](wxCommandEvent&) { CallAfter(deed); });
        buttons->Add(button, wxSizerFlags{}.Border(wxRIGHT | wxTOP, FromDIP(gap / 2)));
    };
    add(_("&Choose areas to take care with"), std::move(deeds.choose_care));
    add(_("I &understand"), std::move(deeds.understand));

    auto* const all = new wxBoxSizer{wxVERTICAL};
    all->Add(text, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(edge)));
    all->Add(buttons, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(edge)));
    SetSizer(all);
}

}  // namespace unhunch::tray
