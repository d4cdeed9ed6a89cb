#include "access/names.hpp"

#include <gtk/gtk.h>

namespace unhunch::tray {

namespace {

/// Of a list or a large text it is what scrolls that is found, not the frame around it.
AtkObject* told(wxWindow& control) {
    GtkWidget* widget = control.GetHandle();
    if (GTK_IS_SCROLLED_WINDOW(widget)) {
        GtkWidget* within = gtk_bin_get_child(GTK_BIN(widget));
        if (GTK_IS_TREE_VIEW(within) || GTK_IS_TEXT_VIEW(within)) widget = within;
    }
    return gtk_widget_get_accessible(widget);
}

bool says(const char* present, const std::string& words) { return present != nullptr && words == present; }

void set_name(AtkObject* object, const std::string& name) {
    if (!says(atk_object_get_name(object), name)) atk_object_set_name(object, name.c_str());
}

AtkRole role_of(Role role) {
    switch (role) {
        case Role::Picture: return ATK_ROLE_IMAGE;
        case Role::Chart: return ATK_ROLE_CHART;
    }
    return ATK_ROLE_UNKNOWN;
}

}  // namespace

void tell_name(wxWindow& control, const std::string& name) { set_name(told(control), name); }

void tell_picture(wxWindow& surface, Role role, const std::string& name, const std::string& description) {
    auto* const object = told(surface);
    if (atk_object_get_role(object) != role_of(role)) atk_object_set_role(object, role_of(role));
    set_name(object, name);
    if (!says(atk_object_get_description(object), description)) atk_object_set_description(object, description.c_str());
}

void announce(wxWindow& window, const std::string& words) {
    static const auto signal = g_signal_lookup("announcement", ATK_TYPE_OBJECT);
    if (signal != 0 && !words.empty()) g_signal_emit(told(window), signal, 0, words.c_str());
}

}  // namespace unhunch::tray
