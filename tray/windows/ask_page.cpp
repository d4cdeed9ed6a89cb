#include "windows/ask_page.hpp"

#include <utility>

#include <wx/button.h>
#include <wx/intl.h>

#include "access/names.hpp"
#include "windows/measure.hpp"
#include "windows/painted_panel.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int column_width = 520;

}  // namespace

/// A short line above the words. It holds the focus: a key that was meant for the exercise must not press an answer.
class AskPage::Mark final : public PaintedPanel {
public:
    using PaintedPanel::PaintedPanel;

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override {
        canvas.SetBrush(wxBrush{palette().accent});
        canvas.SetPen(wxNullGraphicsPen);
        canvas.DrawRoundedRectangle(0, 0, size.x, size.y, size.y / 2.0);
    }
};

AskPage::AskPage(wxWindow* parent, const Palette& palette, Answered answered)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}, answered_{std::move(answered)} {
    SetBackgroundColour(palette.ground);
    mark_ = new Mark{this, palette, FromDIP(wxSize{48, 6})};
    tell_picture(*mark_, Role::Picture, words::said("A question before the break goes on"));
    title_ = new WordsLabel{this, {.scale = 1.8, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
    text_ = new WordsLabel{this, {.scale = 1.2, .colour = palette.text}};
    answers_ = new wxBoxSizer{wxVERTICAL};
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->SetMinSize(by_text(*this, column_width), -1);
    column->AddStretchSpacer();
    column->Add(mark_, wxSizerFlags{}.Left());
    column->AddSpacer(FromDIP(gap));
    column->Add(title_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    column->Add(text_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(2 * gap));
    column->Add(answers_, wxSizerFlags{}.Expand());
    column->AddStretchSpacer();
    auto* const all = new wxBoxSizer{wxHORIZONTAL};
    all->AddStretchSpacer();
    all->Add(column, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap)));
    all->AddStretchSpacer();
    SetSizer(all);
}

void AskPage::show(const Question& question) {
    answers_->Clear(true);
    count_ = question.answers.size();
    for (std::size_t which = 0; which < count_; ++which) {
        auto* const button = new wxButton{this, wxID_ANY, wxString::FromUTF8(question.answers[which])};
        button->SetToolTip(wxString::Format(_("Key: %s"), wxString::Format("%zu", which + 1)));
        // A button must outlive its own click.
        button->Bind(wxEVT_BUTTON, [this, which](wxCommandEvent&) { CallAfter([this, which] { answer(which); }); });
        answers_->Add(button, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap / 2)));
    }
    title_->say(wxString::FromUTF8(question.title));
    title_->Show(!question.title.empty());
    text_->say(wxString::FromUTF8(question.text));
    text_->Show(!question.text.empty());
    Layout();
    mark_->SetFocus();
    announce(*this, question.title + " " + question.text);
}

void AskPage::answer(std::size_t which) {
    if (which >= count_) return;
    count_ = 0;
    answered_(which);
}

}  // namespace unhunch::tray
