// Changes a list's rows one by one.
#pragma once

#include <wx/listbox.h>

namespace unhunch::tray {

/// Rows that stay the same are left alone, so that a screen reader hears of what changed only, and the keys stay on their row.
/// What is chosen is left to the caller.
void show_rows(wxListBox& list, const wxArrayString& rows);

}  // namespace unhunch::tray
