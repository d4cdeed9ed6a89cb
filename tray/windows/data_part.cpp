#include <string_view>
#include <utility>

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/utils.h>
#include <wx/weakref.h>
#include <wx/wrapsizer.h>

#include "access/names.hpp"
#include "windows/measure.hpp"
#include "windows/preference_part.hpp"
#include "windows/words_label.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr int list_height = 190;

/// Where it lies, and how it is taken along, handed on or removed.
class DataPart final : public PreferencePart {
public:
    DataPart(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds)
        : PreferencePart{parent, palette}, command_{what.command}, deeds_{std::move(deeds)} {
        auto* const title = new WordsLabel{this, {.colour = palette.text}};
        title->say(_("Where it is kept"));
        files_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, by_text(*this, wxSize{-1, list_height}),
                                wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP};
        files_->SetFont(wxFont{wxFontInfo(GetFont().GetPointSize() * 0.9).Family(wxFONTFAMILY_TELETYPE)});
        tell_name(*files_, words::said("Where it is kept"));
        auto* const row = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
        const auto add = [&](const wxString& label, void (DataPart::*deed)()) {
            auto* const button = new wxButton{this, wxID_ANY, label};
            button->Bind(wxEVT_BUTTON, [this, deed](wxCommandEvent&) { (this->*deed)(); });
            row->Add(button, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(gap)));
        };
        add(_("&Export ..."), &DataPart::export_it);
        add(_("&Report ..."), &DataPart::report);
        add(_("&Sync now"), &DataPart::sync);
        add(_("&Forget ..."), &DataPart::forget);
        auto* const all = new wxBoxSizer{wxVERTICAL};
        all->Add(title, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        all->Add(files_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        all->Add(row, wxSizerFlags{}.Expand());
        SetSizer(all);
    }

    void freshen(const Preferences& preferences) override {
        folder_ = preferences.settings().sync_folder;
        const wxWeakRef<DataPart> self{this};
        command_.ask({"where"}, [self](const CommandAnswer& answer) {
            if (self) self->files_->ChangeValue(wxString::FromUTF8(answer.done ? answer.told : answer.refused));
        });
    }

private:
    void ask(const std::vector<std::string>& words) {
        const wxWeakRef<DataPart> self{this};
        command_.ask(words, [self](const CommandAnswer& answer) {
            if (self) self->deeds_.tell(answer.done ? answer.told : answer.refused, answer.done);
        });
    }

    void export_it() {
        wxFileDialog dialog{this,
                            _("Export what was written down"),
                            wxGetHomeDir(),
                            "unhunch.jsonl",
                            _("JSON Lines (*.jsonl)") + "|*.jsonl|" + _("Table (*.csv)") + "|*.csv",
                            wxFD_SAVE};
        if (dialog.ShowModal() != wxID_OK) return;
        auto path = dialog.GetPath().utf8_string();
        // Who chooses the table and leaves the name that was suggested means a table.
        constexpr std::string_view suggested = "unhunch.jsonl";
        if (dialog.GetFilterIndex() == 1 && dialog.GetFilename() == suggested.data()) path.replace(path.size() - suggested.size(), path.npos, "unhunch.csv");
        ask(path.ends_with(".csv") ? std::vector<std::string>{"export", "--csv", "-o", path} : std::vector<std::string>{"export", "-o", path});
    }

    void report() {
        wxFileDialog dialog{this, _("One page about the last four weeks"), wxGetHomeDir(), "unhunch-report.pdf", "PDF (*.pdf)|*.pdf",
                            wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
        if (dialog.ShowModal() == wxID_OK) ask({"report", "-o", dialog.GetPath().utf8_string()});
    }

    void sync() {
        if (folder_.empty()) return deeds_.tell(_("Name a folder above that your computers share, then sync.").utf8_string(), false);
        ask({"sync"});
    }

    void forget() {
        wxMessageDialog question{this,
                                 _("Remove everything that Unhunch has written down about you?\n\nIt goes for good, with its backups and what "
                                   "this computer shares with others. Settings and your own routines stay."),
                                 _("Forget"), wxYES_NO | wxNO_DEFAULT | wxICON_WARNING};
        question.SetYesNoLabels(_("&Remove it"), _("&Keep it"));
        if (question.ShowModal() == wxID_YES) ask({"forget", "--all", "--yes"});
    }

    UnhunchCommand& command_;
    PreferenceDeeds deeds_;
    wxTextCtrl* files_;
    std::string folder_;
};

}  // namespace

PreferencePart* make_data_part(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds) {
    return new DataPart{parent, palette, what, std::move(deeds)};
}

}  // namespace unhunch::tray
