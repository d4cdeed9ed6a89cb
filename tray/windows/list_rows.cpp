#include "windows/list_rows.hpp"

#include <algorithm>

namespace unhunch::tray {

void show_rows(wxListBox& list, const wxArrayString& rows) {
    const auto wanted = static_cast<unsigned>(rows.size());
    while (list.GetCount() > wanted) list.Delete(list.GetCount() - 1);
    for (unsigned at = 0; at < list.GetCount(); ++at)
        if (list.GetString(at) != rows[at]) list.SetString(at, rows[at]);
    for (unsigned at = list.GetCount(); at < wanted; ++at) list.Append(rows[at]);
}

}  // namespace unhunch::tray
