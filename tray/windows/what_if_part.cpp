#include <array>
#include <utility>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/weakref.h>

#include "access/names.hpp"
#include "command/answers.hpp"
#include "windows/measure.hpp"
#include "windows/preference_part.hpp"
#include "windows/words_label.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr std::array limits{"20m", "25m", "30m", "40m", "45m", "1h", "1h30m"};
constexpr int usual_other = 4;

/// Lives the last weeks once more with another limit, before it is chosen.
class WhatIfPart final : public PreferencePart {
public:
    WhatIfPart(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds)
        : PreferencePart{parent, palette}, palette_{palette}, command_{what.command}, deeds_{std::move(deeds)} {
        auto* const title = new WordsLabel{this, {.weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
        title->say(_("What if?"));
        auto* const asked = new WordsLabel{this, {.colour = palette.text}};
        asked->say(_("My last four weeks, with a reminder after"));
        limit_ = new wxChoice{this, wxID_ANY};
        for (const char* limit : limits) limit_->Append(limit);
        limit_->SetSelection(usual_other);
        tell_name(*limit_, words::said("What if reminders came after"));
        compare_ = new wxButton{this, wxID_ANY, _("Co&mpare")};
        use_ = new wxButton{this, wxID_ANY, _("&Use it")};
        use_->Hide();
        rows_ = new wxFlexGridSizer{3, wxSize{FromDIP(4 * gap), FromDIP(gap / 2)}};
        note_ = new WordsLabel{this, {.scale = 0.92, .colour = palette.quiet}};
        auto* const row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(asked, wxSizerFlags{1}.CentreVertical());
        row->Add(limit_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
        row->Add(compare_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
        auto* const all = new wxBoxSizer{wxVERTICAL};
        all->Add(title, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        all->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        all->Add(rows_, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
        all->Add(note_, wxSizerFlags{}.Expand());
        all->Add(use_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
        SetSizer(all);
        compare_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { compare(); });
        use_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { deeds_.change("sit_limit", chosen()); });
        limit_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { forget(); });
    }

    void freshen(const Preferences&) override { forget(); }

private:
    [[nodiscard]] std::string chosen() const { return limits.at(static_cast<std::size_t>(limit_->GetSelection())); }

    void compare() {
        compare_->Disable();
        note_->say(_("Living your last weeks once more ..."));
        const wxWeakRef<WhatIfPart> self{this};
        command_.ask({"simulate", "--set", "sit_limit=" + chosen(), "--json"}, [self](const CommandAnswer& answer) {
            if (self) self->show(answer);
        });
    }

    void show(const CommandAnswer& answer) {
        compare_->Enable();
        const auto numbers = answer.done ? compared_numbers(answer.told) : std::nullopt;
        if (!numbers) {
            forget();
            note_->say(answer.refused);
            announce(*this, answer.refused);
            return deeds_.lay_out();
        }
        rows_->Clear(true);
        add_row("", _("as it is").utf8_string(), _("instead").utf8_string(), palette_.quiet);
        std::string told;
        for (const auto& row : what_if_rows(*numbers)) {
            add_row(row.what, row.now, row.instead, palette_.text);
            told += words::said("{0}: {1}, instead {2}.", row.what, row.now, row.instead) + " ";
        }
        note_->say(what_if_note(*numbers));
        use_->Show();
        announce(*this, told);
        deeds_.lay_out();
    }

    void add_row(const std::string& what, const std::string& now, const std::string& instead, const wxColour& colour) {
        for (const auto& text : {what, now, instead}) {
            auto* const cell = new wxStaticText{this, wxID_ANY, wxString::FromUTF8(text)};
            cell->SetForegroundColour(colour);
            rows_->Add(cell);
        }
    }

    /// What was compared is no longer what is asked.
    void forget() {
        rows_->Clear(true);
        note_->say(wxString{});
        if (use_->HasFocus()) limit_->SetFocus();  // else the keys go to nothing
        use_->Hide();
        deeds_.lay_out();
    }

    const Palette& palette_;
    UnhunchCommand& command_;
    PreferenceDeeds deeds_;
    wxChoice* limit_;
    wxButton* compare_;
    wxButton* use_;
    wxFlexGridSizer* rows_;
    WordsLabel* note_;
};

}  // namespace

PreferencePart* make_what_if_part(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds) {
    return new WhatIfPart{parent, palette, what, std::move(deeds)};
}

}  // namespace unhunch::tray
