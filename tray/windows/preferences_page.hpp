// One page of the preferences: its settings one under the other, and what stands beside them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "windows/preference_part.hpp"
#include "windows/setting_field.hpp"

namespace unhunch::tray {

class PreferencesPage final : public wxScrolledWindow {
public:
    PreferencesPage(wxWindow* parent, const Palette& palette);

    struct Deeds {
        std::function<std::string(const std::string& key, const std::string& text)> refusal;
        std::function<void(const std::string& key, const std::string& text)> change;
        std::function<void(const std::string& key)> reset;
    };

    /// In place of what stood there. A heading goes before the first field of each page where they come from several.
    void show(const Preferences& preferences, const std::vector<std::string>& keys, const Deeds& deeds, bool headings);
    void put_below(PreferencePart* part);
    /// After a change: values and reasons anew, fields and part stay.
    void follow(const Preferences& preferences);
    /// Null where it is not on this page.
    [[nodiscard]] SettingField* field(const std::string& key);
    void fit();

private:
    void say(const std::string& words, double scale, wxFontWeight weight, const wxColour& colour);

    const Palette& palette_;
    wxBoxSizer* column_;
    std::map<std::string, SettingField*> fields_;
    PreferencePart* part_ = nullptr;
};

}  // namespace unhunch::tray
