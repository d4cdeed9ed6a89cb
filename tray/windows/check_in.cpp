#include "windows/check_in.hpp"

#include <algorithm>
#include <utility>

#include <wx/button.h>

#include "access/names.hpp"
#include "windows/measure.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr int tap = 34;  // as large as a number must be to be met

}  // namespace

CheckIn::CheckIn(wxWindow* parent, const Palette& palette, Answered answered)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL}, answered_{std::move(answered)} {
    SetBackgroundColour(palette.ground);
    title_ = new WordsLabel{this, {.scale = 1.1, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text, .style = wxALIGN_CENTRE_HORIZONTAL}};
    question_ = new WordsLabel{this, {.colour = palette.quiet, .style = wxALIGN_CENTRE_HORIZONTAL}};
    answers_ = new wxBoxSizer{wxVERTICAL};
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(title_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    column->Add(question_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    column->Add(answers_, wxSizerFlags{}.Align(wxALIGN_CENTRE_HORIZONTAL));
    SetSizer(column);
}

void CheckIn::ask(const Question& question, const std::vector<std::string>& spoken) {
    clear();
    title_->say(wxString::FromUTF8(question.title));
    title_->Show(!question.title.empty());
    question_->say(wxString::FromUTF8(question.text));
    for (std::size_t which = 0; which < question.answers.size(); ++which) add(question.answers[which], spoken.at(which), which);
    said_ = question.title + " " + question.text;
    Show();
    GetParent()->Layout();
}

void CheckIn::read_out() { announce(*this, said_); }

void CheckIn::add(const std::string& label, const std::string& spoken, std::size_t which) {
    const bool number = label.size() < 3;
    auto* const button = new wxButton{this, wxID_ANY, wxString::FromUTF8(label), wxDefaultPosition, wxDefaultSize,
                                      number ? wxBU_EXACTFIT : 0};
    if (number) button->SetMinSize(by_text(*this, wxSize{tap, tap}));
    if (spoken != label) tell_name(*button, spoken);
    // A button must outlive its own click.
    button->Bind(wxEVT_BUTTON, [this, which](wxCommandEvent&) { CallAfter([this, which] { answered_(which); }); });
    const int width = std::max(button->GetBestSize().x, button->GetMinSize().x) + FromDIP(gap);
    const int room = GetParent()->GetClientSize().x - FromDIP(8 * gap);
    if (row_ == nullptr || (row_width_ + width > room && row_width_ > 0)) {
        row_ = new wxBoxSizer{wxHORIZONTAL};
        row_width_ = 0;
        answers_->Add(row_, wxSizerFlags{}.Align(wxALIGN_CENTRE_HORIZONTAL));
    }
    row_->Add(button, wxSizerFlags{}.Align(wxALIGN_CENTRE_VERTICAL).Border(wxALL, FromDIP(gap / 2)));
    row_width_ += width;
}

void CheckIn::clear() {
    answers_->Clear(true);
    row_ = nullptr;
}

}  // namespace unhunch::tray
