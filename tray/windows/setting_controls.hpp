// What a person changes one setting with: a box to tick, a list to choose from, a line to type in, days, a week.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <wx/window.h>

#include "presenters/preference_fields.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

class SettingControl {
public:
    virtual ~SettingControl() = default;

    /// Owned by its parent.
    [[nodiscard]] virtual wxWindow& window() = 0;
    /// What gets the keys; the name of it is the field's label.
    [[nodiscard]] virtual wxWindow& key_window() { return window(); }
    /// What is typed just now stays, unless it means that already.
    virtual void show(const PreferenceField& field) = 0;
    /// Whether it carries the field's label itself, or stands under it in the whole width.
    [[nodiscard]] virtual bool is_labelled() const { return false; }
    [[nodiscard]] virtual bool is_wide() const { return false; }
};

struct SettingDeeds {
    std::function<void(const std::string& text)> typed;   // at every letter, to say what is wrong with it
    std::function<void(const std::string& text)> change;  // it is meant so
};

/// By the shape of the setting.
[[nodiscard]] std::unique_ptr<SettingControl> make_setting_control(wxWindow* parent, const Palette& palette,
                                                                   const PreferenceField& field, const SettingDeeds& deeds);

}  // namespace unhunch::tray
