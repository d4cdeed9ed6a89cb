#include "access/desktop_identity.hpp"

#include <glib.h>

namespace unhunch::tray {

void be_known_as(const char* desktop_entry) { g_set_prgname(desktop_entry); }

}  // namespace unhunch::tray
