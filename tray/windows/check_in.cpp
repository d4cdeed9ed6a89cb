#include "windows/check_in.hpp"

#include <utility>

#include <wx/button.h>
#include <wx/intl.h>

#include "access/names.hpp"
#include "presenters/check_in_words.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;

}  // namespace

CheckIn::CheckIn(wxWindow* parent, const Palette& palette, Feels feels, std::function<void()> takes_time)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL},
      feels_{std::move(feels)},
      takes_time_{std::move(takes_time)} {
    SetBackgroundColour(palette.ground);
    question_ = new WordsLabel{this, {.colour = palette.quiet, .style = wxALIGN_CENTRE_HORIZONTAL}};
    answers_ = new wxBoxSizer{wxVERTICAL};
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(question_, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    column->Add(answers_, wxSizerFlags{}.Align(wxALIGN_CENTRE_HORIZONTAL));
    SetSizer(column);
}

void CheckIn::ask() {
    clear();
    question_->say(wxString::FromUTF8(check_in_question));
    for (const auto& [feeling, label] : feelings)
        add(wxString::FromUTF8(label), [this, what = feeling] {
            what == core::Feeling::Worse ? ask_where() : answer(what, {});
        });
    Show();
    GetParent()->Layout();
}

void CheckIn::add(const wxString& label, const std::function<void()>& chosen) {
    auto* const button = new wxButton{this, wxID_ANY, label};
    // A button must outlive its own click.
    button->Bind(wxEVT_BUTTON, [this, chosen](wxCommandEvent&) { CallAfter(chosen); });
    const int width = button->GetBestSize().x + FromDIP(gap);
    const int room = GetParent()->GetClientSize().x - FromDIP(8 * gap);
    if (row_ == nullptr || (row_width_ + width > room && row_width_ > 0)) {
        row_ = new wxBoxSizer{wxHORIZONTAL};
        row_width_ = 0;
        answers_->Add(row_, wxSizerFlags{}.Align(wxALIGN_CENTRE_HORIZONTAL));
    }
    row_->Add(button, wxSizerFlags{}.Border(wxALL, FromDIP(gap / 2)));
    row_width_ += width;
}

void CheckIn::clear() {
    answers_->Clear(true);
    row_ = nullptr;
}

void CheckIn::ask_where() {
    takes_time_();
    clear();
    question_->say(wxString::FromUTF8(check_in_where));
    for (const auto& [area, label] : areas)
        add(wxString::FromUTF8(label), [this, where = area] { answer(core::Feeling::Worse, where); });
    add(_("Elsewhere"), [this] { answer(core::Feeling::Worse, {}); });
    GetParent()->Layout();
    answers_->GetItem(std::size_t{0})->GetSizer()->GetItem(std::size_t{0})->GetWindow()->SetFocus();
    announce(*this, check_in_where);
}

void CheckIn::answer(core::Feeling feeling, std::optional<core::BodyArea> area) {
    clear();
    const auto thanks = check_in_thanks(feeling);
    question_->say(wxString::FromUTF8(thanks));
    GetParent()->Layout();
    announce(*this, thanks);
    feels_(feeling, area);
}

}  // namespace unhunch::tray
