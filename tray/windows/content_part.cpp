#include <utility>

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>
#include <wx/weakref.h>
#include <wx/wrapsizer.h>

#include "windows/preference_part.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;

/// Routines of one's own, and packs from elsewhere.
class ContentPart final : public PreferencePart {
public:
    ContentPart(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds)
        : PreferencePart{parent, palette}, command_{what.command}, deeds_{std::move(deeds)} {
        auto* const routines = new wxButton{this, wxID_ANY, _("&My routines ...")};
        auto* const import = new wxButton{this, wxID_ANY, _("&Import a pack ...")};
        auto* const row = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
        for (auto* const button : {routines, import}) row->Add(button, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(gap)));
        SetSizer(row);
        routines->Bind(wxEVT_BUTTON, [open = what.open_routines](wxCommandEvent&) { open(); });
        import->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_pack(); });
    }

    void freshen(const Preferences&) override {}

private:
    void choose_pack() {
        wxFileDialog dialog{this, _("Import a pack"), wxGetHomeDir(), {}, _("Packs (*.zip)") + "|*.zip", wxFD_OPEN | wxFD_FILE_MUST_EXIST};
        if (dialog.ShowModal() != wxID_OK) return;
        const wxWeakRef<ContentPart> self{this};
        command_.ask({"packs", "import", dialog.GetPath().utf8_string()}, [self](const CommandAnswer& answer) {
            if (self) self->deeds_.tell(answer.done ? answer.told : answer.refused, answer.done);
        });
    }

    UnhunchCommand& command_;
    PreferenceDeeds deeds_;
};

}  // namespace

PreferencePart* make_content_part(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds) {
    return new ContentPart{parent, palette, what, std::move(deeds)};
}

}  // namespace unhunch::tray
