#include "windows/look.hpp"

#include <wx/settings.h>

#include "access/desktop_wishes.hpp"

namespace unhunch::tray {

namespace {

core::Motion motion_of(core::Motion wished) {
    if (wished != core::Motion::Auto) return wished;
    return desktop_wants_no_motion() ? core::Motion::Reduced : core::Motion::Full;
}

}  // namespace

Look look_of(const core::Settings& settings) {
    const bool desktop_is_dark = wxSystemSettings::GetAppearance().IsDark();
    const bool dark = settings.theme == core::Theme::Auto ? desktop_is_dark : settings.theme == core::Theme::Dark;
    const bool strong = desktop_wants_strong_contrast();
    if (dark != desktop_is_dark) draw_controls(dark);
    return {.palette = palette_of(dark ? Shade::Dark : Shade::Light, strong ? Contrast::Strong : Contrast::Usual),
            .motion = motion_of(settings.reduced_motion)};
}

}  // namespace unhunch::tray
