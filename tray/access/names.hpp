// What a screen reader is told of a control: wx has no accessibility on GTK, so it goes to the widget's own ATK object.
#pragma once

#include <string>

#include <wx/window.h>

namespace unhunch::tray {

/// What a drawn surface is to somebody who cannot see it.
enum class Role { Picture, Chart };

/// A name is short, a description may be long. Telling the same again costs nothing.
void tell_name(wxWindow& control, const std::string& name);
void tell_picture(wxWindow& surface, Role role, const std::string& name, const std::string& description = {});

/// Read out at once, where a screen reader listens (from ATK 2.46 on; before that nothing is said).
void announce(wxWindow& window, const std::string& words);

}  // namespace unhunch::tray
