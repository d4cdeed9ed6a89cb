#include "access/told_value.hpp"

#include <algorithm>

#include <gtk/gtk.h>

#include "access/names.hpp"

namespace unhunch::tray {

ToldValue::ToldValue(wxWindow& surface)
    : gauge_{new wxGauge{&surface, wxID_ANY, 1, wxPoint{0, 0}, wxSize{8, 4}}} {
    auto* const widget = gauge_->GetHandle();
    gtk_widget_set_opacity(widget, 0);
    // A progress bar would be read out again and again while it grows; a level is there to be asked.
    atk_object_set_role(gtk_widget_get_accessible(widget), ATK_ROLE_LEVEL_BAR);
}

void ToldValue::tell(const std::string& name, int value, int range) {
    tell_name(*gauge_, name);
    const int whole = std::max(range, 1);
    if (gauge_->GetRange() != whole) gauge_->SetRange(whole);
    const int reached = range > 0 ? std::clamp(value, 0, whole) : 0;
    if (gauge_->GetValue() != reached) gauge_->SetValue(reached);
}

}  // namespace unhunch::tray
