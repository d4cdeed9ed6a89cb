// What stands on a page of the preferences beside its settings: lists, buttons, a comparison.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "command/unhunch_command.hpp"
#include "presenters/preferences.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

/// What a page may need beside its settings.
struct PreferencesOf {
    api::SettingsBook& book;
    UnhunchCommand& command;
    std::vector<PreferenceChoice> packs{};  // that there are, by their ids
    std::function<void()> open_routines{};
    std::string version{};
    std::vector<std::string> sources{};     // of the exercises
};

/// What the window does for its parts.
struct PreferenceDeeds {
    std::function<void(const std::string& key, const std::string& text)> change;
    std::function<void(const std::string& words, bool well)> tell;  // what came of something, at the foot of the window
    std::function<void()> lay_out;                                  // a part has grown or shrunk
};

class PreferencePart : public wxPanel {
public:
    PreferencePart(wxWindow* parent, const Palette& palette)
        : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL} {
        SetBackgroundColour(palette.ground);
    }

    /// The page has come into sight, or the settings have changed.
    virtual void freshen(const Preferences& preferences) = 0;
};

[[nodiscard]] PreferencePart* make_what_if_part(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds);
[[nodiscard]] PreferencePart* make_content_part(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds);
[[nodiscard]] PreferencePart* make_data_part(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds);
[[nodiscard]] PreferencePart* make_about_part(wxWindow* parent, const Palette& palette, const PreferencesOf& what, PreferenceDeeds deeds);

}  // namespace unhunch::tray
