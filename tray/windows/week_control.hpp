// The hours of a week: a field of half hours to drag over, and the same as a line to type in.
#pragma once

#include <memory>

#include "windows/setting_controls.hpp"

namespace unhunch::tray {

[[nodiscard]] std::unique_ptr<SettingControl> make_week_control(wxWindow* parent, const Palette& palette,
                                                                const PreferenceField& field, const SettingDeeds& deeds);

}  // namespace unhunch::tray
