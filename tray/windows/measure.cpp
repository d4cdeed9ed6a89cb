#include "windows/measure.hpp"

#include <algorithm>

#include <wx/settings.h>

namespace unhunch::tray {

namespace {

constexpr double ordinary_points = 11;  // the largest that desktops choose by themselves
constexpr double ordinary_dots = 96;    // an inch

/// From the letters' real height: desktops enlarge text by points, by dots or by both.
double growth(const wxWindow& window) {
    const auto font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    int height = 0;
    window.GetTextExtent("Hg", nullptr, &height, nullptr, nullptr, &font);
    constexpr double ordinary = ordinary_points * ordinary_dots / 72 * 1.4;  // a line, with what hangs below it
    return std::max(1.0, height / ordinary);
}

}  // namespace

int by_text(const wxWindow& window, int length) { return static_cast<int>(window.FromDIP(length) * growth(window)); }

wxSize by_text(const wxWindow& window, wxSize size) { return {by_text(window, size.x), by_text(window, size.y)}; }

}  // namespace unhunch::tray
