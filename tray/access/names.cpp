#include "access/names.hpp"

#include <gtk/gtk.h>

namespace unhunch::tray {

namespace {

AtkObject* told(wxWindow& control) { return gtk_widget_get_accessible(control.GetHandle()); }

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
