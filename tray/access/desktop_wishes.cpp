#include "access/desktop_wishes.hpp"

#include <cstdlib>
#include <string>

#include <gtk/gtk.h>

namespace unhunch::tray {

bool desktop_wants_strong_contrast() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    std::string theme = name == nullptr ? "" : name;
    g_free(name);
    if (const char* asked = std::getenv("GTK_THEME")) theme = asked;
    return theme.find("HighContrast") != std::string::npos;
}

bool desktop_wants_no_motion() {
    gboolean animated = TRUE;
    g_object_get(gtk_settings_get_default(), "gtk-enable-animations", &animated, nullptr);
    return animated == FALSE;
}

void draw_controls(bool dark) {
    // Adwaita is part of the toolkit and has both; the desktop's own theme may have one only.
    g_object_set(gtk_settings_get_default(), "gtk-theme-name", "Adwaita", "gtk-application-prefer-dark-theme",
                 dark ? TRUE : FALSE, nullptr);
}

}  // namespace unhunch::tray
