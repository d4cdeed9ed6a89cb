#include <utility>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/weakref.h>

#include "access/names.hpp"
#include "command/answers.hpp"
#include "windows/measure.hpp"
#include "windows/preference_part.hpp"
#include "windows/words_label.hpp"
#include "words/said.hpp"
#include "words/translation.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr int list_height = 220;

/// Version, licence and sources, and how everything that Unhunch lives from does here.
class AboutPart final : public PreferencePart {
public:
    AboutPart(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds)
        : PreferencePart{parent, palette}, command_{what.command}, deeds_{std::move(deeds)} {
        auto* const all = new wxBoxSizer{wxVERTICAL};
        const auto say = [&](const wxString& words, const wxColour& colour, wxFontWeight weight = wxFONTWEIGHT_NORMAL) {
            auto* const label = new WordsLabel{this, {.weight = weight, .colour = colour}};
            label->say(words);
            all->Add(label, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        };
        say("Unhunch " + wxString::FromUTF8(what.version), palette.text, wxFONTWEIGHT_BOLD);
        say(_("Free software under the MIT licence. It opens no network connection, and what it writes down stays on this computer."), palette.text);
        say(_("General movement ideas for adults, no medical advice."), palette.quiet);
        if (words::translated_by_machine())
            say(_("This translation was made with the help of a machine; no speaker of the language has read all of it yet."), palette.quiet);
        say(_("How it does here"), palette.text, wxFONTWEIGHT_BOLD);
        summary_ = new WordsLabel{this, {.colour = palette.quiet}};
        all->Add(summary_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        lines_ = text(_("How it does here"));
        all->Add(lines_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        auto* const again = new wxButton{this, wxID_ANY, _("&Look again")};
        again->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { look(); });
        all->Add(again, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(2 * gap)));
        say(_("Sources of the exercises"), palette.text, wxFONTWEIGHT_BOLD);
        auto* const sources = text(_("Sources of the exercises"));
        wxString all_sources;
        for (const auto& source : what.sources) all_sources += wxString::FromUTF8(source) + "\n\n";
        sources->ChangeValue(all_sources.Trim());
        all->Add(sources, wxSizerFlags{}.Expand());
        SetSizer(all);
    }

    void freshen(const Preferences&) override { look(); }

private:
    wxTextCtrl* text(const wxString& name) {
        auto* const shown = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, by_text(*this, wxSize{-1, list_height}),
                                           wxTE_MULTILINE | wxTE_READONLY};
        tell_name(*shown, name.utf8_string());
        return shown;
    }

    void look() {
        summary_->say(_("Looking ..."));
        const wxWeakRef<AboutPart> self{this};
        command_.ask({"doctor", "--json"}, [self](const CommandAnswer& answer) {
            if (self) self->show(answer);
        });
    }

    void show(const CommandAnswer& answer) {
        const auto needs = doctor_lines(answer.told);
        wxString missing;
        wxString well;
        for (const auto& need : needs) {
            auto line = std::string{words::translated_as("what the doctor looks at", need.need.c_str())} + ": " + need.found;
            if (need.ok) {
                well += wxString::FromUTF8("✓ " + line + "\n");
            } else {
                missing += wxString::FromUTF8("– " + line + "; " + need.means + ". " + need.cure + "\n");
            }
        }
        summary_->say(needs.empty()       ? wxString::FromUTF8(answer.refused)
                      : missing.empty()   ? _("All that Unhunch needs is there.")
                                          : _("Some of what Unhunch can use is not there:"));
        lines_->ChangeValue(missing + (missing.empty() || well.empty() ? "" : "\n") + well);
        deeds_.lay_out();
    }

    UnhunchCommand& command_;
    PreferenceDeeds deeds_;
    WordsLabel* summary_;
    wxTextCtrl* lines_;
};

}  // namespace

PreferencePart* make_about_part(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds) {
    return new AboutPart{parent, palette, what, std::move(deeds)};
}

}  // namespace unhunch::tray
